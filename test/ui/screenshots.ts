import path from 'node:path';
import { extensionFolder } from '../host/paths';
import { until } from '../vscode/until';
import { Workbench } from './workbench';

// Takes the pictures of README.md and of the walkthrough from the sample minutes: `npm run screenshots [-- NAME …]`.

interface Picture {
  /** The file below media, without its ending. */
  readonly name: string;
  readonly theme: 'Default Dark Modern' | 'Default Light Modern';
  /** Shows what is to be seen. */
  readonly show: (workbench: Workbench) => Promise<void>;
}

const size = { width: 1240, height: 760 };

const pictures: readonly Picture[] = [
  {
    name: 'open-actions',
    theme: 'Default Dark Modern',
    show: async (workbench) => {
      await showActions(workbench);
      await workbench.treeItem('Draft the cover letter').click();
      await workbench.editorLine('Maren Oduya: Draft the').waitFor();
    },
  },
  {
    name: 'grouped',
    theme: 'Default Dark Modern',
    show: async (workbench) => {
      await showActions(workbench);
      await workbench.runCommand('Minutebook: Group by Owner');
      await workbench.treeItem('Inês Carvalho').waitFor();
    },
  },
  {
    name: 'problems',
    theme: 'Default Dark Modern',
    show: async (workbench) => {
      await workbench.runCommand('Problems: Focus on Problems View');
      await workbench.page.locator('.markers-panel').getByText('days overdue').first().waitFor();
      await workbench.openFile('2026-03-11-leadership.md');
      await workbench.goToLine(26);
      await workbench.openQuickFixes();
    },
  },
  {
    name: 'hover',
    theme: 'Default Dark Modern',
    show: async (workbench) => {
      await workbench.openFile('2026-03-11-leadership.md');
      await workbench.goToLine(35);
      await workbench.hoverOver('KBA & SAH', 'KBA');
    },
  },
  { name: 'preview-light', theme: 'Default Light Modern', show: showPreview },
  { name: 'preview-dark', theme: 'Default Dark Modern', show: showPreview },
];

async function showActions(workbench: Workbench): Promise<void> {
  await workbench.openView('Minutebook');
  await workbench.treeItem('Overdue').waitFor();
  await widenSideBar(workbench);
}

async function showPreview(workbench: Workbench): Promise<void> {
  await workbench.openFile('2026-03-11-leadership.md');
  await workbench.runCommand('Markdown: Open Preview');
  const page = await workbench.webview('h2');
  await page.getByRole('heading', { name: 'The review in April' }).evaluate((heading) => {
    heading.scrollIntoView();
  });
}

/** The text of actions is long. */
async function widenSideBar({ page }: Workbench): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (box === null) throw new Error('There is no side bar.');
  const edge = { x: box.x + box.width, y: box.y + box.height / 2 };
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x + 180, edge.y, { steps: 5 });
  await page.mouse.up();
  // Or else the edge stays lit.
  await page.mouse.move(size.width * 0.8, size.height * 0.8);
}

async function take({ name, theme, show }: Picture): Promise<void> {
  const settings = { 'workbench.colorTheme': theme, 'workbench.startupEditor': 'none' };
  const workbench = await Workbench.open({ settings });
  try {
    await workbench.page.setViewportSize(size);
    await until('the minutes are read', async () => (await workbench.badge('Minutebook')) === '7', 60);
    await show(workbench);
    await workbench.settle();
    await workbench.page.screenshot({ path: path.join(extensionFolder, 'media', `${name}.png`) });
    console.log(`media/${name}.png`);
  } finally {
    await workbench.close();
  }
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  for (const picture of pictures) if (wanted.length === 0 || wanted.includes(picture.name)) await take(picture);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
