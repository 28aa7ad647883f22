import { numberOption, parseArguments } from '../lib/arguments.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { originOfRun, writeSection } from '../lib/results.ts';
import { correctedSittings, isTuned, type CorrectedSitting } from './corrections.ts';
import { judgeSitting, isRightLine, isWrongInBulk, type JudgedLine } from './judge.ts';
import { KINDS, RIGHT_AS_PRINTED, WRONG_CAPITAL, type Kind } from './kinds.ts';
import { speakerLine, type PrintedSpeaker } from './printed-speaker.ts';
import { rightLines } from './right-lines.ts';
import { SETTINGS, sittingText, type Setting } from './sitting-text.ts';

const KIND_NAMES = Object.keys(KINDS) as Kind[];
const SETTING_NAMES = Object.keys(SETTINGS) as Setting[];

/** Speakers of the same term beside those of the corrections. */
const OTHERS = 30;

interface Measured {
  readonly tuned: boolean;
  readonly setting: Setting;
  /** The lines of the corrections as they were printed. */
  readonly printed: readonly JudgedLine[];
  /** The right lines, of corrections and of others, in both sittings. */
  readonly right: readonly JudgedLine[];
}

/**
 * Measures rules on real corrections of speaker lines: `speaker-lines [--show N] [--kind KIND] [--setting SETTING]
 * [--terms 2,8] [--part corrections|real]`.
 * Shown are lines of tuned sittings that are not corrected, and right lines that are reported.
 */
export function speakerLines(args: readonly string[]): void {
  const origin = originOfRun();
  const call = parseArguments(args, { show: true, kind: true, setting: true, terms: true, part: true });
  const shown = numberOption(call, 'show', 0);
  const terms = call.options.get('terms')?.split(',').map(Number);
  const sittings = correctedSittings().filter(({ term }) => terms?.includes(term) ?? true);
  const part = call.options.get('part');
  const settings =
    part === 'real' ? [] : SETTING_NAMES.filter((name) => (call.options.get('setting') ?? name) === name);
  const measured = settings.flatMap((setting) => measure(sittings, setting));
  if (shown > 0) show(measured, shown, call.options.get('kind'));
  const real = part === 'corrections' ? '' : rightLines(shown);
  const parts = [INTRODUCTION, ...settings.flatMap((setting) => tables(measured, setting)), real];
  const body = parts.filter((part) => part !== '').join('\n\n');
  console.log(`\n${body}`);
  if (call.options.size === 0) writeSection('speaker-lines', body, origin);
}

const INTRODUCTION = `## Speaker lines: corrections of the Bundestag's record

The 7,032 corrections of speaker lines of the terms 1 to 18 that GermaParl publishes (CC BY-SA 4.0, read in place), each
rendered as the speaker line of its time in a sitting with right lines of the same sitting and term. Tuned: sittings with
odd numbers; untouched: the others, figures only. Read: the line opens a turn. Exported: name and faction of the export are right
as the line stands. Found: a problem of a rule \`speaker/…\` is on the line. Right: the first fixes make the right line;
among: one of the fixes does. Bulk: the safe and inferred fixes make the right line; wrong: they move it away from it.
In kinds in which the printed line is as it should be, found counts warnings and errors: false alarms.
Right lines that the list itself has left misread (HoffIe, HitsChler) are left out.`;

function measure(sittings: readonly CorrectedSitting[], setting: Setting): Measured[] {
  const speakers = new Map<number, readonly PrintedSpeaker[]>();
  return [true, false].map((tuned) => {
    const printed: JudgedLine[] = [];
    const right: JudgedLine[] = [];
    for (const sitting of sittings.filter((one) => isTuned(one) === tuned)) {
      const others = othersOf(sitting, sittings, speakers);
      for (const asPrinted of [true, false]) {
        for (const judged of judgeSitting(sittingText(sitting, others, setting, asPrinted)))
          if (judged.line.asPrinted) printed.push(judged);
          else if (!WRONG_CAPITAL.test(judged.line.correction?.right.name ?? '')) right.push(judged);
      }
    }
    return { tuned, setting, printed, right };
  });
}

/** Others of the same term, those of the sittings near by; nobody whose line the sitting corrects. */
function othersOf(
  sitting: CorrectedSitting,
  sittings: readonly CorrectedSitting[],
  known: Map<number, readonly PrintedSpeaker[]>,
): PrintedSpeaker[] {
  let speakers = known.get(sitting.term);
  if (!speakers) {
    const ofTerm = sittings.filter(({ term }) => term === sitting.term).flatMap(({ corrections }) => corrections);
    const members = ofTerm
      .map(({ right }) => right)
      .filter(({ name, faction }) => faction !== null && !WRONG_CAPITAL.test(name));
    speakers = [...new Map(members.map((speaker) => [speakerLine(speaker), speaker])).values()];
    known.set(sitting.term, speakers);
  }
  const own = new Set(sitting.corrections.map(({ right }) => right.name));
  const first = (sitting.sitting * 7) % Math.max(1, speakers.length);
  const turned = [...speakers.slice(first), ...speakers.slice(0, first)];
  return turned.filter(({ name }) => !own.has(name)).slice(0, OTHERS);
}

const isSerious = ({ problems }: JudgedLine) =>
  problems.some(({ severity }) => severity === 'warning' || severity === 'error');

function tables(measured: readonly Measured[], setting: Setting): string[] {
  const ofSetting = measured.filter((one) => one.setting === setting);
  return ofSetting.flatMap(({ tuned, printed, right }) => {
    const rows = KIND_NAMES.flatMap((kind) => {
      const lines = printed.filter(({ line }) => line.correction?.kind === kind);
      return lines.length === 0 ? [] : [[KINDS[kind], ...cells(lines, RIGHT_AS_PRINTED.has(kind))]];
    });
    const touched = right.filter(isSerious).length;
    const changed = right.filter(({ printed: line, fixedInBulk }) => line !== fixedInBulk).length;
    return [
      `**${SETTINGS[setting]}, ${tuned ? 'tuned' : 'untouched'}** – right lines: ${right.length}, with a warning or an error: ${touched}, changed in bulk: ${changed}`,
      markdownTable(HEAD, rows),
    ];
  });
}

const HEAD = ['kind', 'lines', 'read', 'exported', 'found', 'right', 'among', 'bulk', 'wrong'];

function cells(lines: readonly JudgedLine[], isRight: boolean): string[] {
  const share = (test: (line: JudgedLine, right: PrintedSpeaker) => boolean) => {
    const found = lines.filter((judged) => judged.line.correction && test(judged, judged.line.correction.right));
    return found.length === 0 ? '0' : `${found.length} (${Math.round((100 * found.length) / lines.length)} %)`;
  };
  const found = share((judged) => (isRight ? isSerious(judged) : judged.problems.length > 0));
  const changed = share(({ printed, fixedInBulk }) => printed !== fixedInBulk);
  if (isRight) return [String(lines.length), share(({ isRead }) => isRead), '–', found, '–', '–', changed, '–'];
  return [
    String(lines.length),
    share(({ isRead }) => isRead),
    share(({ isExportedRight }) => isExportedRight),
    found,
    share(({ fixed }, right) => isRightLine(fixed, right)),
    share(({ fixed, isAmongFixes }, right) => isAmongFixes || isRightLine(fixed, right)),
    share(({ printed, fixedInBulk }, right) => printed !== fixedInBulk && isRightLine(fixedInBulk, right)),
    share(isWrongInBulk),
  ];
}

function show(measured: readonly Measured[], most: number, wanted: string | undefined): void {
  for (const { tuned, setting, printed, right } of measured) {
    if (!tuned) continue;
    const missed = printed.filter(({ line, fixed, problems }) => {
      const { kind, right: wantedLine } = line.correction ?? {};
      if (!kind || !wantedLine || (wanted !== undefined && kind !== wanted)) return false;
      return RIGHT_AS_PRINTED.has(kind) ? problems.length > 0 : !isRightLine(fixed, wantedLine);
    });
    const touched = wanted === undefined ? right.filter(isSerious) : [];
    for (const lines of [missed, touched]) {
      const texts = new Map<string, number>();
      for (const judged of lines) texts.set(shownLine(judged), (texts.get(shownLine(judged)) ?? 0) + 1);
      for (const [text, count] of [...texts].slice(0, most)) console.log(`${setting} ${count}× ${text}`);
    }
  }
}

function shownLine({ line, printed, fixed, isRead, problems }: JudgedLine): string {
  const { kind = 'right line', right } = line.correction ?? {};
  const codes = problems.map(({ code, severity }) => `${code} ${severity}`).join(', ');
  return `${kind}: ${printed}${isRead ? '' : ' NOT READ'} → ${fixed} [${codes}] right: ${right ? speakerLine(right) : printed}`;
}
