import { c1Control } from './encoding/c1-control.js';
import type { Rule } from './rule.js';

/** Every rule, in the order in which the documentation lists them. */
export const RULES: readonly Rule[] = [c1Control];
