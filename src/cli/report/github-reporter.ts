import type { Severity } from '../../core/model/problem.js';
import { Places } from './places.js';
import type { ReporterFactory } from './reporter.js';

const COMMAND: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub Actions shows beside the lines of a change. */
export const githubReporter: ReporterFactory = (wording) => ({
  begin: () => '',
  file({ shown, text, problems }) {
    const places = new Places(text);
    return problems
      .map(({ start, end, severity, message, code }) => {
        const from = places.of(start);
        const to = places.of(end);
        const columns = from.line === to.line ? `,col=${from.column},endColumn=${to.column}` : '';
        const place = `file=${property(shown)},line=${from.line},endLine=${to.line}${columns}`;
        return `::${COMMAND[severity]} ${place},title=${property(code)}::${data(wording.text(message))}\n`;
      })
      .join('');
  },
  end: () => '',
});

/** Escapes the text of a workflow command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes a property of a workflow command. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
