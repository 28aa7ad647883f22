import { INTERCHANGE_FORMATS, type InterchangeFormat } from '../../core/interchange/formats.js';
import { message } from '../../core/model/message.js';
import { exportAnnotations } from '../annotations/export-annotations.js';
import { importAnnotations } from '../annotations/import-annotations.js';
import type { Arguments } from '../arguments.js';
import { UsageError } from '../failure.js';
import type { Command } from './command.js';

const FORMAT_NAMES = INTERCHANGE_FORMATS.map(({ id }) => id);

export const annotationsCommand: Command = {
  name: 'annotations',
  synopsis: 'export PATH… | import FILE',
  summary: 'Writes annotations for other programs, or reads theirs.',
  options: {
    format: { value: FORMAT_NAMES.join('|'), help: 'Format of the annotations.' },
    out: { value: 'FILE|DIR|-', short: 'o', help: 'export: where to write; without it standard output.' },
    text: {
      value: 'PATH',
      multiple: true,
      help: 'import: the text that the annotations are for, or a folder of them.',
    },
    creator: {
      value: 'NAME',
      multiple: true,
      help: 'export: only annotations of this person; import: author of what names none.',
    },
    replace: { help: 'import: takes annotations from the file that are there already and differ.' },
    losses: { value: 'FILE', help: 'Writes what the format does not carry, and what could not be read: JSON.' },
  },
  async run(call, session) {
    const [verb, ...paths] = call.paths;
    if (verb === 'export') return exportAnnotations(call, paths, formatOf(call), session);
    if (verb === 'import') return importAnnotations(call, paths, formatOf(call), session);
    throw new UsageError(message('say whether to export or to import: plenar annotations export PATH…'));
  },
};

/** @throws UsageError where none is named */
function formatOf(call: Arguments): InterchangeFormat {
  const [first] = INTERCHANGE_FORMATS;
  if (first === undefined || call.text('format') === undefined) {
    throw new UsageError(message('name a format with --format: {choices}', { choices: FORMAT_NAMES.join(', ') }));
  }
  const id = call.choice('format', FORMAT_NAMES, first.id);
  return INTERCHANGE_FORMATS.find((format) => format.id === id) ?? first;
}
