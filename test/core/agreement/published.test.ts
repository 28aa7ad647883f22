import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../src/core/agreement/kappa.js';
import { nominalAlpha } from '../../../src/core/agreement/nominal-alpha.js';
import { unitizingAlpha, type Unitization } from '../../../src/core/agreement/unitizing-alpha.js';

/** Agreement figures against worked examples that were published with their results. */

/** Pairs of values from a table of counts: row A, column B. */
function fromTable(table: readonly (readonly number[])[]): [string, string][] {
  return table.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, (): [string, string] => [String(a), String(b)])),
  );
}

/** Values of each person, one character a unit; `*` is missing. */
function unitsOf(...people: readonly string[]): (string | null)[][] {
  return Array.from({ length: people[0]?.length ?? 0 }, (_, unit) =>
    people.map((values) => (values.charAt(unit) === '*' ? null : values.charAt(unit))),
  );
}

describe("Cohen's kappa", () => {
  // Cohen, A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20 (1960), p. 45;
  // also in DKPro Statistics, Cohen1960Test (0.492).
  it('of three categories and 200 items is .492', () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    expect(cohenKappa(fromTable(table)).value).toBeCloseTo(0.492, 3);
  });

  // https://en.wikipedia.org/wiki/Cohen%27s_kappa, “Simple example”: 50 grant proposals.
  it('of two categories and 50 items is .4', () => {
    const table = [
      [20, 5],
      [10, 15],
    ];
    expect(cohenKappa(fromTable(table)).value).toBeCloseTo(0.4, 10);
  });

  // Krippendorff, On the Reliability of Unitizing Contiguous Data, Sociological Methodology 25 (1995), p. 57: the
  // digitized units of example A; value from DKPro Statistics, Krippendorff1995Test (0.385).
  it('of digitized units is .385', () => {
    const pairs = unitsOf('001111111100001111110000', '000011110000000110000000');
    expect(cohenKappa(pairs as [string, string][]).value).toBeCloseTo(0.385, 3);
  });
});

describe("Krippendorff's alpha, nominal", () => {
  // Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), https://repository.upenn.edu/asc_papers/43:
  // A. binary data, two observers, no missing data; B. nominal data, two observers; C. nominal data, any number of
  // observers, missing data.
  it('of the binary data of section A is .095', () => {
    expect(nominalAlpha(unitsOf('0100000010', '1110010000')).value).toBeCloseTo(0.095, 3);
  });

  it('of the nominal data of section B is .692', () => {
    expect(nominalAlpha(unitsOf('aabbdcccedda', 'babbbccceddd')).value).toBeCloseTo(0.692, 3);
  });

  it('of four observers with missing data of section C is .743', () => {
    const { value, items } = nominalAlpha(unitsOf('123321412***', '1233224125*3', '*3332342251*', '12332441251*'));
    expect(value).toBeCloseTo(0.743, 3);
    expect(items).toBe(40);
  });

  // Krippendorff, Content Analysis (1980), p. 139; also in DKPro Statistics, Krippendorff1980Test (0.642).
  it('of three observers is .642', () => {
    expect(nominalAlpha(unitsOf('112412132', '122442232', '122442332')).value).toBeCloseTo(0.642, 3);
  });
});

describe("Krippendorff's alpha for unitizing", () => {
  const units = (...ranges: readonly (readonly [start: number, length: number])[]) =>
    ranges.map(([start, length]) => ({ start, end: start + length }));

  // Krippendorff, Content Analysis (2004), pp. 251–256, figure 11.5; values from DKPro Statistics, Krippendorff2004Test:
  // Do .0144 and .0000, De .0532 and .0490, uα .7286 and 1, together .8591. The continuum begins at 150.
  it('of the example of 2004 is .8591', () => {
    const from150 = (...ranges: readonly (readonly [number, number])[]) =>
      units(...ranges.map(([start, length]) => [start - 150, length] as const));
    const i: Unitization = new Map([
      ['c', from150([225, 70], [370, 30])],
      ['k', from150([180, 60], [300, 50])],
    ]);
    const j: Unitization = new Map([
      ['c', from150([220, 80], [355, 20], [400, 20])],
      ['k', from150([180, 60], [300, 50])],
    ]);
    const { value, categories } = unitizingAlpha(300, [i, j]);
    expect(categories.get('c')?.observed).toBeCloseTo(0.0144, 4);
    expect(categories.get('c')?.expected).toBeCloseTo(0.0532, 4);
    expect(categories.get('c')?.value).toBeCloseTo(0.7286, 4);
    expect(categories.get('k')?.observed).toBe(0);
    expect(categories.get('k')?.expected).toBeCloseTo(0.049, 4);
    expect(categories.get('k')?.value).toBe(1);
    expect(value).toBeCloseTo(0.8591, 3);
  });

  // Krippendorff, On the Reliability of Unitizing Contiguous Data, Sociological Methodology 25 (1995), pp. 57–61: four
  // pairs of observers, the unit of length made ever smaller; values and tolerance from DKPro Statistics,
  // Krippendorff1995Test (the paper's De rests on a sign that the book of 2004 corrects).
  const stretched = (factor: number, ranges: readonly (readonly [number, number])[]) =>
    units(...ranges.map(([start, length]) => [start * factor, length * factor] as const));
  const pairs = {
    A: [
      [
        [2, 8],
        [14, 6],
      ],
      [
        [4, 4],
        [15, 2],
      ],
    ],
    B: [
      [[0, 18]],
      [
        [0, 2],
        [2, 1],
        [3, 1],
        [4, 1],
        [5, 1],
        [6, 3],
        [9, 1],
      ],
    ],
    C: [
      [
        [2, 6],
        [10, 2],
        [14, 4],
        [20, 2],
      ],
      [
        [0, 2],
        [4, 4],
        [10, 4],
        [16, 2],
        [20, 2],
      ],
    ],
    D: [
      [
        [0, 2],
        [2, 8],
        [10, 4],
        [14, 6],
        [20, 4],
      ],
      [
        [0, 4],
        [4, 4],
        [8, 7],
        [15, 2],
        [17, 7],
      ],
    ],
  } as const;
  const agreementOf = (name: keyof typeof pairs, factor: number) => {
    const people = pairs[name].map((ranges): Unitization => new Map([[name, stretched(factor, ranges)]]));
    return unitizingAlpha(24 * factor, people).categories.get(name);
  };

  it.each([
    ['A', 0.03125, 0.0699, 0.553],
    ['B', 2.26736, 1.17731, -0.926],
    ['C', 0.02777, 0.08642, 0.679],
    ['D', 0.38715, 0.41445, 0.066],
  ] as const)('of example %s of 1995', (name, observed, expected, value) => {
    expect(agreementOf(name, 1)?.observed).toBeCloseTo(observed, 4);
    const fine = agreementOf(name, 50_000);
    expect(Math.abs((fine?.expected ?? NaN) - expected)).toBeLessThan(0.005);
    expect(Math.abs((fine?.value ?? NaN) - value)).toBeLessThan(0.02);
  });

  it('of example C grows with finer units, as the paper shows', () => {
    expect(agreementOf('C', 0.5)?.expected).toBeCloseTo(0.05494, 5);
    expect(agreementOf('C', 0.5)?.value).toBeCloseTo(0.494, 2);
    expect(Math.abs((agreementOf('C', 5)?.value ?? NaN) - 0.663)).toBeLessThan(0.02);
    expect(Math.abs((agreementOf('C', 500)?.value ?? NaN) - 0.678)).toBeLessThan(0.02);
  });
});

describe('where nothing can be said', () => {
  it('no figure is given', () => {
    expect(cohenKappa([]).value).toBeNull();
    expect(
      cohenKappa([
        ['x', 'x'],
        ['x', 'x'],
      ]).value,
    ).toBeNull();
    expect(
      nominalAlpha([
        ['x', null],
        [null, 'y'],
      ]),
    ).toEqual({ value: null, items: 0 });
    expect(unitizingAlpha(100, [new Map(), new Map()]).value).toBeNull();
    expect(unitizingAlpha(0, [new Map(), new Map()]).value).toBeNull();
  });
});
