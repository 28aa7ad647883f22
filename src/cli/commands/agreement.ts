import { measureAgreement, type ComparedText } from '../../core/agreement/measure.js';
import { message } from '../../core/model/message.js';
import { AnnotatedFiles } from '../annotations/annotated-file.js';
import type { Arguments } from '../arguments.js';
import { pathsOf } from '../common-options.js';
import { Failure, failureOf, UsageError } from '../failure.js';
import { findSittings } from '../files/find-sittings.js';
import { agreementJson, agreementTable } from '../report/agreement-report.js';
import type { Session } from '../session.js';
import type { Command } from './command.js';

const FORMATS = ['text', 'json'] as const;

export const agreementCommand: Command = {
  name: 'agreement',
  synopsis: 'PATH…',
  summary: 'Measures how far two people agree in their annotations.',
  options: {
    between: { value: 'NAME', help: 'The first of the two; may be left out where there are two people only.' },
    and: { value: 'NAME', help: 'The other one.' },
    format: { value: FORMATS.join('|'), help: 'Format of the report; without it text.' },
  },
  async run(call, session) {
    const paths = pathsOf(call);
    const format = call.choice('format', FORMATS, 'text');
    const texts = await readTexts(paths, session);
    if (session.failed) throw new Failure(message('not measured: not everything could be read'));
    const [a, b] = annotatorsOf(call, texts);
    const report = measureAgreement(texts, a, b);
    const print = format === 'json' ? agreementJson : agreementTable;
    await session.print(print(report, a, b, session.wording));
    return 0;
  },
};

async function readTexts(paths: readonly string[], session: Session): Promise<ComparedText[]> {
  const opener = new AnnotatedFiles(session);
  const sittings = await findSittings(paths, session.host.cwd, (failure) => session.fail(failure));
  const texts: ComparedText[] = [];
  for (const file of sittings.flatMap(({ files }) => files)) {
    session.host.signal.throwIfAborted();
    try {
      const { document } = await opener.open(file);
      // Words of texts that nobody annotated would be agreed on for nothing.
      if (document.annotations.length > 0) texts.push(document);
    } catch (error) {
      await session.fail(failureOf(error, file.shown));
    }
  }
  return texts;
}

/** @throws UsageError where it is not clear whose annotations are compared */
function annotatorsOf(call: Arguments, texts: readonly ComparedText[]): readonly [string, string] {
  const known = [
    ...new Set(
      texts.flatMap(({ annotations }) => annotations.flatMap(({ creator, sources }) => (sources ? [] : creator))),
    ),
  ].sort();
  const [first, second, ...others] = known;
  const a = call.text('between');
  const b = call.text('and');
  const unknown = [a, b].find((name) => name !== undefined && !known.includes(name));
  const people = known.join(', ');
  if (unknown !== undefined) {
    throw new UsageError(
      message('there are no annotations of "{name}"; there are some of: {people}', { name: unknown, people }),
    );
  }
  if (a !== undefined && b !== undefined && a !== b) return [a, b];
  if (a !== undefined || b !== undefined) throw new UsageError(message('name two people: --between NAME --and NAME'));
  if (first !== undefined && second !== undefined && others.length === 0) return [first, second];
  throw new UsageError(
    known.length < 2
      ? message('there are no annotations of two people')
      : message('name two people: --between NAME --and NAME; there are: {people}', { people }),
  );
}
