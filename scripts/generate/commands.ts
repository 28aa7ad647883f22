import {
  ANNOTATION_SUBMENU,
  IN_TRANSCRIPT,
  TRANSCRIPT_SUBMENU,
  type CommandContribution,
} from '../../src/client/contributions/command.js';
import { COMMANDS } from '../../src/client/contributions/commands.js';
import type { ManifestTexts } from './manifest-texts.js';

type JsonObject = Readonly<Record<string, unknown>>;

const commands: readonly CommandContribution[] = COMMANDS;
const idOf = ({ id }: CommandContribution): string => `plenar.${id}`;

/** `contributes.commands`, `.menus`, `.submenus` and `.keybindings`. */
export function commandContributions(texts: ManifestTexts): JsonObject {
  return {
    commands: commands.map((command) => ({
      command: idOf(command),
      category: 'Plenar',
      title: texts.reference(`command.${command.id}`, command.title),
      ...(command.icon !== undefined && { icon: `$(${command.icon})` }),
      ...(command.enablement !== undefined && { enablement: command.enablement }),
    })),
    submenus: [
      { id: TRANSCRIPT_SUBMENU.id, label: texts.reference('submenu.transcript', TRANSCRIPT_SUBMENU.label) },
      { id: ANNOTATION_SUBMENU.id, label: texts.reference('submenu.annotation', ANNOTATION_SUBMENU.label) },
    ],
    menus: menus(),
    keybindings: commands.flatMap(({ keys = [], ...command }) =>
      [keys].flat().map((binding) => ({
        command: idOf(command),
        ...binding,
        when: binding.when ?? `editorTextFocus && ${IN_TRANSCRIPT}`,
      })),
    ),
  };
}

function menus(): Readonly<Record<string, readonly JsonObject[]>> {
  const byMenu: Record<string, JsonObject[]> = {
    'editor/context': [
      { submenu: ANNOTATION_SUBMENU.id, when: IN_TRANSCRIPT, group: '1_modification@0' },
      { submenu: TRANSCRIPT_SUBMENU.id, when: IN_TRANSCRIPT, group: '1_modification@1' },
    ],
    commandPalette: commands.flatMap((command) =>
      command.inPalette === undefined ? [] : [{ command: idOf(command), when: command.inPalette }],
    ),
  };
  for (const command of commands) {
    for (const { menu, ...place } of command.menus ?? []) {
      (byMenu[menu] ??= []).push({ command: idOf(command), ...place });
    }
  }
  return byMenu;
}
