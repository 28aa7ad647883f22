import type { AgreementReport } from '../../core/agreement/measure.js';
import type { Comparison, ComparisonKind } from '../../core/agreement/disagreements.js';
import type { AnnotationRecord } from '../../core/model/sidecar.js';
import type { Range } from '../../core/text/offsets.js';

/** What a person decided on a comparison. */
export type Choice = 'a' | 'b' | 'both' | 'neither';

/** Texts of the page, in the language of VS Code. */
export interface PageTexts {
  readonly title: string;
  readonly words: string;
  readonly decide: Readonly<Record<Choice, string>>;
  readonly kinds: Readonly<Record<ComparisonKind, string>>;
  readonly figures: { readonly kappa: string; readonly alpha: string; readonly f1: string; readonly places: string };
  readonly nothing: string;
  readonly decidedBefore: string;
  readonly adjudicate: string;
  readonly keys: string;
  readonly showAgreed: string;
  readonly note: string;
}

/** What the page shows. */
export interface PageContent {
  readonly a: string;
  readonly b: string;
  readonly text: string;
  readonly comparisons: readonly Comparison[];
  /** Ids of annotations that an adjudicated one was made from. */
  readonly settled: ReadonlySet<string>;
  readonly report: AgreementReport;
  readonly colorOf: (label: string | null) => { readonly light: string; readonly dark: string };
  readonly texts: PageTexts;
  /** Allows the page's own script and style, and nothing else. */
  readonly nonce: string;
}

/** Characters of the text that are shown around a place. */
const CONTEXT = 60;

/**
 * The page with two people's annotations side by side. It runs one script of its own, which marks rows and tells the
 * extension what was decided; everything that comes from files is escaped.
 */
export function agreementPage({
  a,
  b,
  text,
  comparisons,
  settled,
  report,
  colorOf,
  texts,
  nonce,
}: PageContent): string {
  const rows = comparisons.map((comparison, index) => {
    const isSettled = [comparison.a, comparison.b].every((record) => record === null || settled.has(record.id));
    const cell = (record: AnnotationRecord | null): string =>
      record === null ? `<span class="none">${escaped(texts.nothing)}</span>` : annotationCell(record, colorOf, texts);
    const decision =
      comparison.kind === 'agreed'
        ? ''
        : isSettled
          ? `<span class="none">${escaped(texts.decidedBefore)}</span>`
          : CHOICES.map((choice) => `<button data-choice="${choice}">${escaped(texts.decide[choice])}</button>`).join(
              '',
            );
    return `<tr data-row="${index}" class="is-${comparison.kind}${isSettled ? ' settled' : ''}" tabindex="-1">
<td class="words">${quoteIn(text, comparison.range)}<div class="kind">${escaped(texts.kinds[comparison.kind])}</div></td>
<td class="side-a">${cell(comparison.a)}</td><td class="side-b">${cell(comparison.b)}</td>
<td class="decision">${decision}</td></tr>`;
  });
  const { overall, places } = report;
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}';">
<title>${escaped(texts.title)}</title><style nonce="${nonce}">${STYLE}</style></head>
<body>
<h1>${escaped(texts.title)}</h1>
<p class="figures">${[
    [texts.figures.kappa, overall.words.value],
    [texts.figures.alpha, overall.unitizing],
    [texts.figures.f1, overall.exact.f1],
    [texts.figures.places, places.kappa.value],
  ]
    .map(([name, value]) => `<span>${escaped(String(name))} <b>${figure(value as number | null)}</b></span>`)
    .join('')}</p>
<p class="bar"><label><input type="checkbox" id="agreed"> ${escaped(texts.showAgreed)}</label>
<button id="adjudicate" disabled>${escaped(texts.adjudicate)}</button> <span class="none">${escaped(texts.keys)}</span></p>
<table><thead><tr><th>${escaped(texts.words)}</th><th>${escaped(a)}</th><th>${escaped(b)}</th><th></th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
<script nonce="${nonce}">${SCRIPT}</script>
</body></html>`;
}

const CHOICES: readonly Choice[] = ['a', 'b', 'both', 'neither'];

function annotationCell(
  { label, attributes, note }: AnnotationRecord,
  colorOf: PageContent['colorOf'],
  texts: PageTexts,
): string {
  const { light, dark } = colorOf(label);
  const fields = Object.entries(attributes).map(([name, value]) => `<div>${escaped(`${name}: ${value}`)}</div>`);
  const name = escaped(label ?? texts.note);
  // Colours cannot stand in attributes where only the page's own style is allowed: the script sets them.
  return `<span class="label" data-light="${escaped(light)}" data-dark="${escaped(dark)}">${name}</span>${fields.join('')}${
    note === null ? '' : `<div class="note">${escaped(note)}</div>`
  }`;
}

function quoteIn(text: string, { start, end }: Range): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const behind = text.slice(end, end + CONTEXT);
  const words = text.slice(start, end);
  const shown = words.length > 400 ? `${words.slice(0, 250)} … ${words.slice(-120)}` : words;
  return `<a href="#">${oneLine(before)}<mark>${oneLine(shown)}</mark>${oneLine(behind)}</a>`;
}

function oneLine(text: string): string {
  return escaped(text.replaceAll(/\s+/gu, ' '));
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}

function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

const STYLE = `
body { padding: 0 1.2em 2em; color: var(--vscode-foreground); font-family: var(--vscode-font-family); }
h1 { font-size: 1.3em; font-weight: 600; }
.figures span { margin-right: 1.6em; } .figures b { font-size: 1.15em; }
.bar { position: sticky; top: 0; padding: .5em 0; background: var(--vscode-editor-background); z-index: 1; }
.bar label { margin-right: 1em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th { text-align: left; } th:nth-child(1) { width: 44%; } th:nth-child(4) { width: 15em; }
td { vertical-align: top; padding: .5em .8em .5em 0; border-top: 1px solid var(--vscode-widget-border, #8884); overflow-wrap: anywhere; }
.words a { color: inherit; text-decoration: none; font-family: var(--vscode-editor-font-family); cursor: pointer; }
mark { background: var(--vscode-editor-findMatchHighlightBackground); color: inherit; }
.kind, .none { color: var(--vscode-descriptionForeground); font-size: .9em; }
.label { border: 1px solid; border-radius: 3px; padding: 0 .4em; display: inline-block; }
.note { font-style: italic; }
button { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); border: 0; border-radius: 2px; padding: .25em .6em; margin: 0 .25em .25em 0; cursor: pointer; }
button.chosen, #adjudicate:not(:disabled) { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
button:disabled { opacity: .5; cursor: default; }
tr.current td:first-child { box-shadow: inset 3px 0 var(--vscode-focusBorder); padding-left: .7em; }
tr.is-agreed { display: none; } body.agreed tr.is-agreed { display: table-row; }
tr.chose-a .side-b, tr.chose-b .side-a, tr.chose-neither .side-a, tr.chose-neither .side-b { opacity: .35; }
tr:focus { outline: none; }
`;

const SCRIPT = `
const vscode = acquireVsCodeApi();
const rows = [...document.querySelectorAll('tr[data-row]')];
const decisions = new Map(vscode.getState()?.decisions ?? []);
let current = null;
const dark = document.body.classList.contains('vscode-dark') || document.body.classList.contains('vscode-high-contrast');
for (const label of document.querySelectorAll('.label')) {
  const tone = dark ? label.dataset.dark : label.dataset.light;
  label.style.borderColor = tone;
  label.style.color = tone;
}
const open = () => rows.filter((row) => !row.classList.contains('is-agreed') && !row.classList.contains('settled'));
function show() {
  for (const row of rows) {
    const choice = decisions.get(row.dataset.row);
    for (const name of ['a', 'b', 'both', 'neither']) row.classList.toggle('chose-' + name, choice === name);
    for (const button of row.querySelectorAll('button')) button.classList.toggle('chosen', button.dataset.choice === choice);
    row.classList.toggle('current', row === current);
  }
  document.getElementById('adjudicate').disabled = decisions.size === 0;
  vscode.setState({ decisions: [...decisions] });
}
function go(row) {
  if (!row) return;
  current = row;
  row.scrollIntoView({ block: 'nearest' });
  row.focus({ preventScroll: true });
  vscode.postMessage({ kind: 'reveal', row: Number(row.dataset.row) });
  show();
}
function decide(row, choice) {
  if (!row || row.classList.contains('settled') || row.classList.contains('is-agreed')) return;
  if (decisions.get(row.dataset.row) === choice) decisions.delete(row.dataset.row);
  else decisions.set(row.dataset.row, choice);
  show();
}
function step(by) {
  const list = open();
  const at = list.indexOf(current);
  go(list[Math.max(0, Math.min(list.length - 1, at < 0 ? 0 : at + by))]);
}
document.addEventListener('click', (event) => {
  const row = event.target.closest('tr[data-row]');
  const button = event.target.closest('button[data-choice]');
  if (button) { decide(row, button.dataset.choice); return; }
  if (event.target.closest('a')) { event.preventDefault(); go(row); }
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const choice = { a: 'a', b: 'b', '+': 'both', '0': 'neither' }[event.key];
  if (choice) { decide(current, choice); step(1); event.preventDefault(); }
  else if (event.key === 'j' || event.key === 'ArrowDown') { step(1); event.preventDefault(); }
  else if (event.key === 'k' || event.key === 'ArrowUp') { step(-1); event.preventDefault(); }
});
document.getElementById('agreed').addEventListener('change', (event) => document.body.classList.toggle('agreed', event.target.checked));
document.getElementById('adjudicate').addEventListener('click', () => {
  vscode.postMessage({ kind: 'adjudicate', decisions: [...decisions].map(([row, choice]) => ({ row: Number(row), choice })) });
});
window.addEventListener('message', ({ data }) => {
  if (data.kind === 'adjudicated') { decisions.clear(); show(); }
});
show();
`;
