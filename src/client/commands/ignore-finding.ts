import * as vscode from 'vscode';
import { annotatedEditor } from '../annotations/annotated-editor.js';
import { ignoreFindings, thisFinding, type Ignored } from '../ignoring/ignore-findings.js';
import { askReason } from '../ignoring/reason.js';
import type { IgnoreFindingArguments } from '../../protocol/stand-off.js';
import type { OpenTranscript } from '../stand-off/store.js';
import type { CommandHandler, Services } from './services.js';

/** Ignores what a quick fix names, or what is found at the cursor, after asking for the reason. */
export function ignoreFinding(services: Services): CommandHandler {
  return async (argument) => {
    const wanted = isNamed(argument) ? await named(services, argument) : await atCursor(services);
    if (!wanted) return;
    const { transcript, ignored } = wanted;
    const reason = await askReason(services, titleOf(ignored));
    if (reason !== undefined) await ignoreFindings(services, transcript, [ignored], reason);
  };
}

interface Wanted {
  readonly transcript: OpenTranscript;
  readonly ignored: Ignored;
}

function titleOf({ scope, code, quote }: Ignored): string {
  switch (scope) {
    case 'finding':
      return vscode.l10n.t('Ignore {0}: “{1}”', code, quote ?? '');
    case 'file':
      return vscode.l10n.t('Ignore {0} in this file', code);
    case 'project':
      return vscode.l10n.t('Ignore {0} in the whole project', code);
  }
}

async function named({ server, store }: Services, argument: IgnoreFindingArguments): Promise<Wanted | undefined> {
  const uri = (await server.client()).protocol2CodeConverter.asUri(argument.uri);
  const transcript = await store.transcript(await vscode.workspace.openTextDocument(uri));
  if (transcript) return { transcript, ignored: argument };
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Save the transcript first: what is ignored is kept beside its file.'),
  );
  return undefined;
}

async function atCursor(services: Services): Promise<Wanted | undefined> {
  const found = await annotatedEditor(services);
  if (!found) return undefined;
  const { editor, transcript } = found;
  const here = problemsAt(editor.document, editor.selection.active);
  if (here.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no problem here.'));
    return undefined;
  }
  const items = here.flatMap((finding) => choicesFor(transcript, finding));
  const ignored = (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('What is to be ignored?') }))
    ?.ignored;
  return ignored && { transcript, ignored };
}

type PlacedProblem = Pick<vscode.Diagnostic, 'range' | 'message'> & { readonly code: string };

/** The problems that VS Code shows at a position; where there are none, those of the line. */
function problemsAt(document: vscode.TextDocument, position: vscode.Position): PlacedProblem[] {
  const line = document.lineAt(position).range;
  const findings = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source, range }) => source === 'plenar' && range.intersection(line) !== undefined)
    .map(({ code, range, message }) => ({
      code: String(typeof code === 'object' ? code.value : code),
      range,
      message,
    }));
  const exact = findings.filter(({ range }) => range.contains(position));
  return exact.length > 0 ? exact : findings;
}

function choicesFor(
  transcript: OpenTranscript,
  finding: PlacedProblem,
): (vscode.QuickPickItem & { readonly ignored: Ignored })[] {
  const { code, message } = finding;
  const own = thisFinding(transcript, finding);
  const all = { code, fingerprint: null, quote: null };
  return [
    { label: vscode.l10n.t('This finding: “{0}”', own.quote ?? ''), description: code, detail: message, ignored: own },
    { label: vscode.l10n.t('{0} in this file', code), ignored: { ...all, scope: 'file' } },
    { label: vscode.l10n.t('{0} in the whole project', code), ignored: { ...all, scope: 'project' } },
  ];
}

function isNamed(argument: unknown): argument is IgnoreFindingArguments {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'uri' in argument &&
    typeof argument.uri === 'string' &&
    'scope' in argument &&
    'code' in argument &&
    typeof argument.code === 'string'
  );
}
