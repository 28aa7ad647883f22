import { CodePointIndex } from '../../core/text/code-points.js';
import { VERSION } from '../version.js';
import { Places } from './places.js';
import type { ReporterFactory } from './reporter.js';

/** One JSON document. Offsets are code points, as in the export; columns are UTF-16 code units, as in editors. */
export const jsonReporter: ReporterFactory = (wording) => {
  let separator = '';
  return {
    begin: () =>
      `{"format":"plenar.problems","version":1,"generator":${JSON.stringify({ name: 'plenar', version: VERSION })},"files":[`,
    file({ shown, text, problems }) {
      const places = new Places(text);
      const codePoints = new CodePointIndex(text);
      const place = (offset: number) => ({ offset: codePoints.fromUtf16(offset), ...places.of(offset) });
      const report = {
        path: shown,
        problems: problems.map(({ code, severity, message, evidence, start, end, fixes }) => ({
          code,
          severity,
          message: wording.text(message),
          ...(evidence && { evidence: evidence.map((sentence) => wording.text(sentence)) }),
          start: place(start),
          end: place(end),
          fixes: fixes.map(({ title, applicability, edits }) => ({
            title: wording.text(title),
            applicability,
            edits: edits.map((edit) => ({ start: place(edit.start), end: place(edit.end), newText: edit.newText })),
          })),
        })),
      };
      const written = `${separator}\n${JSON.stringify(report)}`;
      separator = ',';
      return written;
    },
    end: ({ files, counts, omitted, ignored }) =>
      `\n],"summary":${JSON.stringify({ files, ...counts, omitted, ignored })}}\n`,
  };
};
