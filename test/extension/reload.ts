import type { Range } from '../../src/core/text/offsets.js';

/** The page that is annotated before the window is loaded again. */
export const RELOADED = 'work/reloaded/page.txt';

/** Where the suite leaves what it expects to find after the window was loaded again. */
export const EXPECTED = 'work/reloaded/expected.json';

/** Annotations and where they stood. */
export type Expected = { readonly id: string; readonly range: Range | null }[];
