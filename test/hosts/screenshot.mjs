// Takes a picture of Plenar in a real VS Code: code-server with the packaged extension, driven by a headless browser.
//
//   node test/hosts/screenshot.mjs --file samples/reference-extract.txt --theme light --out /tmp/light.png
//   node test/hosts/screenshot.mjs --file X --theme light,dark --line 34 --problems --out /tmp/x.png
//   node test/hosts/screenshot.mjs --file X --line 24:5 --command editor.action.quickFix --out /tmp/fix.png
//   node test/hosts/screenshot.mjs --folder samples --file samples/067/0008.txt --command 'plenar.fix {"all":true}' --out …
//
// What is opened
//   --file FILE        opened in the editor (may be given several times; the last one is in front)
//   --folder DIR       the workspace folder; without it, a folder that holds just the files
//   --in-place         open the folder itself; without it a copy is opened, and nothing you do reaches the original
//   --vsix FILE        the extension; without it the tree is built and packaged when something has changed
//
// What it looks like
//   --theme NAME       light (default), dark, hc, hc-light or the name of a theme; several with commas: one picture each,
//                      x.png becomes x-light.png, x-dark.png
//   --size 1400x900    of the window;  --scale 2 for twice the pixels
//   --locale de        the display language, of Plenar's own texts (VS Code's stay English)
//   --settings JSON    user settings, e.g. '{"editor.fontSize":16}'
//
// What is done, in the order given; after each step the window is waited for until it has come to rest
//   --line N[:C]       goes to a line and column (of the editor in front)
//   --command ID       runs any command by its id, as a key binding would, also one that is not in the palette; JSON
//                      arguments may follow after a blank
//   --palette TEXT     runs the first command that the palette finds for TEXT
//   --keys KEYS        presses keys, e.g. "Control+." or "ArrowDown Enter" (names as in Playwright)
//   --type TEXT        types
//   --click SELECTOR   clicks, --hover SELECTOR hovers over the first such element (Playwright's selectors, e.g. 'text=Plenar')
//   --problems         opens the Problems panel;  --outline opens the outline beside the editor
//   --wait MS          waits
//   --wait-for SEL     waits for an element (20 s at most)
//   --print SELECTOR   prints the text of all such elements, for looking without a picture
//   --shot FILE        takes a picture now
//
// The picture
//   --out FILE         taken at the end
//   --clip SELECTOR    only this element
//
// It takes about 10 seconds; the first time on a machine VS Code is fetched (minutes). Exit status 1 when a step fails,
// with a picture of the moment in FILE.failed.png.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { addressOf, codeServer } from '../../scripts/lib/code-server.mjs';
import { hosts } from '../../scripts/lib/hosts.mjs';
import { handedToProjectNode, say, sleep } from '../../scripts/lib/process.mjs';
import { currentPackage } from '../../scripts/package.mjs';

/** @typedef {import('../../scripts/lib/playwright.js').Page} Page */

/** @type {Record<string, string>} */
const themes = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  hc: 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};

const flags = new Set(['in-place', 'problems', 'outline']);
const steps = new Set([
  ...['line', 'command', 'palette', 'keys', 'type', 'click', 'hover', 'problems', 'outline'],
  ...['wait', 'wait-for', 'print', 'shot'],
]);
const settable = new Set(['folder', 'vsix', 'theme', 'size', 'scale', 'locale', 'settings', 'out', 'clip']);

/** @param {string[]} args */
function parse(args) {
  /** @type {Record<string, string>} */
  const options = {};
  /** @type {string[]} */
  const files = [];
  /** @type {{ name: string, value: string }[]} */
  const todo = [];
  for (let index = 0; index < args.length; index += 1) {
    const name = args[index]?.replace(/^--/, '') ?? '';
    const value = flags.has(name) ? '' : args[(index += 1)];
    if (value === undefined) throw new Error(`--${name} wants a value`);
    if (name === 'file') files.push(resolve(value));
    else if (steps.has(name)) todo.push({ name, value });
    else if (settable.has(name) || flags.has(name)) options[name] = value;
    else throw new Error(`no such option: ${args[index]} (see the top of test/hosts/screenshot.mjs)`);
  }
  for (const file of files) if (!existsSync(file)) throw new Error(`no such file: ${file}`);
  if (!files.length && options['folder'] === undefined) throw new Error('--file or --folder is wanted');
  if (!options['out'] && !todo.some(({ name }) => name === 'shot' || name === 'print'))
    throw new Error('--out is wanted');
  return { options, files, todo };
}

/**
 * The workspace that is opened, and where the files are in it.
 * @param {string} temp
 * @param {ReturnType<typeof parse>} wanted
 */
function workspace(temp, { options, files }) {
  const source = options['folder'] === undefined ? undefined : realpathSync(resolve(options['folder']));
  if (source && options['in-place'] !== undefined) return { folder: source, files };
  if (!source && options['in-place'] !== undefined) return { folder: dirname(files[0] ?? ''), files };
  const folder = join(temp, source ? basename(source) : 'transcripts');
  mkdirSync(folder);
  if (source) cpSync(source, folder, { recursive: true });
  const copied = files.map((file) => {
    const inside = source ? relative(source, realpathSync(file)) : basename(file);
    if (inside.startsWith('..')) return file;
    if (!source) cpSync(file, join(folder, inside));
    return join(folder, inside);
  });
  return { folder, files: copied };
}

/** Key chords for the commands of the call: Ctrl+Alt+Shift+F1 and so on, then two of them in a row. */
const chord = (/** @type {number} */ index) =>
  [Math.floor(index / 12), index % 12].slice(index < 12 ? 1 : 0).map((part) => `Control+Alt+Shift+F${part + 1}`);

/** @param {string} text `id` or `id JSON` */
function command(text) {
  const [id = '', ...rest] = text.split(' ');
  return rest.length ? { command: id, args: JSON.parse(rest.join(' ')) } : { command: id };
}

/**
 * Waits until the window has come to rest: nothing spins and nothing has changed for a while.
 * @param {Page} page
 * @param {{ quiet?: number, atLeast?: number, atMost?: number }} [patience] milliseconds
 */
async function settle(page, { quiet = 700, atLeast = 0, atMost = 20_000 } = {}) {
  await sleep(atLeast);
  await page.evaluate(
    ({ quiet, atMost }) =>
      new Promise((resolve) => {
        const began = performance.now();
        let last = began;
        const observer = new MutationObserver((records) => {
          const blinking = (/** @type {Node} */ node) =>
            node instanceof Element && node.closest('.cursors-layer, .monaco-progress-container, .minimap, canvas');
          if (records.some(({ target }) => !blinking(target))) last = performance.now();
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
        const timer = setInterval(() => {
          const now = performance.now();
          const busy = document.querySelector('.statusbar .codicon-modifier-spin, .monaco-progress-container.active');
          if ((now - last < quiet || busy) && now - began < atMost) return;
          clearInterval(timer);
          observer.disconnect();
          resolve(undefined);
        }, 50);
      }),
    { quiet, atMost },
  );
}

/**
 * @param {Page} page
 * @param {{ name: string, value: string }} step
 * @param {{ chordOf: (value: string) => string[], picture: (file: string) => Promise<void> }} tools
 */
async function perform(page, { name, value }, { chordOf, picture }) {
  const press = async (/** @type {string[]} */ keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  switch (name) {
    case 'line': {
      await page.keyboard.press('Control+g');
      await page.waitForSelector('.quick-input-widget:visible');
      await page.keyboard.type(value.replace(':', ','));
      await page.keyboard.press('Enter');
      return settle(page);
    }
    case 'command':
    case 'problems':
    case 'outline':
      await press(chordOf(value));
      return settle(page);
    case 'palette':
      await page.keyboard.press('F1');
      await page.waitForSelector('.quick-input-widget:visible');
      await page.keyboard.type(value);
      await settle(page);
      await page.keyboard.press('Enter');
      return settle(page);
    case 'keys':
      await press(value.split(/\s+/));
      return settle(page);
    case 'type':
      await page.keyboard.type(value);
      return settle(page);
    case 'click':
      await page.locator(value).first().click({ timeout: 10_000 });
      return settle(page);
    case 'hover':
      await page.locator(value).first().hover({ timeout: 10_000 });
      return settle(page, { atLeast: 1000 });
    case 'wait':
      return sleep(Number(value));
    case 'wait-for':
      await page.waitForSelector(value, { timeout: 20_000 });
      return settle(page);
    case 'print':
      for (const text of await page.locator(value).allInnerTexts()) say(text);
      return;
    case 'shot':
      return picture(value);
  }
}

/**
 * @param {ReturnType<typeof parse>} wanted
 * @param {string} theme
 * @param {{ vsix: string, hosts: import('../../scripts/lib/hosts.mjs').Hosts, several: boolean }} means
 */
async function shoot({ options, files, todo }, theme, { vsix, hosts, several }) {
  const temp = realpathSync(mkdtempSync(join(tmpdir(), 'plenar-shot-')));
  const opened = workspace(temp, { options, files, todo });
  const builtin = { problems: 'workbench.actions.view.problems', outline: 'outline.focus' };
  const commands = todo.flatMap(({ name, value }) => {
    if (name === 'command') return [{ value, binding: command(value) }];
    if (name === 'problems' || name === 'outline') return [{ value: name, binding: { command: builtin[name] } }];
    return [];
  });
  const keybindings = commands.map(({ binding }, index) => ({
    key: chord(index).join(' ').toLowerCase().replaceAll('control', 'ctrl'),
    ...binding,
  }));
  const chordOf = (/** @type {string} */ value) => chord(commands.findIndex((entry) => entry.value === value));
  const named = (/** @type {string} */ file) => {
    const ending = extname(file);
    return resolve(
      several ? `${file.slice(0, file.length - ending.length)}-${theme.replaceAll(' ', '-')}${ending}` : file,
    );
  };

  const server = await codeServer(hosts, {
    profile: join(temp, 'profile'),
    vsix,
    settings: { 'workbench.colorTheme': themes[theme] ?? theme, ...JSON.parse(options['settings'] ?? '{}') },
    keybindings,
    ...(options['locale'] ? { locale: options['locale'] } : {}),
  });
  const browser = await launchBrowser(hosts, 'A screenshot');
  const [width = 1400, height = 900] = (options['size'] ?? '1400x900').split('x').map(Number);
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: Number(options['scale'] ?? 1),
    locale: options['locale'] ?? 'en-US',
  });
  if (options['locale']) {
    // What a language pack would set: VS Code's own texts stay English, those of extensions follow.
    await page.addInitScript(
      (language) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language }),
      options['locale'],
    );
  }
  const picture = async (/** @type {string} */ file) => {
    const path = named(file);
    mkdirSync(dirname(path), { recursive: true });
    if (options['clip']) await page.locator(options['clip']).first().screenshot({ path });
    else await page.screenshot({ path });
    say(`${path} (${(statSync(path).size / 1000).toFixed(0)} KB)`);
  };
  try {
    const [first, ...others] = opened.files;
    await page.goto(addressOf(server, { folder: opened.folder, file: first }));
    await page.waitForSelector('.monaco-workbench .statusbar', { timeout: 60_000 });
    if (first) await page.waitForSelector('.editor-instance .monaco-editor .view-line', { timeout: 60_000 });
    for (const file of others) {
      await page.keyboard.press('Control+p');
      await page.waitForSelector('.quick-input-widget:visible');
      await page.keyboard.type(relative(opened.folder, file));
      await settle(page);
      await page.keyboard.press('Enter');
    }
    // The extension host, the language server and its first answer need their moment.
    await settle(page, { atLeast: 2500, quiet: 1200 });
    for (const step of todo) {
      const value = step.name === 'problems' || step.name === 'outline' ? step.name : step.value;
      await perform(page, { ...step, value }, { chordOf, picture }).catch(async (error) => {
        const failed = named(`${options['out'] ?? 'screenshot.png'}.failed.png`);
        await page.screenshot({ path: failed });
        throw new Error(`--${step.name} ${step.value}: ${String(error)}\nThe window at that moment: ${failed}`);
      });
    }
    if (options['out']) await picture(options['out']);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(temp, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function main() {
  const args = process.argv.slice(2);
  if (!args.length || args.includes('--help')) {
    const [header = ''] = readFileSync(new URL(import.meta.url), 'utf8').split('\nimport ');
    say(header.replaceAll(/^\/\/ ?/gm, ''));
    return;
  }
  const wanted = parse(args);
  const means = { vsix: wanted.options['vsix'] ?? (await currentPackage()).vsix, hosts: await hosts() };
  const themes = (wanted.options['theme'] ?? 'light').split(',');
  for (const theme of themes) await shoot(wanted, theme, { ...means, several: themes.length > 1 });
}

if (!(await handedToProjectNode())) {
  await main().catch((error) => {
    console.error(`screenshot: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
}
