import type { AnalysisOptions } from '../../core/analysis/analyzer.js';
import { withStandOff } from '../../core/analysis/stand-off.js';
import { message } from '../../core/model/message.js';
import type { Severity } from '../../core/model/problem.js';
import { Analyzers } from '../analyzers.js';
import { FAIL_ON_OPTION, failOnOf, pathsOf, PROFILE_OPTION, reaches, ruleLevelsOf } from '../common-options.js';
import { findSittings, type SittingFiles } from '../files/find-sittings.js';
import { readSitting } from '../read-sitting.js';
import type { Reporter } from '../report/reporter.js';
import { REPORT_FORMATS, REPORTERS } from '../report/reporters.js';
import type { Session } from '../session.js';
import { RecordReader } from '../stand-off/stored-records.js';
import type { Command } from './command.js';

export const checkCommand: Command = {
  name: 'check',
  synopsis: 'PATH…',
  summary: 'Reports what is wrong with transcripts.',
  options: {
    format: { value: REPORT_FORMATS.join('|'), help: 'Format of the report; without it text.' },
    rule: {
      value: 'CODE=LEVEL',
      multiple: true,
      help: 'Sets the level of a rule or a group of rules: error, warning, information, hint or off.',
    },
    'max-problems': { value: 'N', help: 'Shows no more than N problems; all of them are counted.' },
    ...FAIL_ON_OPTION,
    ...PROFILE_OPTION,
  },
  async run(call, session) {
    const paths = pathsOf(call);
    const reporter = REPORTERS[call.choice('format', REPORT_FORMATS, 'text')](session.wording);
    const failOn = failOnOf(call);
    const check = new Check(session, reporter, {
      analyzers: new Analyzers(await session.host.wordList(), call.text('profile')),
      analysis: { levels: ruleLevelsOf(call) },
      maxProblems: call.count('max-problems') ?? Infinity,
    });
    const sittings = await findSittings(paths, session.host.cwd, (failure) => session.fail(failure));
    const { severities } = await check.run(sittings);
    if (session.failed) return 2;
    return [...severities].some((severity) => reaches({ severity }, failOn)) ? 1 : 0;
  },
};

interface CheckOptions {
  readonly analyzers: Analyzers;
  readonly analysis: AnalysisOptions;
  readonly maxProblems: number;
}

class Check {
  readonly #session: Session;
  readonly #reporter: Reporter;
  readonly #options: CheckOptions;
  readonly #reader: RecordReader;
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  #files = 0;
  #shown = 0;
  #ignored = 0;

  constructor(session: Session, reporter: Reporter, options: CheckOptions) {
    this.#session = session;
    this.#reporter = reporter;
    this.#options = options;
    this.#reader = new RecordReader(session);
  }

  /** Checks sittings one at a time and reports as it goes. @returns the severities that occurred */
  async run(sittings: readonly SittingFiles[]): Promise<{ severities: ReadonlySet<Severity> }> {
    await this.#session.print(this.#reporter.begin());
    for (const [index, sitting] of sittings.entries()) {
      await this.#session.progress(index + 1, sittings.length, sitting.shown);
      await this.#checkSitting(sitting);
    }
    await this.#session.endProgress();
    const total = Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
    const summary = { files: this.#files, counts: this.#counts, omitted: total - this.#shown, ignored: this.#ignored };
    await this.#session.print(this.#reporter.end(summary));
    await this.#say(total, summary.omitted);
    return { severities: new Set(SEVERITIES.filter((severity) => this.#counts[severity] > 0)) };
  }

  async #checkSitting(sitting: SittingFiles): Promise<void> {
    const { files } = await readSitting(sitting, this.#session);
    if (files.length === 0) return;
    const analyzer = this.#options.analyzers.for(files.map(({ text }) => text));
    const sources = files.map(({ file, text }) => ({ path: file.name, text }));
    const { standOff } = await this.#reader.readAll(files);
    const { problems, ignored } = withStandOff(analyzer.analyze(sources, this.#options.analysis), standOff);
    for (const { length } of ignored) this.#ignored += length;
    for (const [index, { file, text }] of files.entries()) {
      const found = problems[index] ?? [];
      for (const { severity } of found) this.#counts[severity]++;
      const shown = found.slice(0, Math.max(0, this.#options.maxProblems - this.#shown));
      this.#shown += shown.length;
      this.#files++;
      const { shown: path, location } = file;
      await this.#session.print(this.#reporter.file({ shown: path, location, text, problems: shown }));
    }
  }

  async #say(total: number, omitted: number): Promise<void> {
    await this.#session.say(
      message(
        'problems: {total} (errors {error}, warnings {warning}, information {information}, hints {hint}); files: {files}',
        { total, files: this.#files, ...this.#counts },
      ),
    );
    if (this.#ignored > 0)
      await this.#session.say(message('ignored by decision of a person: {count}', { count: this.#ignored }));
    if (omitted > 0) await this.#session.say(message('not shown because of --max-problems: {omitted}', { omitted }));
  }
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
