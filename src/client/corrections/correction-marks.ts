import * as vscode from 'vscode';
import type { CorrectionPlace } from '../../core/provenance/placed-corrections.js';
import { transcriptSelector } from '../documents.js';
import type { OpenTranscript, StandOffStore } from '../stand-off/store.js';
import type { RecordReference } from '../commands/record-reference.js';
import type { Corrections } from './corrections.js';
import { attributionText } from './whose.js';
import { shownWording } from './wording.js';

/** How long typing rests before marks are made anew, in milliseconds. */
const DELAY = 400;

const SECTION = 'plenar.corrections';

/** Whether corrected places are marked in the text. */
export function areMarked(): boolean {
  return vscode.workspace.getConfiguration(SECTION).get<boolean>('marked', false);
}

/** Marks the corrected places of the transcripts that are visible with a thin line, and says what stood there. */
export class CorrectionMarks implements vscode.Disposable {
  readonly #store: StandOffStore;
  readonly #corrections: Corrections;
  readonly #byRule = markType('dotted');
  readonly #byPerson = markType('solid');
  readonly #deleted = vscode.window.createTextEditorDecorationType({
    before: { contentText: '‸', color: new vscode.ThemeColor('editorGutter.deletedBackground') },
  });
  readonly #subscriptions: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: StandOffStore, corrections: Corrections) {
    this.#store = store;
    this.#corrections = corrections;
    const later = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#updateAll(), DELAY);
    };
    this.#subscriptions = [
      store.onDidChange(() => {
        if (areMarked()) later();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => {
        if (areMarked()) this.#updateAll();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SECTION)) this.#updateAll();
      }),
      vscode.languages.registerHoverProvider(transcriptSelector(), {
        provideHover: (document, position) => this.#hover(document, position),
      }),
    ];
    if (areMarked()) this.#updateAll();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const type of [this.#byRule, this.#byPerson, this.#deleted]) type.dispose();
  }

  #updateAll(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const transcript = this.#store.known(editor.document);
      if (!transcript) continue;
      const corrections = areMarked() ? this.#corrections.of(transcript) : [];
      const rangesOf = (wanted: (correction: CorrectionPlace) => boolean): vscode.Range[] =>
        corrections.filter(wanted).map((correction) => transcript.rangeOf(correction));
      const isDeletion = ({ start, end }: CorrectionPlace): boolean => start === end;
      editor.setDecorations(this.#deleted, rangesOf(isDeletion));
      editor.setDecorations(
        this.#byPerson,
        rangesOf((correction) => !isDeletion(correction) && correction.record.decided),
      );
      editor.setDecorations(
        this.#byRule,
        rangesOf((correction) => !isDeletion(correction) && !correction.record.decided),
      );
    }
  }

  #hover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const transcript = areMarked() && this.#store.known(document);
    if (!transcript) return undefined;
    const offset = document.offsetAt(position);
    const here = this.#corrections.of(transcript).filter(({ start, end }) => start <= offset && offset <= end);
    return here.length > 0 ? new vscode.Hover(here.map((correction) => card(transcript, correction))) : undefined;
  }
}

function markType(style: 'dotted' | 'solid'): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor('editorGutter.modifiedBackground'),
    borderStyle: `none none ${style} none`,
    borderWidth: '1px',
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.modifiedForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** What stood at a corrected place, whose the correction is, and what can be done about it. */
function card({ document }: OpenTranscript, { record }: CorrectionPlace): vscode.MarkdownString {
  const text = new vscode.MarkdownString(undefined, true);
  text.isTrusted = { enabledCommands: ['plenar.revertCorrection', 'plenar.compareWithOriginal'] };
  text.appendMarkdown('$(history) ');
  text.appendText(
    record.original === '' ? vscode.l10n.t('Inserted') : vscode.l10n.t('Was “{0}”', shownWording(record.original, 200)),
  );
  text.appendMarkdown('  \n');
  text.appendText(attributionText(record));
  const reference: RecordReference = { uri: document.uri.toString(), id: record.id };
  const args = encodeURIComponent(JSON.stringify([reference]));
  text.appendMarkdown(
    `\n\n[${vscode.l10n.t('Take Back')}](command:plenar.revertCorrection?${args}) · [${vscode.l10n.t('Compare with Original')}](command:plenar.compareWithOriginal)`,
  );
  return text;
}
