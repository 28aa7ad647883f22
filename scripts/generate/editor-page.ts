import type { CommandContribution } from '../../src/client/contributions/command.js';
import { COMMANDS } from '../../src/client/contributions/commands.js';
import { CLIENT_SETTINGS } from '../../src/client/contributions/settings.js';
import type { Setting } from '../../src/core/settings/setting.js';
import { SETTINGS } from '../../src/core/settings/settings.js';
import { readProject, type GeneratedFile } from './project.js';
import { withTable } from './readme.js';

const PAGE = 'docs/editor.md';

/** docs/editor.md with the tables of commands and settings between their markers. */
export function editorPage(): { files: GeneratedFile[]; faults: string[] } {
  const text = readProject(PAGE) ?? '';
  const withCommands = withTable(text, 'commands', commandTable());
  const content = withCommands && withTable(withCommands, 'settings', settingTable());
  return content === null
    ? { files: [], faults: [`${PAGE}: the markers of the tables of commands and settings are missing`] }
    : { files: [{ path: PAGE, content }], faults: [] };
}

function commandTable(): string {
  const commands: readonly CommandContribution[] = COMMANDS;
  // Buttons of views and threads say themselves what they do.
  const offered = commands.filter(({ inPalette, keys }) => inPalette !== 'false' || keys !== undefined);
  const rows = offered.map(({ id, title, keys }) => {
    const bindings = [keys ?? []].flat().map(({ key }) => keyName(key));
    const shortcut = bindings.length > 2 ? `${bindings[0]} … ${bindings.at(-1)}` : bindings.join(', ');
    return `| ${title} | \`plenar.${id}\` | ${shortcut} |`;
  });
  return ['| command | id | keys |', '| --- | --- | --- |', ...rows].join('\n');
}

/** `ctrl+k alt+s` as people read it. */
function keyName(keys: string): string {
  const part = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  const chords = keys.split(' ').map((chord) => chord.split('+').map(part).join('+'));
  return `\`${chords.join(' ')}\``;
}

function settingTable(): string {
  const settings = [...Object.values(SETTINGS), ...Object.values(CLIENT_SETTINGS)] as readonly Setting<unknown>[];
  const rows = settings.map(({ key, defaultValue, description }) => {
    return `| \`plenar.${key}\` | \`${JSON.stringify(defaultValue)}\` | ${description} |`;
  });
  return ['| setting | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}
