import { describe, expect, it } from 'vitest';
import { agreementPage, type PageContent } from '../../src/client/agreement/page.js';
import { compareAnnotations } from '../../src/core/agreement/disagreements.js';
import { measureAgreement } from '../../src/core/agreement/measure.js';
import { anchorAt } from '../../src/core/annotate/quote.js';
import type { AnnotationRecord } from '../../src/core/model/sidecar.js';
import { CodePointIndex } from '../../src/core/text/code-points.js';

const TEXT = 'Herr <script>alert(1)</script> Präsident, das ist falsch.';

function record(id: string, creator: string, words: string, label: string): AnnotationRecord {
  const start = TEXT.indexOf(words);
  return {
    record: 'annotation',
    id,
    label,
    attributes: { 'a"b': '<b>' },
    note: '</td><script>',
    unit: 'selection',
    anchor: anchorAt(TEXT, { start, end: start + words.length }, new CodePointIndex(TEXT)),
    state: 'exact',
    creator,
    created: '2026-11-26T12:00:00Z',
    modified: null,
  };
}

const annotations = [
  record('1', 'anna', 'Präsident', 'Anrede'),
  record('2', 'bert', 'Präsident', '"><img src=x>'),
  record('3', 'anna', 'falsch', 'Behauptung'),
];

function content(settled: readonly string[]): PageContent {
  return {
    a: 'anna',
    b: '<i>bert</i>',
    text: TEXT,
    comparisons: compareAnnotations(annotations, TEXT, 'anna', 'bert'),
    settled: new Set(settled),
    report: measureAgreement([{ text: TEXT, annotations }], 'anna', 'bert'),
    colorOf: () => ({ light: 'rgb(1, 2, 3)', dark: 'red" onclick="x' }),
    texts: {
      title: 'title',
      words: 'words',
      decide: { a: 'A', b: 'B', both: 'both', neither: 'neither' },
      kinds: {
        agreed: 'agreed',
        fields: 'fields',
        label: 'label',
        overlap: 'overlap',
        'only-a': 'only a',
        'only-b': 'only b',
      },
      figures: { kappa: 'kappa', alpha: 'alpha', f1: 'f1', places: 'places' },
      nothing: 'nothing',
      decidedBefore: 'decided before',
      adjudicate: 'adjudicate',
      keys: 'keys',
      showAgreed: 'show',
      note: 'note',
    },
    nonce: 'N',
  };
}

describe('the page of two people’s annotations', () => {
  it('shows nothing of what texts and annotations hold as markup', () => {
    const page = agreementPage(content([]));
    const body = page.slice(page.indexOf('<body>'), page.indexOf('<script nonce="N">'));
    expect(body).not.toMatch(/<script|<img|<i>|<b>&|onclick="/u);
    expect(body).toContain('&#60;script&#62;');
  });

  it('has a row for each place, with decisions where nobody has decided', () => {
    const open = agreementPage(content([]));
    expect(open.match(/<tr data-row/gu)).toHaveLength(2);
    expect(open.match(/data-choice="both"/gu)?.length).toBe(2);
    const decided = agreementPage(content(['1', '2']));
    expect(decided.match(/data-choice="both"/gu)?.length).toBe(1);
    expect(decided).toContain('decided before');
  });
});
