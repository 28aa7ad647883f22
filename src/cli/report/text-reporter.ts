import { Places } from './places.js';
import type { ReporterFactory } from './reporter.js';

/** One line for each problem, as compilers write it: `path:line:column: severity: message [rule]`. */
export const textReporter: ReporterFactory = (wording) => ({
  begin: () => '',
  file({ shown, text, problems }) {
    const places = new Places(text);
    return problems
      .map(({ start, severity, message, code }) => {
        const { line, column } = places.of(start);
        return `${shown}:${line}:${column}: ${wording.word(severity)}: ${wording.text(message)} [${code}]\n`;
      })
      .join('');
  },
  end: () => '',
});
