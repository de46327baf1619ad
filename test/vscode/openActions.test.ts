import { ConfigurationTarget, window, workspace } from 'vscode';
import expected from '../fixtures/sample-expected.json';
import { equal } from './equal';
import { click, exportsOfMinutebook, openActions, untilShown } from './minutes';
import { until } from './until';

const labels = new Map([
  ['overdue', 'Overdue'],
  ['today', 'Today'],
  ['thisWeek', 'This week'],
  ['later', 'Later'],
  ['noDate', 'No date'],
]);

describe('The view Open Actions', () => {
  before(async () => {
    await until('the workspace has been read', () => exportsOfMinutebook().state() === 'complete');
  });

  it('shows every open action of the sample minutes, and nothing else, by due date', async () => {
    const shown = await until('all groups are there', async () => {
      const groups = await openActions();
      return groups.length === labels.size && groups;
    });
    const wanted = [...labels].map(([group, label]) => {
      const actions = expected.open.filter((action) => action.group === group);
      return { label, count: String(actions.length), texts: actions.map(({ text }) => text).sort() };
    });
    const texts = expected.open.map(({ text }) => text);
    const textOf = (label: string): string => texts.find((text) => label.endsWith(text)) ?? label;
    equal(
      shown.map(({ label, count, actions }) => ({
        label,
        count,
        texts: actions.map((action) => textOf(action.label)).sort(),
      })),
      wanted,
    );
  });

  it('shows due date and owner before the text, so that a narrow view does not hide them', async () => {
    const { label } = await untilShown('Draft the cover letter for the review panel');
    equal(label, 'Mar 20 · Maren: Draft the cover letter for the review panel');
  });

  it('shows the full names of owners who share a first name', async () => {
    const { label } = await untilShown('Ask a student of another department to read our four pages');
    equal(label, 'Mar 19 · Tobias Aker: Ask a student of another department to read our four pages');
  });

  it('tells screen readers what an item is, with its owner, its date and its group', async () => {
    const { item } = await untilShown("Log the guider's temperature with every exposure, DM-44871");
    const label = item.accessibilityInformation?.label ?? '';
    for (const part of ['Log the guider', 'Pablo Reyes', '17', 'Overdue']) {
      equal(label.includes(part), true, `label ${label} with ${part}`);
    }
  });

  it('shows text from minutes as text only', async () => {
    const groups = await openActions();
    const items = groups.flatMap(({ actions }) => actions.map(({ item }) => item));
    equal([...new Set(items.map(({ tooltip }) => typeof tooltip))], ['string']);
    equal([...new Set(items.map(({ label }) => typeof label))], ['string']);
  });

  it('opens the file with the action selected', async () => {
    const [action] = expected.open.filter(({ group }) => group === 'thisWeek');
    await click(await untilShown(action?.text ?? ''));
    const editor = await until('the file is open', () => window.activeTextEditor);
    equal(editor.document.uri.path.endsWith(action?.file ?? '?'), true, `open file ${editor.document.uri.path}`);
    equal(editor.selection.start.line + 1, action?.line, 'selected line');
    equal(editor.document.getText(editor.selection).startsWith('[ ]'), true, 'selection begins at the mark');
  });

  it('moves actions to other groups when the day changes', async () => {
    const text = 'Draft the cover letter for the review panel';
    const configuration = workspace.getConfiguration('minutebook');
    await configuration.update('today', '2026-03-20', ConfigurationTarget.Workspace);
    const groupOf = async (): Promise<string | undefined> =>
      (await openActions()).find(({ actions }) => actions.some(({ label }) => label.endsWith(text)))?.label;
    await until('it is due today', async () => (await groupOf()) === 'Today');
    await configuration.update('today', '2026-03-21', ConfigurationTarget.Workspace);
    await until('it is overdue', async () => (await groupOf()) === 'Overdue');
    await configuration.update('today', '2026-03-18', ConfigurationTarget.Workspace);
    await until('it is due this week', async () => (await groupOf()) === 'This week');
  });
});
