import { message } from '../../model/message.js';
import type { Page, Piece } from '../../model/page.js';
import { readShouter, type Shouter } from '../../parse/shouter.js';
import { lexiconOf, type Lexicon } from '../../profiles/lexicon.js';
import type { Profile } from '../../profiles/profile.js';
import { smallestEdit } from '../edits.js';
import type { Finding, PageContext, PageRule } from '../rule.js';

/** What parts contributions; two blanks are left of a dash that was deleted. */
const SEPARATOR = /[–—\u0096]\s+|\s{2,}/gu;
/** Longest shouter that is read, in UTF-16 units. */
const LOOK_AHEAD = 200;

/** A shouter at its place on the page. */
interface PlacedShouter {
  readonly start: number;
  readonly shouter: Shouter;
}

function* check({ page, profile }: PageContext): Generator<Finding> {
  const lexicon = lexiconOf(profile);
  for (const piece of page.pieces) {
    if (piece.kind !== 'interjection') continue;
    for (const placed of shoutersOf(page, piece, lexicon)) yield* report(page, placed, profile);
  }
}

function* shoutersOf({ text }: Page, piece: Piece, lexicon: Lexicon): Generator<PlacedShouter> {
  const inner = text.slice(piece.start, piece.end);
  let from = inner.startsWith('(') ? 1 : 0;
  const found = (): PlacedShouter | null => {
    const shouter = readShouter(inner.slice(from, from + LOOK_AHEAD), lexicon);
    return shouter && { start: piece.start + from, shouter };
  };
  const first = found();
  if (first) yield first;
  if (!inner.includes(':', from)) return;
  for (const match of inner.matchAll(SEPARATOR)) {
    from = match.index + match[0].length;
    const next = found();
    if (next && next.shouter.form !== 'name') yield next;
  }
}

function* report({ text }: Page, { start, shouter }: PlacedShouter, profile: Profile): Generator<Finding> {
  const { form, affiliation, faction, actors } = shouter;
  const [open, close] = profile.shoutBrackets ?? '()';
  const name = [actors[0]?.title, actors[0]?.name].filter(Boolean).join(' ');
  if (form === 'name') {
    yield {
      start,
      end: start + name.length,
      message: message('The faction of {name} is missing.', { name }),
      fixes: [],
    };
    return;
  }
  if (affiliation === null || faction === null || !isFaulty(shouter, profile)) return;
  const range = { start: start + affiliation.start, end: start + affiliation.end };
  const printed = text.slice(range.start, range.end);
  const words = printed.replace(/[,()[\]]/gu, '').trim();
  const expected = `${/^\s*,/u.test(printed) ? ' ' : ''}${open ?? '('}${words}${close ?? ')'}`;
  yield {
    ...range,
    message: message('A shout is printed as “{form}”.', { form: `${name} ${expected.trim()}: …` }),
    fixes: [
      {
        title: message('Print as “{expected}”', { expected: expected.trim() }),
        applicability: 'safe',
        edits: [smallestEdit(range.start, printed, expected)],
      },
    ],
  };
}

function isFaulty({ form }: Shouter, { shoutBrackets, speakerLineForms }: Profile): boolean {
  if (form === 'comma') return !speakerLineForms.includes('name-comma-faction');
  if (form === 'bare') return !speakerLineForms.includes('name-faction');
  return shoutBrackets !== null && form !== shoutBrackets;
}

/** A shouter who is printed in another form than the parliament's. */
export const speakerForm: PageRule = {
  code: 'interjection/speaker-form',
  severity: 'warning',
  cost: 'page',
  summary: 'A shouter whose faction is missing or printed in another form than the parliament does.',
  docs: {
    why: `Who shouts is counted. Each parliament prints shouters in one form: “Name (Faction): …” in Hesse,
“Name [Faction]: …” in the Bundestag, “Name, Faction: …” in Saxony. Another form is a misreading, and programs that look
for the one do not find the other.`,
    bad: `Das ist die Wahrheit.


(Günter Rudolph SPD: Das habe ich befürchtet!)


Das kann ich belegen.
`,
    good: `Das ist die Wahrheit.


(Günter Rudolph (SPD): Das habe ich befürchtet!)


Das kann ich belegen.
`,
    limits:
      'A bare name before a colon is reported at the beginning of an interjection only: elsewhere it may be a part of what is shouted.',
  },
  check,
};
