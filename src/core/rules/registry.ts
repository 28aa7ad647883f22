import type { Rule } from './rule.js';

/** Every rule, in the order in which the documentation lists them. */
export const RULES: readonly Rule[] = [];
