import { transcriptDocument } from '../../core/export/document.js';
import { transcriptJson } from '../../core/export/json.js';
import type { StandOff } from '../../core/analysis/stand-off.js';
import { message } from '../../core/model/message.js';
import type { Message } from '../../core/model/problem.js';
import type { Settings } from '../../core/settings/settings.js';
import { correctSitting } from '../../core/sitting/correct.js';
import { decode } from '../../core/text/decode.js';
import { EXPORT, type ExportParams, type ExportResult, type ExportSource } from '../../protocol/export.js';
import { answering } from '../answer.js';
import type { ServerContext } from '../context.js';
import { SittingSession } from '../documents/sitting-session.js';
import { VERSION } from '../version.js';
import { sha256Of } from '../sha256.js';
import { bytesOf } from '../workspace/client-files.js';
import { describeSource, type DescribedSource } from './export-records.js';

/** A file that is exported: its text, what the export says of it, and what people said about it. */
interface DecodedSource extends DescribedSource {
  readonly path: string;
  readonly standOff: StandOff | null;
  readonly text: string;
}

/** `plenar/export`: the export of one sitting, from the bytes that the client has read to the text that it writes. */
export function provideExport(context: ServerContext): void {
  context.connection.onRequest(
    EXPORT,
    answering(context, 'Export', async (params: ExportParams): Promise<ExportResult> => {
      const settings = await context.settings.of(params.settingsFor);
      // Exports are kept and compared: they are the same in every host. Where the list cannot be read the log says so.
      await context.words.load().catch(() => undefined);
      await context.standOff.load(params.sources.flatMap(({ uri }) => uri ?? []));
      const sources: DecodedSource[] = [];
      for (const source of params.sources) {
        const decoded = await decodeSource(source);
        if ('refusal' in decoded) return { refusal: `${source.path}: ${context.localize(decoded.refusal)}` };
        const standOff = source.uri === undefined ? null : context.standOff.of(source.uri, decoded.text);
        sources.push({ ...decoded, standOff });
      }
      const notices = sources.flatMap(({ path, notices: said }) =>
        said.map((notice) => `${path}: ${context.localize(notice)}`),
      );
      return exportSitting(
        sources,
        params.fix,
        new SittingSession(context.words),
        settings,
        (said) => context.localize(said),
        notices,
      );
    }),
  );
}

function exportSitting(
  sources: readonly DecodedSource[],
  level: ExportParams['fix'],
  session: SittingSession,
  settings: Settings,
  localize: (said: Message) => string,
  notices: readonly string[],
): ExportResult {
  const files = sources.map(({ path, text }) => ({ uri: path, path, text }));
  const { analyzer, options } = session.read(files, settings);
  const corrected = correctSitting(files, analyzer, {
    level,
    analysis: options,
    standOff: sources.map(({ standOff }) => standOff),
  });
  const exported = transcriptDocument(
    corrected,
    sources.map(({ facts }) => facts),
    VERSION,
  );
  const unsettled = corrected.settled ? [] : [localize(message('Some repairs contradict each other.'))];
  return {
    json: transcriptJson(exported),
    pages: exported.pages.length,
    turns: exported.turns.length,
    corrections: exported.corrections.length,
    problems: exported.problems.length,
    notices: [...notices, ...unsettled],
  };
}

async function decodeSource(
  source: ExportSource,
): Promise<Omit<DecodedSource, 'standOff'> | { readonly refusal: Message }> {
  const bytes = 'text' in source ? new TextEncoder().encode(source.text) : bytesOf(source.base64);
  const decoded = 'text' in source ? { ...UNSAVED, text: source.text } : decode(bytes);
  if ('refusal' in decoded) return decoded;
  const { text, notice } = decoded;
  const described = await describeSource(source, { sha256: await sha256Of(bytes), text, form: decoded });
  return { ...described, path: source.path, text, notices: [...(notice ? [notice] : []), ...described.notices] };
}

/** A text that stands in an editor only is exported as the UTF-8 file that it would become. */
const UNSAVED = { encoding: 'utf-8', byteOrderMark: false, notice: null } as const;
