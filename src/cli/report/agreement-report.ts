import type { AgreementReport, LabelAgreement, SpanScores } from '../../core/agreement/measure.js';
import { message } from '../../core/model/message.js';
import type { Wording } from '../language.js';

/** What stands where a figure is not defined. */
const UNDEFINED = '–';

/** The figures as a table for people, with what counts as a unit. */
export function agreementTable(report: AgreementReport, a: string, b: string, wording: Wording): string {
  const { texts, words, characters, overall, places, labels, leftOut } = report;
  const say = (text: string): string => wording.word(text);
  const heading = ['label', 'A', 'B', 'kappa, words', 'alpha, unitizing', 'F1, exact', 'F1, overlapping'].map(say);
  const rows = [
    heading,
    [say('all labels'), ...cells(overall)],
    ...[...labels].map(([label, agreement]) => [label, ...cells(agreement)]),
  ];
  return [
    wording.text(
      message('A: {a}, B: {b}; texts: {texts}, words: {words}, characters: {characters}', {
        a,
        b,
        texts,
        words,
        characters,
      }),
    ),
    '',
    ...table(rows),
    '',
    wording.text(
      message('Places that both annotated: {items}; labels: kappa {kappa}, alpha {alpha}', {
        items: places.kappa.items,
        kappa: figure(places.kappa.value),
        alpha: figure(places.alpha.value),
      }),
    ),
    ...(leftOut > 0
      ? [wording.text(message('Not counted, without a label or without a place: {leftOut}', { leftOut }))]
      : []),
    '',
    say('kappa, words: Cohen’s kappa; a unit is a word, its value the labels that it stands under.'),
    say('alpha, unitizing: Krippendorff’s alpha for unitizing; the continuum is the texts laid end to end.'),
    say('F1: spans of the same label, one to one; not corrected for chance. More: docs/annotations.md'),
    '',
  ].join('\n');
}

/** The figures as JSON, unrounded; null where one is not defined. */
export function agreementJson(report: AgreementReport, a: string, b: string): string {
  const { texts, words, characters, overall, places, labels, leftOut } = report;
  const json = {
    format: 'plenar.agreement',
    version: 1,
    a,
    b,
    texts,
    words,
    characters,
    leftOut,
    units: {
      wordKappa: 'word; its value is the set of labels that it stands under',
      unitizingAlpha: 'stretch of the texts laid end to end, in code points',
      places: 'annotations of both, paired one to one by their overlap',
      exact: 'annotation with the same span and label',
      overlap: 'annotation with the same label and an overlapping span, paired one to one',
    },
    overall: labelJson(overall),
    places: { items: places.kappa.items, kappa: places.kappa.value, alpha: places.alpha.value },
    labels: [...labels].map(([label, agreement]) => ({ label, ...labelJson(agreement) })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function labelJson({ ofA, ofB, words, unitizing, exact, overlap }: LabelAgreement): object {
  return {
    annotations: { a: ofA, b: ofB },
    wordKappa: words.value,
    unitizingAlpha: unitizing,
    exact: { ...exact },
    overlap: { ...overlap },
  };
}

function cells({ ofA, ofB, words, unitizing, exact, overlap }: LabelAgreement): string[] {
  return [String(ofA), String(ofB), figure(words.value), figure(unitizing), score(exact), score(overlap)];
}

function score({ f1 }: SpanScores): string {
  return figure(f1);
}

function figure(value: number | null): string {
  return value === null ? UNDEFINED : value.toFixed(3).replace('-', '−');
}

/** Columns: the first to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}
