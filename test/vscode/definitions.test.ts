import { commands, workspace, type Location, type LocationLink } from 'vscode';
import { equal } from './equal';
import { at, closeAllEditors, exportsOfMinutebook, remove, textOnDisk, untilGone, untilShown, write } from './minutes';
import { placeOf } from './places';
import { until } from './until';

const leadership = 'minutes/leadership/2026-03-11-leadership.md';

describe('Go to Definition', () => {
  before(async () => {
    await until('the workspace has been read', () => exportsOfMinutebook().state() === 'complete');
  });
  afterEach(closeAllEditors);

  it('leads from a person to the roster', async () => {
    equal(await definitions(leadership, '- [ ] K|BA & SAH'), ['people.yaml: Kofi Brandt-Asante']);
    equal(await definitions(leadership, '- Maren Od|uya (MO)'), ['people.yaml: Maren Oduya']);
  });

  it('leads from a reference to its first mention, in minutes that are closed', async () => {
    equal(await definitions('minutes/science/2025-09-17-science.md', 'DM-423|10'), [
      'minutes/leadership/2025-06-11-leadership.md: DM-42310',
    ]);
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.path.endsWith('2025-06-11-leadership.md'));
    equal(isOpen, false, 'the other minutes were opened');
  });

  it('leads from an occurrence of an action to its own meeting', async () => {
    const [found = ''] = await definitions(leadership, 'Have the radar alarm ring in the control ro|om 23 Jan 2026');
    equal(found.startsWith('minutes/leadership/2025-12-10-leadership.md: '), true, found);
  });

  it('leaves the destinations of links to VS Code', async () => {
    const file = 'minutes/definitions/2026-03-02-links.md';
    await write(file, '# Links\n\n- [ ] See [DM-99999](https://jira.example.org/browse/DM-99999)\n');
    try {
      await untilShown('See DM-99999');
      equal((await definitions(file, '[DM-99|999]')).length, 1);
      equal(await definitions(file, 'browse/DM-99|999'), []);
    } finally {
      await remove('minutes/definitions');
      await untilGone('See DM-99999');
    }
  });
});

describe('Find All References', () => {
  afterEach(closeAllEditors);

  it('finds a reference in all minutes', async () => {
    equal(await references('minutes/science/2025-09-17-science.md', 'DM-423|10'), [
      'minutes/leadership/2025-06-11-leadership.md: DM-42310',
      'minutes/science/2025-09-17-science.md: DM-42310',
    ]);
  });

  it('finds a person in the roster, in lists and as owner', async () => {
    const all = await references('minutes/leadership/2025-04-09-leadership.md', '- [x] Graham| Pell: Swap');
    equal(all.includes('people.yaml: Graham Pell'), true, all.join('\n'));
    equal(all.filter((place) => place.startsWith('minutes/leadership/2025-04-09')).length, 3, all.join('\n'));
  });

  it('finds the occurrences of an action, each once', async () => {
    const all = await references(
      'minutes/leadership/2026-02-25-leadership.md',
      "[| ] Siri Anne Halvorsen: Book the panel's",
    );
    equal(
      all.map((place) => place.split(':')[0]),
      ['minutes/leadership/2026-02-25-leadership.md', 'minutes/leadership/2026-03-11-leadership.md'],
    );
  });
});

async function definitions(path: string, words: string): Promise<readonly string[]> {
  const { uri, position } = await placeOf(path, words);
  const found = await commands.executeCommand<(Location | LocationLink)[] | undefined>(
    'vscode.executeDefinitionProvider',
    uri,
    position,
  );
  return Promise.all(
    (found ?? []).map((place) =>
      'targetUri' in place ? told(place.targetUri, place.targetRange) : told(place.uri, place.range),
    ),
  );
}

async function references(path: string, words: string): Promise<readonly string[]> {
  const { uri, position } = await placeOf(path, words);
  const found = await commands.executeCommand<Location[] | undefined>('vscode.executeReferenceProvider', uri, position);
  return Promise.all((found ?? []).map((place) => told(place.uri, place.range)));
}

/** `people.yaml: Maren Oduya`. Read from the disk, since a closed file is to stay closed. */
async function told(uri: Location['uri'], { start, end }: Location['range']): Promise<string> {
  const path = uri.path.slice(at('').path.replace(/\/?$/, '/').length);
  const line = (await textOnDisk(path)).split(/\r\n|\r|\n/)[start.line] ?? '';
  return `${path}: ${line.slice(start.character, start.line === end.line ? end.character : undefined)}`;
}
