import type { Annex, AnnexQuestion, AnnexStatement, MatterLine } from '../../model/matter.js';
import type { Block, Matter } from '../../model/sitting.js';
import type { Speaker } from '../../model/speaker.js';
import type { Lexicon } from '../../profiles/lexicon.js';
import { decodeC1Text } from '../../text/cp1252.js';
import { blockText } from '../../text/running-text.js';
import { readSpeakerLine } from '../speaker-line.js';
import { readListedPerson } from './listed-person.js';
import { matterLines } from './matter-lines.js';
import { announcesRollCall, readRollCall } from './roll-call.js';

const HEAD = /^Anlage(?: (\d{1,3}))?(?:$|\s(?=\())/u;
const HEAD_LENGTH = 300;
const QUESTION = /^(?:Mündliche )?Frage (?:Nr\. )?(\d{1,4})(?:\s*[–—-])?\s+(\S.{3,150}?):?$/u;
const ANSWER = /^Antwort (?:(?:der|des|von) )?(\S.{3,200}?):$/u;
/** Who gave a statement to the record, where its title says it. */
const GIVEN_BY = /(?:der|des|von) (?:Abg\.|Abgeordneten) (.{4,120}?)(?::|$| (?:zu|zur|zum|nach|gemäß) )/u;

/**
 * Reads the annexes of a sitting: questions with their answers, statements, roll calls.
 * @param index of the matter in its sitting
 */
export function readAnnexes(matter: Matter, index: number, lexicon: Lexicon): Annex[] {
  const texts = matter.blocks.map((block) => decodeC1Text(blockText(block)));
  const starts = texts.flatMap((text, block) => (text.length <= HEAD_LENGTH && HEAD.test(text) ? [block] : []));
  if (starts[0] !== 0) starts.unshift(0);
  return starts.map((start, at) => readAnnex(matter, index, start, starts[at + 1] ?? texts.length, texts, lexicon));
}

function readAnnex(
  { kind, blocks }: Matter,
  index: number,
  start: number,
  end: number,
  texts: readonly string[],
  lexicon: Lexicon,
): Annex {
  const head = HEAD.exec(texts[start] ?? '');
  const first = head ? start + 1 : start;
  const lines = matterLines({ kind, blocks: blocks.slice(start, end) }, index);
  const rollCall = announcesRollCall(lines) ? readRollCall(withoutHead(lines), lexicon) : null;
  const questions = rollCall ? [] : readQuestions(texts, first, end, lexicon);
  return {
    number: head?.[1] ?? null,
    title: (texts[start] ?? '').slice(head?.[0].length ?? Infinity).trim(),
    first: start,
    last: end - 1,
    questions,
    statements: rollCall || questions.length > 0 ? [] : readStatements(blocks, texts, first, end, lexicon),
    rollCalls: rollCall ? [rollCall] : [],
  };
}

/** The lines of a roll call behind `Anlage 1 (zu Tagesordnungspunkt 2)`. */
function withoutHead(lines: readonly MatterLine[]): readonly MatterLine[] {
  return HEAD.test(lines[0]?.text ?? '') ? lines.slice(1) : lines;
}

function readQuestions(texts: readonly string[], first: number, end: number, lexicon: Lexicon): AnnexQuestion[] {
  type Open = { -readonly [Key in keyof AnnexQuestion]: AnnexQuestion[Key] } & { question: number[]; answer: number[] };
  const questions: Open[] = [];
  for (let block = first; block < end; block++) {
    const text = texts[block] ?? '';
    const last = questions[questions.length - 1];
    const question = QUESTION.exec(text);
    if (question) {
      questions.push({
        number: question[1] ?? '',
        asker: readHead(question[2] ?? '', lexicon),
        answerer: null,
        head: block,
        question: [],
        answerHead: null,
        answer: [],
      });
      continue;
    }
    if (!last) continue;
    const answer = last.answerHead === null ? ANSWER.exec(text) : null;
    if (answer) {
      last.answerHead = block;
      last.answerer = readHead(answer[1] ?? '', lexicon);
    } else {
      (last.answerHead === null ? last.question : last.answer).push(block);
    }
  }
  return questions;
}

function readStatements(
  blocks: readonly Block[],
  texts: readonly string[],
  first: number,
  end: number,
  lexicon: Lexicon,
): AnnexStatement[] {
  const statements: { speakers: Speaker[]; kind: AnnexStatement['kind']; blocks: number[] }[] = [];
  const title: string[] = [];
  for (let block = first; block < end; block++) {
    const text = texts[block] ?? '';
    const last = statements[statements.length - 1];
    const speaker = speakerOf(blocks[block]) ?? (last ? null : givenBy(text, lexicon));
    if (speaker) statements.push({ speakers: [speaker], kind: statementKind([...title, text].join(' ')), blocks: [] });
    else if (last) last.blocks.push(block);
    else title.push(text);
  }
  return statements;
}

/** Who asks or answers: printed as in a speaker line, also where that is misread; else as in a list. */
function readHead(printed: string, lexicon: Lexicon): Speaker | null {
  const line = `${printed}:`;
  const found = readSpeakerLine(line, 0, line.length, lexicon, { isolated: true });
  return found?.speaker ?? readListedPerson(printed, lexicon);
}

/** In an annex a speaker line heads a statement. */
function speakerOf(block: Block | undefined): Speaker | null {
  return block?.pieces[0]?.piece.speakerLine?.speaker ?? null;
}

function givenBy(text: string, lexicon: Lexicon): Speaker | null {
  const named = GIVEN_BY.exec(text)?.[1];
  return named === undefined ? null : readListedPerson(named, lexicon);
}

function statementKind(title: string): AnnexStatement['kind'] {
  if (title.includes('Abstimmung')) return 'vote';
  return /\bReden?\b|Redebeitr/u.test(title) ? 'speech' : 'other';
}
