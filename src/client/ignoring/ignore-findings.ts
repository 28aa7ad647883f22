import * as vscode from 'vscode';
import { fingerprintOf, quoteOf } from '../../core/ignore/fingerprint.js';
import type { IgnoreRecord } from '../../core/model/sidecar.js';
import { announce } from '../annotations/give-label.js';
import type { Services } from '../commands/services.js';
import type { IgnoreFindingArguments } from '../../protocol/stand-off.js';
import type { Finding } from '../server/findings.js';
import { author } from '../stand-off/author.js';
import { ORIGIN, type OpenTranscript } from '../stand-off/store.js';

/** What is to be ignored. */
export type Ignored = Omit<IgnoreFindingArguments, 'uri'>;

/** This one finding, known by its words. */
export function thisFinding({ document }: OpenTranscript, { code, range }: Pick<Finding, 'code' | 'range'>): Ignored {
  const text = document.getText();
  const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return { scope: 'finding', code, fingerprint: fingerprintOf(text, { code, ...place }), quote: quoteOf(text, place) };
}

/**
 * Ignores findings, signed and with a reason, and says so. What is ignored already is left.
 * @returns false where the person did not want to sign
 */
export async function ignoreFindings(
  { store, projectRecords }: Pick<Services, 'store' | 'projectRecords'>,
  transcript: OpenTranscript,
  ignored: readonly Ignored[],
  reason: string,
): Promise<boolean> {
  const creator = await author();
  if (creator === undefined) return false;
  const { root } = transcript.home;
  const known = new Set([...transcript.standOff.ignores(), ...(await projectRecords.of(root))].map(keyOf));
  const records = ignored
    .filter((one) => !known.has(keyOf(one)))
    .map(({ scope, code, fingerprint, quote }): IgnoreRecord => {
      const created = ORIGIN.now();
      return { record: 'ignore', id: ORIGIN.id(), scope, code, fingerprint, quote, reason, creator, created };
    });
  const inProject = records.filter(({ scope }) => scope === 'project');
  const inFile = records.filter(({ scope }) => scope !== 'project');
  if (inFile.length > 0) {
    const title = titleOf(inFile);
    await store.change(transcript, { title, put: inFile });
    announce(title);
  }
  if (inProject.length > 0) {
    await projectRecords.change(root, { put: inProject });
    const undo = vscode.l10n.t('Undo');
    void vscode.window.showInformationMessage(titleOf(inProject), undo).then((answer) => {
      if (answer === undo) void projectRecords.change(root, { remove: inProject.map(({ id }) => id) });
    });
  }
  return true;
}

function titleOf(records: readonly IgnoreRecord[]): string {
  const [first] = records;
  if (records.length > 1 || !first) return vscode.l10n.t('{0} findings ignored', records.length);
  switch (first.scope) {
    case 'finding':
      return vscode.l10n.t('“{0}” ignored: {1}', first.quote ?? '', first.code);
    case 'file':
      return vscode.l10n.t('{0} is ignored in this file', first.code);
    case 'project':
      return vscode.l10n.t('{0} is ignored in the whole project', first.code);
  }
}

function keyOf({ scope, code, fingerprint }: Pick<IgnoreRecord, 'scope' | 'code' | 'fingerprint'>): string {
  return `${scope} ${code} ${fingerprint ?? ''}`;
}
