import * as vscode from 'vscode';
import type { Group } from '../../src/client/annotations-view/groups.js';
import type { PlacedAnnotation } from '../../src/core/stand-off/stand-off-text.js';
import { annotationsOf } from './annotations';
import { equal, eventually, ok } from './assert';
import { at, copy, openTranscript, plenar, read, set, write } from './transcripts';
import { closeAll } from './workspace';

const WORDS = 'das Nachrichtenmagazin Focus';
const OTHER_WORDS = 'die einzige digitale Lernplattform';

let number = 0;

/** A fresh copy of the reference extract, each under a name of its own: what is said about one is not there in the next. */
async function openCopy(): Promise<vscode.TextEditor> {
  return openTranscript(await copy('reference-extract.txt', `work/annotated/${++number}.txt`));
}

function select(editor: vscode.TextEditor, words: string): vscode.Range {
  const start = editor.document.getText().indexOf(words);
  ok(start >= 0, `“${words}” is not there`);
  const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + words.length));
  editor.selection = new vscode.Selection(range.start, range.end);
  return range;
}

async function label(editor: vscode.TextEditor, words: string, key: string): Promise<string> {
  select(editor, words);
  const known = new Set((await annotations(editor)).map(({ record }) => record.id));
  await vscode.commands.executeCommand('plenar.applyLabel', key);
  return eventually(`“${words}” has its label`, async () => {
    return (await annotations(editor)).find(({ record }) => !known.has(record.id))?.record.id;
  });
}

const annotations = async ({ document }: vscode.TextEditor): Promise<PlacedAnnotation[]> => annotationsOf(document);

async function stateOf(editor: vscode.TextEditor, id: string): Promise<string | undefined> {
  return (await annotations(editor)).find(({ record }) => record.id === id)?.state;
}

async function replace(editor: vscode.TextEditor, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(editor.document.uri, range, text);
  await vscode.workspace.applyEdit(edit);
}

const groups = async (): Promise<readonly Group[]> => (await plenar()).annotationGroups();
const named = (all: readonly Group[], name: string): Group | undefined =>
  all.find((group) => group.kind === 'label' && group.name === name);
const attention = async (): Promise<string[]> =>
  ((await groups()).find(({ kind }) => kind === 'attention')?.entries ?? []).map(({ id, state }) => `${id} ${state}`);
const front = (): vscode.TextEditor => {
  ok(vscode.window.activeTextEditor, 'no editor is in front');
  return vscode.window.activeTextEditor;
};
const selected = (): string => front().document.getText(front().selection);
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`plenar.${command}`, ...args);

suite('annotations view', () => {
  let restore: () => Promise<void>;
  suiteSetup(async () => {
    restore = await set('plenar', 'author', 'Test');
  });
  suiteTeardown(() => restore());
  setup(closeAll);
  teardown(async () => {
    await run('showFileAnnotations');
    await run('clearAnnotationFilter');
    await run('groupAnnotations', 'label');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
  });

  test('lists the labels of the tag set as the legend, and the annotations of the transcript in front', async () => {
    const editor = await openCopy();
    const id = await label(editor, WORDS, '5');
    const all = await groups();
    equal(
      named(all, 'Beleg')?.entries.map((entry) => entry.id),
      [id],
    );
    equal(named(all, 'Thema')?.entries, []);
    await run('groupAnnotations', 'author');
    equal(
      (await groups()).map((group) => [group.kind, group.entries.length]),
      [['author', 1]],
    );
    await run('groupAnnotations', 'place');
    const [page] = await eventually('the pages are known', async () => {
      const found = await groups();
      return found[0]?.kind === 'page' && found;
    });
    equal(page?.kind === 'page' && page.number, 5314);
  });

  test('an annotation that lost its words is attached again to what is selected; both can be taken back', async () => {
    const editor = await openCopy();
    const id = await label(editor, WORDS, '5');
    await replace(editor, select(editor, WORDS), '');
    await eventually('it needs attention', async () => (await attention()).includes(`${id} orphan`));
    await run('nextAnnotationToCheck');
    select(editor, 'in einer Übersicht');
    await run('reattachAnnotation');
    equal(await stateOf(editor, id), 'exact');
    equal(
      (await annotations(editor)).find(({ record }) => record.id === id)?.record.anchor.quote.exact,
      'in einer Übersicht',
    );
    equal(await attention(), []);
    await run('undoAnnotationChange');
    equal(await stateOf(editor, id), 'orphan');
    await vscode.commands.executeCommand('undo');
    await eventually('its words are back, and it is on them', async () => (await stateOf(editor, id)) === 'exact');
  });

  test('the next annotation to check is shown, and confirmed in its place', async () => {
    const editor = await openCopy();
    const id = await label(editor, WORDS, '5');
    const { start } = select(editor, 'Nachrichtenmagazin');
    await replace(editor, new vscode.Range(start, start.translate(0, 'Nachrichtenm'.length)), 'M');
    await eventually('it needs attention', async () => (await attention()).includes(`${id} edited`));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('nextAnnotationToCheck');
    equal(selected(), 'das Magazin Focus');
    await run('confirmAnnotation');
    equal(await stateOf(editor, id), 'exact');
    await run('undoAnnotationChange');
    equal(await stateOf(editor, id), 'edited');
  });

  test('annotations are related; the relation is listed at both, jumped along and deleted', async () => {
    const editor = await openCopy();
    const [proof, claim] = [await label(editor, WORDS, '5'), await label(editor, OTHER_WORDS, '4')];
    const uri = editor.document.uri.toString();
    const relating = run('relateAnnotations', { uri, id: proof });
    const links = async (id: string): Promise<string[]> =>
      (await groups()).flatMap(({ entries }) =>
        entries
          .filter((entry) => entry.id === id)
          .flatMap((entry) =>
            entry.links.map(
              ({ relation, isOutgoing, other }) => `${isOutgoing ? '→' : '←'} ${relation.kind} ${other?.id}`,
            ),
          ),
      );
    const isRelated = async (): Promise<boolean> => (await links(proof)).length > 0;
    await eventually('they are related', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isRelated();
    });
    await relating;
    const [link] = await links(proof);
    ok(link?.startsWith('→ ') && link.endsWith(claim), `the relation leads elsewhere: ${link}`);
    equal((await links(claim))[0]?.slice(0, 2), '← ');
    await run('revealAnnotation', { uri, id: claim });
    equal(selected(), OTHER_WORDS);
    const entry = (await groups()).flatMap(({ entries }) => entries).find(({ id }) => id === proof);
    await run('deleteRelation', { kind: 'link', uri, link: entry?.links[0] });
    equal(await links(claim), []);
    await run('undoAnnotationChange');
    equal(await isRelated(), true);
  });

  test('all texts of the workspace are listed, those that are not open too; one click shows the place', async () => {
    const editor = await openCopy();
    const id = await label(editor, WORDS, '5');
    const sidecar = at(`.plenar/sidecars/work/annotated/${number}.txt.jsonl`);
    const stored = await eventually('it is stored', async () => {
      const text = await read(sidecar).catch(() => '');
      return text.includes(id) && text;
    });
    const path = await copy('reference-extract.txt', 'work/annotated/closed.txt');
    await write('.plenar/sidecars/work/annotated/closed.txt.jsonl', stored.replaceAll(id, 'elsewhere'));
    await run('showWorkspaceAnnotations');
    await eventually('both are listed', async () => {
      const ids = (await groups()).flatMap(({ entries }) => entries.map((entry) => entry.id));
      return ids.includes(id) && ids.includes('elsewhere');
    });
    await run('revealAnnotation', { uri: at(path).toString(), id: 'elsewhere' });
    equal(front().document.uri.toString(), at(path).toString());
    equal(selected(), WORDS);
    await vscode.workspace.fs.delete(at('.plenar/sidecars/work/annotated/closed.txt.jsonl'));
  });
});

suite('notes and threads', () => {
  let restore: () => Promise<void>;
  suiteSetup(async () => {
    restore = await set('plenar', 'author', 'Test');
  });
  suiteTeardown(() => restore());
  setup(closeAll);
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
  });

  const texts = (thread: vscode.CommentThread | undefined): string[] =>
    (thread?.comments ?? []).map(({ body }) => (typeof body === 'string' ? body : body.value));

  async function noteOn(editor: vscode.TextEditor, words: string): Promise<void> {
    const range = select(editor, words);
    const thread = { uri: editor.document.uri, range, comments: [], dispose: () => undefined };
    await run('createNote', { thread, text: ' Stimmt das? ' });
  }

  const threadOf = async ({ document }: vscode.TextEditor): Promise<vscode.CommentThread | undefined> =>
    (await plenar()).threads(document)[0];

  test('a note on the selected words has a thread there, which goes with them', async () => {
    const editor = await openCopy();
    await noteOn(editor, WORDS);
    const thread = await threadOf(editor);
    equal(texts(thread), ['Stimmt das?']);
    const textAt = (): string | undefined => thread && editor.document.getText(thread.range);
    equal(textAt(), WORDS);
    await replace(editor, new vscode.Range(0, 0, 0, 0), 'Neue Zeile\nund noch eine\n');
    await eventually('the thread has moved', () => textAt() === WORDS);
    await replace(editor, new vscode.Range(0, 0, 2, 0), '');
    await eventually('and back', () => textAt() === WORDS);
  });

  test('replies are stored, edited and deleted; a discussion is resolved and taken up again', async () => {
    const editor = await openCopy();
    await noteOn(editor, WORDS);
    const current = async (): Promise<vscode.CommentThread> => {
      const thread = await threadOf(editor);
      ok(thread, 'there is no thread');
      return thread;
    };
    await run('replyToNote', { thread: await current(), text: 'Ja, Ausgabe 2.' });
    equal(texts(await current()), ['Stimmt das?', 'Ja, Ausgabe 2.']);
    const reply = (await current()).comments[1];
    ok(reply, 'the reply is not shown');
    await run('editComment', reply);
    equal((await current()).comments[1]?.mode, vscode.CommentMode.Editing);
    reply.body = 'Ja, Ausgabe 3.';
    await run('saveComment', reply);
    equal(texts(await current()), ['Stimmt das?', 'Ja, Ausgabe 3.']);
    await run('resolveDiscussion', await current());
    equal((await current()).state, vscode.CommentThreadState.Resolved);
    equal((await annotations(editor))[0]?.record['resolved'], true);
    await run('reopenDiscussion', await current());
    equal((await current()).state, vscode.CommentThreadState.Unresolved);
    await run('deleteComment', (await current()).comments[1]);
    equal(texts(await current()), ['Stimmt das?']);
    await run('deleteComment', (await current()).comments[0]);
    equal(await threadOf(editor), undefined);
    equal(await annotations(editor), []);
    await run('undoAnnotationChange');
    equal(texts(await current()), ['Stimmt das?']);
  });

  test('a note on a line without a selection is about the words of the line', async () => {
    const editor = await openCopy();
    const { start } = select(editor, WORDS);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const thread = {
      uri: editor.document.uri,
      range: new vscode.Range(start, start),
      comments: [],
      dispose: () => undefined,
    };
    await run('createNote', { thread, text: 'Zeile' });
    equal(
      (await annotations(editor)).map(({ record }) => record.anchor.quote.exact),
      [editor.document.lineAt(start.line).text.trim()],
    );
  });
});
