import { ConfigurationTarget, MarkdownString, commands, workspace, type Hover } from 'vscode';
import { equal } from './equal';
import { closeAllEditors, exportsOfMinutebook, openActions, remove, untilShown, write } from './minutes';
import { placeOf } from './places';
import { until } from './until';

const leadership = 'minutes/leadership/2026-03-11-leadership.md';
const hostile = 'minutes/hostile/2026-03-02-hostile.md';

describe('A hover', () => {
  before(async () => {
    await until('the workspace has been read', () => exportsOfMinutebook().state() === 'complete');
  });
  after(() => remove('minutes/hostile'));
  afterEach(closeAllEditors);

  it('on an owner tells the full name, how the person is known, and the counts, with a link to the actions', async () => {
    const hover = await hoverAt(leadership, '- [ ] K|BA & SAH');
    equal(
      plain(hover),
      [
        '**Kofi Brandt-Asante** · KBA · @kofi-ba · kofi.brandt-asante@halden.example.org',
        'In the roster. Attendee of 7 meetings, last on Wednesday, March 11, 2026.',
        '4 open actions, 1 overdue. [Show their actions]',
      ].join('\n\n'),
    );
    await follow(hover, 'Show their actions');
    const owners = (await openActions()).flatMap(({ actions }) => actions);
    await commands.executeCommand('minutebook.clearFilter');
    equal(owners.length, 4);
  });

  it('on a due date tells the weekday, the distance and the rule', async () => {
    const hover = await hoverAt(leadership, '(due 2026-03-2|0)');
    equal(
      plain(hover),
      '**Friday, March 20, 2026** · in 2 days\n\nRead as the due date because it stands behind “due”.',
    );
  });

  it('on the mark of an action tells meeting, age and all places, with links that open them', async () => {
    const hover = await hoverAt(
      'minutes/leadership/2026-02-25-leadership.md',
      "[| ] Siri Anne Halvorsen: Book the panel's",
    );
    const text = plain(hover);
    equal(text.includes('Open · Siri Anne Halvorsen · due Tuesday, March 10, 2026 (8 days overdue)'), true, text);
    equal(text.includes('21 days old; the series has met once since.'), true, text);
    equal(text.includes('Stands in 2 places'), true, text);
    await follow(hover, 'Open', 1);
    await until('the other minutes are open', () =>
      workspace.textDocuments.some(({ uri }) => uri.path.endsWith('2026-03-11-leadership.md')),
    );
  });

  it('on the words of an action is none of ours', async () => {
    equal(await hoversAt(leadership, 'Draft the **cover| letter**'), []);
  });

  it('can be turned off', async () => {
    const settings = workspace.getConfiguration('minutebook');
    await settings.update('hover.enabled', false, ConfigurationTarget.Workspace);
    try {
      await until('there is none', async () => (await hoversAt(leadership, '(due 2026-03-2|0)')).length === 0);
    } finally {
      await settings.update('hover.enabled', undefined, ConfigurationTarget.Workspace);
    }
  });

  it('shows what minutes say as text, whatever they say', async () => {
    const evil =
      '[x](command:workbench.action.quit) <img src=x onerror=alert(1)> `a` **b** <command:workbench.action.quit> $(x)';
    await write(
      hostile,
      `---\ntitle: ${JSON.stringify(evil)}\nattendees:\n  - name: ${JSON.stringify(`Eve ${evil}`)}\n    initials: EVE\n    email: ${JSON.stringify(evil)}\n---\n\n- [ ] EVE: Paint \\[x\\](command:workbench.action.quit) the fence <b>red</b> \`now\` (due 2026-03-09)\n  - ${evil}\n`,
    );
    await untilShown('(command:workbench.action.quit) the fence red now');
    for (const place of ['[| ] EVE', 'E|VE: Paint', '(due 2026-03|-09)']) {
      const { value, isTrusted } = markdownOf(await hoverAt(hostile, place));
      equal(isTrusted, { enabledCommands: ['minutebook.showActionsOf', 'minutebook.openOccurrence'] });
      const withoutOurs = value.replace(/\[[\w ]+\]\(command:minutebook\.\w+\?[\w%.-]*\)/g, '');
      equal(/(?<!\\)\]\(/.exec(withoutOurs)?.[0], undefined, value);
      equal(/(?<!\\)[`>]/.exec(withoutOurs)?.[0], undefined, value);
      equal(withoutOurs.split('**').length, 3, 'only the heading is bold');
    }
  });

  it('takes nothing but a person and a place from its links', async () => {
    for (const argument of [undefined, null, 7, '', 'x'.repeat(201), {}, ['Maren Oduya']])
      await commands.executeCommand('minutebook.showActionsOf', argument);
    for (const argument of [undefined, 'x', {}, { file: 7, line: 1 }, { file: 'file:///etc/passwd', line: 0 }])
      await commands.executeCommand('minutebook.openOccurrence', argument);
    equal((await openActions()).flatMap(({ actions }) => actions).length > 30, true, 'no filter was set');
    equal(
      workspace.textDocuments.some(({ uri }) => uri.path === '/etc/passwd'),
      false,
      'nothing else was opened',
    );
  });
});

async function hoversAt(path: string, words: string): Promise<readonly Hover[]> {
  const { uri, position } = await placeOf(path, words);
  return (await commands.executeCommand<Hover[] | undefined>('vscode.executeHoverProvider', uri, position)) ?? [];
}

async function hoverAt(path: string, words: string): Promise<Hover> {
  return until(`there is a hover at ${words}`, async () => (await hoversAt(path, words))[0]);
}

function markdownOf({ contents: [content] }: Hover): MarkdownString {
  if (!(content instanceof MarkdownString)) throw new Error('The hover is no Markdown.');
  return content;
}

/** Links by their labels, and what was escaped as it is read. */
function plain(hover: Hover): string {
  return markdownOf(hover)
    .value.replace(/\]\(command:[^)]*\)/g, ']')
    .replace(/\\([\\`*_{}[\]()#+\-!~>.])/g, '$1');
}

/** Clicks a link. */
async function follow(hover: Hover, label: string, which = 0): Promise<void> {
  const links = [...markdownOf(hover).value.matchAll(/\[([^\]]+)\]\(command:([\w.]+)\?([^)]*)\)/g)].filter(
    ([, text]) => text === label,
  );
  const [, , command = '', query = ''] = links[which] ?? [];
  const args: unknown = JSON.parse(decodeURIComponent(query));
  if (!Array.isArray(args)) throw new Error(`The link ${label} has no arguments.`);
  await commands.executeCommand(command, ...args.map((argument: unknown) => argument));
}
