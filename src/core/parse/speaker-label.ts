import type { SpeakerLineFinding } from '../model/speaker-line.js';
import type { Speaker } from '../model/speaker.js';
import type { Range } from '../text/offsets.js';
import { joinPrinted } from './printed-lines.js';
import type { SpeakerReading } from './speaker-reading.js';

/** Stands for the faction while the rest of a label is put together; a private-use character. */
const FACTION_PLACE = '\ue000';

/** Who speaks, as a reading of a speaker line names them. */
export function speakerOf(text: string, start: number, end: number, reading: SpeakerReading): Speaker {
  return {
    label: labelOf(text, start, end, reading),
    name: printedPart(text, reading.person.name) ?? '',
    title: printedPart(text, reading.person.title),
    role: reading.roleName === null ? printedPart(text, reading.role) : joinPrinted(reading.roleName),
    faction: reading.factionName,
    constituency: printedPart(text, reading.constituency),
    kind: reading.kind,
  };
}

function printedPart(text: string, range: Range | null): string | null {
  return range === null ? null : joinPrinted(text.slice(range.start, range.end));
}

/** The line as it should be printed: what is clearly misread corrected, a faction whose layout is off in its normal form. */
function labelOf(text: string, start: number, end: number, { faction, factionName, findings }: SpeakerReading): string {
  let label = '';
  let at = start;
  for (const finding of [...findings].sort(outermostFirst)) {
    if (finding.start < at || finding.end > end || finding.expected === null || !isCorrected(finding)) continue;
    label += text.slice(at, finding.start) + withFactionPlace(text, finding, faction);
    at = finding.end;
  }
  const rest = text.slice(at, end);
  const whole =
    label.includes(FACTION_PLACE) || faction === null || faction.start < at
      ? label + rest
      : label + markFaction(text, at, end, faction);
  return joinPrinted(whole).replace(FACTION_PLACE, () => factionForm(text, faction, factionName, findings));
}

function outermostFirst(a: Range, b: Range): number {
  return a.start - b.start || b.end - a.end;
}

function isCorrected({ defect }: SpeakerLineFinding): boolean {
  return defect === 'misread' || defect === 'bracket-style' || defect === 'unbalanced-brackets';
}

function withFactionPlace(text: string, { start, end, expected }: SpeakerLineFinding, faction: Range | null): string {
  const corrected = expected ?? '';
  if (faction === null || faction.start < start || faction.end > end) return corrected;
  const printed = text.slice(faction.start, faction.end).trim();
  return corrected.includes(printed) ? corrected.replace(printed, FACTION_PLACE) : FACTION_PLACE;
}

function markFaction(text: string, start: number, end: number, faction: Range): string {
  return text.slice(start, faction.start) + FACTION_PLACE + text.slice(faction.end, end);
}

function factionForm(
  text: string,
  faction: Range | null,
  factionName: string | null,
  findings: readonly SpeakerLineFinding[],
): string {
  const printed = printedPart(text, faction) ?? '';
  if (factionName === null) return printed;
  const misread = findings.find(({ defect, start }) => defect === 'misread' && start === faction?.start);
  if (misread?.expected) return misread.expected;
  return withoutBlanks(printed) === withoutBlanks(factionName) ? factionName : printed;
}

function withoutBlanks(form: string): string {
  return form.replace(/\s+/gu, '');
}
