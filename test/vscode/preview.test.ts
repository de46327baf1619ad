import MarkdownIt from 'markdown-it';
import { commands, extensions, workspace, type TextDocument } from 'vscode';
import type { MinutebookExports } from '../../src/vscode/extension';
import { at, closeAllEditors, remove, untilShown, write } from './minutes';
import { until } from './until';

describe('The Markdown preview', () => {
  before(() => untilShown('Draft the cover letter for the review panel'));

  after(closeAllEditors);

  it('shows what is found in minutes', async () => {
    const html = await preview('minutes/leadership/2026-03-11-leadership.md');
    holds(html, /<li [^>]*data-line="25"[^>]*><span class="minutebook-box minutebook-open"[^>]*>\[ \]<\/span> /);
    holds(html, /<span class="minutebook-owner" title="Kofi Brandt-Asante">KBA<\/span>/);
    holds(
      html,
      /<span class="minutebook-due minutebook-soon">2026-03-20<\/span>\)<span class="minutebook-badge minutebook-soon"> in 2 days<\/span>/,
    );
    holds(html, /19 Dec 2025<\/span><span class="minutebook-badge minutebook-overdue"> 89 days overdue<\/span>/);
    holds(html, /<span class="minutebook-decision">Observers go without video/);
  });

  it('knows from the meeting that an action comes from how it stands', async () => {
    const html = await preview('minutes/leadership/2026-03-11-leadership.md');
    const row = html.split('\n').find((line) => line.includes('Have the radar alarm ring')) ?? '';
    lacks(row, /overdue/);
  });

  it('links references to their pages', async () => {
    const html = await preview('minutes/science/2026-03-04-science.md');
    holds(
      html,
      /<a href="https:\/\/rubinobs.atlassian.net\/browse\/DM-44871" class="minutebook-reference"[^>]*>DM-44871<\/a>/,
    );
  });

  it('shows documents as ever that are no minutes', async () => {
    lacks(await preview('notes/reading-list.md'), /minutebook/);
    lacks(await preview('templates/leadership.md'), /minutebook/);
  });

  it('follows the text as it is typed, and the settings', async () => {
    const path = 'minutes/2026-03-17-preview.md';
    await write(path, '- [ ] Somebody: mend it (due 2026-03-17)\n');
    try {
      await untilShown('mend it');
      holds(await preview(path), /1 day overdue/);
      await setting('today', '2026-03-20');
      await until('it is another day', async () => (await preview(path)).includes('3 days overdue'));
      await setting('preview.enabled', false);
      lacks(await preview(path), /minutebook/);
    } finally {
      await setting('preview.enabled', undefined);
      await setting('today', '2026-03-18');
      await remove(path);
    }
  });
});

/** What the preview of a file holds. */
async function preview(path: string): Promise<string> {
  const document = await workspace.openTextDocument(at(path));
  const isHere = extensions.getExtension('vscode.markdown-language-features') !== undefined;
  const html: unknown = isHere ? await commands.executeCommand('markdown.api.render', document) : rendered(document);
  if (typeof html !== 'string') throw new Error('There is no preview.');
  return html;
}

/** As VS Code does it, whose npm build has no preview for the web extension host. */
function rendered(document: TextDocument): string {
  const minutebook = extensions.getExtension<MinutebookExports>('minutebook.minutebook');
  const md = minutebook?.exports.extendMarkdownIt(new MarkdownIt({ html: true })) ?? new MarkdownIt();
  md.core.ruler.push('lines', ({ tokens }) => {
    for (const token of tokens) if (token.map) token.attrSet('data-line', String(token.map[0]));
  });
  return md.renderer.render(md.parse(document.getText(), {}), md.options, { currentDocument: document.uri });
}

async function setting(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('minutebook').update(name, value);
}

function holds(html: string, what: RegExp): void {
  if (!what.test(html)) throw new Error(`${String(what)} is not in ${html}`);
}

function lacks(html: string, what: RegExp): void {
  if (what.test(html)) throw new Error(`${String(what)} is in ${html}`);
}
