/** The part of the TextMate grammar format that is used here. */
export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

export type Captures = Readonly<Record<string, { readonly name: string }>>;

export type Rule = IncludeRule | MatchRule | BeginEndRule | PatternsRule;

interface IncludeRule {
  readonly include: string;
}

export interface MatchRule {
  readonly name?: string;
  readonly match: string;
  readonly captures?: Captures;
}

export interface BeginEndRule {
  readonly name?: string;
  readonly contentName?: string;
  readonly begin: string;
  readonly beginCaptures?: Captures;
  readonly end: string;
  readonly endCaptures?: Captures;
  /** 1: where the end and a pattern match at the same place, the pattern wins. */
  readonly applyEndPatternLast?: 1;
  readonly patterns?: readonly Rule[];
}

interface PatternsRule {
  readonly patterns: readonly Rule[];
}

/** A scope name, or several apart by blanks, with the suffix that every scope of the language has. */
export function scope(names: string): string {
  return names
    .split(' ')
    .map((name) => `${name}.transcript`)
    .join(' ');
}

/** A reference to a rule of the repository. */
export function include(name: string): IncludeRule {
  return { include: `#${name}` };
}
