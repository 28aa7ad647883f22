import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Analyzer, type SourceText } from '../../src/core/analysis/analyzer.js';
import { formatMessage } from '../../src/core/model/message.js';
import type { Problem } from '../../src/core/model/problem.js';
import { profileById } from '../../src/core/profiles/profiles.js';
import { hessen } from '../../src/core/profiles/hessen.js';
import type { Profile } from '../../src/core/profiles/profile.js';
import { RULES } from '../../src/core/rules/registry.js';
import type { Rule } from '../../src/core/rules/rule.js';
import { applyEdits } from '../../src/core/text/offsets.js';
import { readCases, type Case, type CaseSource } from '../support/case-file.js';
import { readMarkedText, showMarked, type ExpectedProblem, type TextLayout } from './marked-text.js';

/**
 * Each rule has a fixture `fixtures/<group>/<name>.txt` (notation: test/support/case-file.ts, marked-text.ts). A case
 * runs the rule of the fixture and those whose codes its markers name. A result `-> safe` (or `inferred`, `suggestion`;
 * `-> suggestion 2` for the second fix) is the text with the fixes of all problems of the fixture's rule applied.
 * Options: `@profile ID`, `@trailing-blanks`, `@crlf`.
 *
 * Cases in `fixtures/pages` run all rules: nothing but what is marked may be found.
 */
const fixtures = join(import.meta.dirname, 'fixtures');

function profileOf({ options }: Case): Profile {
  const id = options.get('profile');
  if (id === undefined) return hessen;
  const profile = profileById(id);
  if (profile === undefined) throw new Error(`unknown profile ${id}`);
  return profile;
}

function layoutOf({ options }: Case): TextLayout {
  return { lineEnd: options.has('crlf') ? '\r\n' : '\n', trailingBlanks: options.has('trailing-blanks') };
}

function analyze(
  sources: readonly SourceText[],
  profile: Profile,
  rules: readonly Rule[],
): readonly (readonly Problem[])[] {
  return new Analyzer(profile, { rules }).analyze(sources).problems;
}

/** Compares what was found with what the markers say; what the markers leave open is not compared. */
function expectProblems(text: string, found: readonly Problem[], expected: readonly ExpectedProblem[]): void {
  const open = [...expected];
  const comparable = found.map(({ code, start, end, severity, message }) => {
    const index = open.findIndex((marked) => marked.code === code && marked.start === start && marked.end === end);
    const [marked] = index < 0 ? [undefined] : open.splice(index, 1);
    const words = formatMessage(message);
    return {
      code,
      start,
      end,
      severity: marked?.severity === null ? null : severity,
      message: marked && (marked.message === null || words.includes(marked.message)) ? marked.message : words,
    };
  });
  expect(showMarked(text, comparable)).toBe(showMarked(text, expected));
  expect(comparable).toHaveLength(expected.length);
}

function runCase(fixture: Case, rule: Rule | null): void {
  const profile = profileOf(fixture);
  const layout = layoutOf(fixture);
  const marked = fixture.sources.map((source) => readMarkedText(source, layout));
  const sources = fixture.sources.map(({ path }, index) => ({ path, text: marked[index]?.text ?? '' }));
  const codes = new Set(marked.flatMap(({ expected }) => expected.map(({ code }) => code)));
  const known = new Set(RULES.map(({ code }) => code));
  for (const code of codes) if (!known.has(code)) throw new Error(`a marker names ${code}, which is no rule`);
  const rules = rule === null ? RULES : RULES.filter((candidate) => candidate === rule || codes.has(candidate.code));
  const problems = analyze(sources, profile, rules);
  marked.forEach(({ text, expected }, index) => expectProblems(text, problems[index] ?? [], expected));
  if (rule !== null) runFixes(fixture, rule, sources, problems);
}

function runFixes(
  fixture: Case,
  rule: Rule,
  sources: readonly SourceText[],
  problems: readonly (readonly Problem[])[],
): void {
  const own = problems.map((list) => list.filter(({ code }) => code === rule.code));
  if (fixture.results.length === 0) {
    const titles = own.flat().flatMap(({ fixes }) => fixes.map(({ title }) => formatMessage(title)));
    expect(titles, 'there are fixes, but the case has no result (`-> safe`) to compare').toEqual([]);
  }
  for (const { label, sources: results } of fixture.results) {
    const [, applicability = '', which = '1'] = /^([a-z]+)(?: (\d+))?$/u.exec(label) ?? [];
    const fixed = sources.map(({ path, text }, index) => {
      const fixes = (own[index] ?? []).map(({ fixes: all }) => all[Number(which) - 1]);
      expect(fixes.map((fix) => fix?.applicability)).toEqual(fixes.map(() => applicability));
      return {
        path,
        text: applyEdits(
          text,
          fixes.flatMap((fix) => fix?.edits ?? []),
        ),
      };
    });
    expect(fixed).toEqual(
      results.map((result, index) => ({
        path: sources[index]?.path,
        text: readMarkedText(result, layoutOf(fixture)).text,
      })),
    );
    const left = analyze(fixed, profileOf(fixture), [rule]).flat();
    expect(left, 'the fix leaves its problem').toEqual([]);
  }
}

function describeFixture(path: string, rule: Rule | null): void {
  for (const fixture of readCases(path)) {
    it(`${fixture.title} (line ${fixture.line})`, () => runCase(fixture, rule));
  }
}

describe.each(RULES.map((rule) => ({ rule, code: rule.code })))('$code', ({ rule, code }) => {
  const path = join(fixtures, `${code}.txt`);

  it('has a fixture that marks what it finds, and one that it leaves alone', () => {
    expect(existsSync(path), path).toBe(true);
    const cases = readCases(path);
    const isMarked = (source: CaseSource) =>
      source.lines.some((line) => new RegExp(`(?:\\^|\\|)(?: …)? ${code}`, 'u').test(line));
    expect(cases.some(({ sources }) => sources.some(isMarked))).toBe(true);
    expect(cases.some(({ sources }) => !sources.some(isMarked))).toBe(true);
  });

  it('is shown by its documentation', () => {
    const found = (text: string) => analyze([{ path: 'example.txt', text }], hessen, [rule]).flat();
    expect(found(rule.docs.bad), 'the bad example').not.toEqual([]);
    expect(found(rule.docs.good), 'the good example').toEqual([]);
  });

  if (existsSync(path)) describeFixture(path, rule);
});

describe('all rules together', () => {
  const folder = join(fixtures, 'pages');
  for (const name of readdirSync(folder)) describe(name, () => describeFixture(join(folder, name), null));
});

describe('fixtures', () => {
  it('belong to a rule', () => {
    const orphans = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.txt') && !path.startsWith('pages/'))
      .filter((path) => !RULES.some(({ code }) => `${code}.txt` === path));
    expect(orphans).toEqual([]);
  });
});
