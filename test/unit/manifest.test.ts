import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import strings from '../../package.nls.json';
import { settingDefaults } from '../../src/core/settings';

const root = path.resolve(__dirname, '../..');
const { contributes } = manifest;

const menuItems = Object.values(contributes.menus).flat();

/** All of src as one text: what package.json names must stand in it, and the other way round. */
const source = sourceTexts(path.join(root, 'src')).join('\n');

describe('package.json and the code', () => {
  it('name the same commands', () => {
    const table = source.slice(source.indexOf('export const commandTable'));
    const inCode = found(table.slice(0, table.indexOf('\n};')), /'(minutebook\.\w+)':/g);
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), inCode);
  });

  it('name the same settings, with the same defaults', () => {
    const declared = Object.entries(contributes.configuration.properties).map(([name, { default: value }]) => [
      name,
      value,
    ]);
    const inCode = Object.entries(settingDefaults).map(([name, value]) => [`minutebook.${name}`, value]);
    assert.deepEqual(Object.fromEntries(declared), Object.fromEntries(inCode));
    const settingsFile = readFileSync(path.join(root, 'src/core/settings.ts'), 'utf8');
    assert.deepEqual(found(settingsFile, /get\('([^']+)'\)/g), Object.keys(settingDefaults).sort());
  });

  it('name the same colours', () => {
    const inCode = found(source, /ThemeColor\('([^']+)'\)/g);
    assert.deepEqual(contributes.colors.map(({ id }) => id).sort(), [...new Set(inCode)]);
  });

  it('name the same views', () => {
    assert.deepEqual(
      contributes.views.minutebook.map(({ id }) => id).sort(),
      found(source, /createTreeView\('([^']+)'/g),
    );
    assert.deepEqual(
      [...new Set(found(source, /viewId: '([^']+)'/g))],
      contributes.views.minutebook.map(({ id }) => id),
    );
    assert.deepEqual(
      Object.keys(contributes.views),
      contributes.viewsContainers.activitybar.map(({ id }) => id),
    );
  });

  it('use only commands, views and item kinds that exist in menus and welcome texts', () => {
    const commands = contributes.commands.map(({ command }) => command);
    const named = menuItems.flatMap((item) => ('command' in item ? item.command : []));
    assert.deepEqual(
      named.filter((command) => !commands.includes(command)),
      [],
    );
    const linked = Object.values(strings).flatMap((text) => found(text, /command:(minutebook\.\w+)(?![\w.])/g));
    assert.deepEqual(
      linked.filter((command) => !commands.includes(command)),
      [],
    );
    const conditions = menuItems.map((item) => ('when' in item ? item.when : '')).join('\n');
    const kinds = found(source, /contextValue = (.+);/g).flatMap((kind) =>
      found(kind, /'([\w ]+)'/g)
        .join(' ')
        .split(' '),
    );
    assert.deepEqual(
      found(conditions, /viewItem =[=~] \/?\^?([\w ]+)\b/g)
        .flatMap((condition) => condition.split(' '))
        .filter((kind) => !kinds.includes(kind)),
      [],
    );
    assert.deepEqual([...new Set(found(conditions, /view == ([\w.]+)/g))], ['minutebook.openActions']);
  });

  it('name the same submenus, each with its entries', () => {
    const ids = contributes.submenus.map(({ id }) => id).sort();
    assert.deepEqual(menuItems.flatMap((item) => ('submenu' in item ? item.submenu : [])).sort(), ids);
    assert.deepEqual(
      Object.keys(contributes.menus)
        .filter((menu) => menu.startsWith('minutebook.'))
        .sort(),
      ids,
    );
  });

  it('bind keys to commands that exist, in minutes and in the view only', () => {
    const known = contributes.commands.map(({ command }) => command);
    const named = found(JSON.stringify(contributes.keybindings), /"(minutebook\.\w+)"/g);
    assert.deepEqual(
      named.filter((command) => !known.includes(command)),
      [],
    );
    for (const { when } of contributes.keybindings)
      assert.match(when, /editorTextFocus && .*minutebook\.inMinutes|focusedView == minutebook\.openActions/);
  });

  it('bind no keys that type a character on some keyboard: Alt on macOS, Ctrl+Alt as AltGr on Windows', () => {
    const keys = contributes.keybindings.map(({ key }) => key);
    assert.deepEqual(
      keys.filter((key) => /alt\+\S$/.test(key)),
      [],
    );
  });

  it('agree on the states of the view', () => {
    const conditions = [...contributes.viewsWelcome, ...menuItems]
      .map((item) => ('when' in item ? item.when : ''))
      .join('\n');
    const states = found(source.slice(source.indexOf('export type ReadingState')).split('\n')[0] ?? '', /'(\w+)'/g);
    const named = [...new Set(found(conditions, /minutebook\.state [!=]= (\w+)/g))];
    assert.deepEqual(
      named.filter((state) => state !== 'minutes'),
      states,
    );
  });
});

describe('package.json', () => {
  it('has a text for every %key%, and no text without one', () => {
    const used = found(JSON.stringify(manifest), /"%([^%"]+)%"/g);
    assert.deepEqual(Object.keys(strings).sort(), [...new Set(used)].sort());
  });

  it('writes no text in place of a %key%', () => {
    const texts = [
      ...contributes.commands.map(({ title }) => title),
      ...contributes.submenus.map(({ label }) => label),
      ...contributes.viewsWelcome.map(({ contents }) => contents),
      ...contributes.views.minutebook.map(({ name }) => name),
      ...contributes.colors.map(({ description }) => description),
      ...Object.values(contributes.configuration.properties).map(({ markdownDescription }) => markdownDescription),
    ];
    assert.deepEqual(
      texts.filter((text) => !/^%.+%$/.test(text)),
      [],
    );
  });

  it('puts every command into the category Minutebook', () => {
    assert.deepEqual(
      contributes.commands.filter(({ category }) => category !== 'Minutebook'),
      [],
    );
  });

  it('names files that exist', () => {
    const pictures = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image));
    const images = [manifest.icon, ...contributes.viewsContainers.activitybar.map(({ icon }) => icon), ...pictures];
    const grammars = contributes.grammars.map((grammar) => grammar.path);
    assert.deepEqual(
      [...images, ...grammars, ...contributes['markdown.previewStyles']].filter(
        (file) => !existsSync(path.join(root, file)),
      ),
      [],
    );
  });

  it('starts the extension neither always nor by a search of the workspace', () => {
    assert.deepEqual(
      manifest.activationEvents.filter((event) => event === '*' || event.startsWith('workspaceContains')),
      [],
    );
  });

  it('pins every dependency', () => {
    assert.deepEqual(
      Object.values(manifest.devDependencies).filter((version) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)),
      [],
    );
  });
});

function found(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), (match) => match[1] ?? '').sort();
}

function sourceTexts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourceTexts(file);
    return entry.name.endsWith('.ts') ? [readFileSync(file, 'utf8')] : [];
  });
}
