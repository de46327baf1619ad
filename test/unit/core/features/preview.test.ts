import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MarkdownIt } from 'markdown-it';
import { runs, sampleMinutes, strangeMinutes } from '../../markdown';
import { bookOf, usualPath } from '../minutes';
import { markdown, previewOf } from './preview';

const attendees = 'Attendees: Ana Li (AL), Bo Ode\n\n';

describe('The preview of minutes', () => {
  // `⟨owner⟩Ana Li⟨/⟩` stands for `<span class="minutebook-owner">Ana Li</span>`.
  const rows: readonly (readonly [string, string, string])[] = [
    [
      'shows the mark as a box that says how the action stands',
      '- [ ] a\n- [x] b\n- [-] c\n- [>] d',
      `
<ul>
<li class="minutebook-item">⟨box open⟩[ ]⟨/⟩ a</li>
<li class="minutebook-item">⟨box done⟩[x]⟨/⟩ ⟨action done⟩b⟨/⟩</li>
<li class="minutebook-item">⟨box cancelled⟩[-]⟨/⟩ ⟨action cancelled⟩c⟨/⟩</li>
<li class="minutebook-item">⟨box carried⟩[&gt;]⟨/⟩ ⟨action carried⟩d⟨/⟩</li>
</ul>`,
    ],
    [
      'says against today how far a due date is',
      '- [ ] a (due 2026-03-06)\n- [ ] b due 2026-03-18\n- [ ] c by 2026-03-21\n- [ ] d 22 Mar 2026\n- [x] e (due 2026-03-06)',
      `
<ul>
<li class="minutebook-item">⟨box open⟩[ ]⟨/⟩ a (due ⟨due overdue⟩2026-03-06⟨/⟩)⟨badge overdue⟩ -12 days⟨/⟩</li>
<li class="minutebook-item">⟨box open⟩[ ]⟨/⟩ b due ⟨due today⟩2026-03-18⟨/⟩⟨badge today⟩ 0 days⟨/⟩</li>
<li class="minutebook-item">⟨box open⟩[ ]⟨/⟩ c by ⟨due soon⟩2026-03-21⟨/⟩⟨badge soon⟩ 3 days⟨/⟩</li>
<li class="minutebook-item">⟨box open⟩[ ]⟨/⟩ d ⟨due later⟩22 Mar 2026⟨/⟩⟨badge later⟩ 4 days⟨/⟩</li>
<li class="minutebook-item">⟨box done⟩[x]⟨/⟩ ⟨action done⟩e (due ⟨/⟩⟨action done⟩⟨due⟩2026-03-06⟨/⟩⟨/⟩⟨action done⟩)⟨/⟩</li>
</ul>`,
    ],
    [
      'shows owners, and whom initials and handles mean',
      `${attendees}- [ ] Ana Li: a\n- [ ] AL & Bo Ode: b\n- [ ] c (@bo)\n- [ ] Bo Ode mend it`,
      `
<p>Attendees: Ana Li (AL), Bo Ode</p>
<ul>
<li class="minutebook-item">⟨box open⟩[ ]⟨/⟩ ⟨owner⟩Ana Li⟨/⟩: a</li>
<li class="minutebook-item">⟨box open⟩[ ]⟨/⟩ ⟨owner = Ana Li⟩AL⟨/⟩ &amp; ⟨owner⟩Bo Ode⟨/⟩: b</li>
<li class="minutebook-item">⟨box open⟩[ ]⟨/⟩ c (⟨owner = Bo Ode⟩@bo⟨/⟩)</li>
<li class="minutebook-item">⟨box open⟩[ ]⟨/⟩ ⟨owner⟩Bo Ode⟨/⟩ mend it</li>
</ul>`,
    ],
    [
      'looks through bold, links and escapes',
      '- [ ] **Ana**: mend [*it*](roof.md) &amp; \\*that\\*, `by hand` (due **2026-03-19**)',
      `
<ul>
<li class="minutebook-item">⟨box open⟩[ ]⟨/⟩ <strong>⟨owner⟩Ana⟨/⟩</strong>: mend <a href="roof.md"><em>it</em></a> &amp; *that*, <code>by hand</code> (due <strong>⟨due soon⟩2026-03-19⟨/⟩</strong>)⟨badge soon⟩ 1 days⟨/⟩</li>
</ul>`,
    ],
    [
      'shows keywords and soft-wrapped text',
      'ACTION: Ana to mend\nthe roof (due 2026-03-19)\n\nAI(Bo): paint it [done]',
      `
<p>⟨keyword⟩ACTION⟨/⟩: ⟨owner⟩Ana⟨/⟩ to mend
the roof (due ⟨due soon⟩2026-03-19⟨/⟩)⟨badge soon⟩ 1 days⟨/⟩</p>
<p>⟨keyword⟩AI⟨/⟩(⟨owner⟩Bo⟨/⟩): ⟨action done⟩paint it⟨/⟩ [done]</p>`,
    ],
    [
      'links references to the pages of known series, and nothing else',
      'See DM-1, XY-1, `DM-2`, [DM-3](x.md), https://ls.st/ldm-4, dmtn-005.lsst.io.\n\n## RFC-7',
      `
<p>See <a href="https://rubinobs.atlassian.net/browse/DM-1" class="minutebook-reference" title="https://rubinobs.atlassian.net/browse/DM-1">DM-1</a>, XY-1, <code>DM-2</code>, <a href="x.md">DM-3</a>, <a href="https://ls.st/ldm-4">https://ls.st/ldm-4</a>, <a href="https://dmtn-005.lsst.io/" class="minutebook-reference" title="https://dmtn-005.lsst.io/">dmtn-005</a>.lsst.io.</p>
<h2><a href="https://rubinobs.atlassian.net/browse/RFC-7" class="minutebook-reference" title="https://rubinobs.atlassian.net/browse/RFC-7">RFC-7</a></h2>`,
    ],
    [
      'marks decisions',
      '**Decision**: We mend `it`.\n\n- AGREED: so be it\n\n## Decisions\n\n- Paint it',
      `
<p><strong>⟨keyword⟩Decision⟨/⟩</strong>: ⟨decision⟩We mend ⟨/⟩<code class="minutebook-decision">it</code>⟨decision⟩.⟨/⟩</p>
<ul>
<li>⟨keyword⟩AGREED⟨/⟩: ⟨decision⟩so be it⟨/⟩</li>
</ul>
<h2>Decisions</h2>
<ul>
<li>⟨decision⟩Paint it⟨/⟩</li>
</ul>`,
    ],
    [
      'shows the rows of reports, each in its cells',
      '| Action | Due | Owner |\n|---|---|---|\n| Mend `a\\|b` | 2026-03-17 | Ana |\n| - [x] Paint it | | Bo |',
      `
<table>
<thead>
<tr>
<th>Action</th>
<th>Due</th>
<th>Owner</th>
</tr>
</thead>
<tbody>
<tr>
<td>Mend <code>a|b</code></td>
<td>⟨due overdue⟩2026-03-17⟨/⟩⟨badge overdue⟩ -1 days⟨/⟩</td>
<td>⟨owner⟩Ana⟨/⟩</td>
</tr>
<tr>
<td>- ⟨box done⟩[x]⟨/⟩ ⟨action done⟩Paint it⟨/⟩</td>
<td></td>
<td>⟨owner⟩Bo⟨/⟩</td>
</tr>
</tbody>
</table>`,
    ],
    [
      'keeps the numbers of a list, and boxes in quotes',
      '1. [ ] a\n\n> - [ ] b',
      `
<ol>
<li class="minutebook-item">⟨box open⟩[ ]⟨/⟩ a</li>
</ol>
<blockquote>
<ul>
<li class="minutebook-item">⟨box open⟩[ ]⟨/⟩ b</li>
</ul>
</blockquote>`,
    ],
    [
      'knows front matter by its lines',
      '---\ndate: 2026-03-11\n---\n\n- [ ] a (due 2026-03-18)',
      `
<hr>
<h2>date: 2026-03-11</h2>
<ul>
<li class="minutebook-item">⟨box open⟩[ ]⟨/⟩ a (due ⟨due today⟩2026-03-18⟨/⟩)⟨badge today⟩ 0 days⟨/⟩</li>
</ul>`,
    ],
    [
      'leaves code, comments and HTML alone',
      '```\n- [ ] a\n```\n\n<!-- - [ ] b -->\n\n<div onclick="x()">☐ Ana: c</div>\n',
      `
<pre><code>- [ ] a
</code></pre>
<!-- - [ ] b -->
<div onclick="x()">☐ Ana: c</div>`,
    ],
    [
      'shows names as text, whatever they hold',
      `---\nattendees: [{name: 'Ana "><b>', initials: AB}]\n---\n- [ ] AB: \`<b>\` [x](javascript:alert(1))`,
      `
<hr>
<h2>attendees: [{name: 'Ana &quot;&gt;<b>', initials: AB}]</h2>
<ul>
<li class="minutebook-item">⟨box open⟩[ ]⟨/⟩ ⟨owner = Ana &quot;&gt;&lt;b&gt;⟩AB⟨/⟩: <code>&lt;b&gt;</code> [x](javascript:alert(1))</li>
</ul>`,
    ],
  ];
  for (const [what, text, expected] of rows) {
    it(what, () => {
      assert.equal(short(previewOf(text)), expected.trimStart());
    });
  }

  it('says in a later report what has become of an action', () => {
    const report =
      '| Task | Due date | Task appears on |\n|---|---|---|\n| Mend the old roof | 2026-03-12 | 2026-03-04 |\n';
    const book = bookOf({
      [usualPath]: report,
      'repo/minutes/roof/2026-03-04-roof.md': '- [x] Mend the old roof (due 2026-03-12)\n',
    });
    assert.match(
      short(previewOf(report, book)),
      /<td>Mend the old roof⟨badge done⟩ done there⟨\/⟩<\/td>\n<td>⟨due⟩2026-03-12⟨\/⟩<\/td>/,
    );
  });

  it('shows nothing of what was read from another text', () => {
    const book = bookOf({ [usualPath]: '- [ ] a (due 2026-03-12)\n\nDM-1' });
    const other = '- [ ] b (due 2026-03-12)\n\nSee';
    assert.equal(previewOf(other, book), markdown().render(other));
  });

  it('leaves documents that are no minutes as they are', () => {
    const text = '- [ ] Ana: a (due 2026-03-12)\n\nDM-1';
    assert.equal(previewOf(text, bookOf({})), markdown().render(text));
  });

  it('finds its way through quotes, dashes and signs that are written otherwise', () => {
    const md = markdown().set({ typographer: true });
    const text = '- [ ] "Mend" -- it... (c) \'now\' (due 2026-03-19) Ana Li: "x"';
    assert.match(
      short(previewOf(text, undefined, md)),
      /“Mend” – it… © ‘now’ \(due ⟨due soon⟩2026-03-19⟨\/⟩\)⟨badge soon⟩ 1 days⟨\/⟩ Ana Li: “x”/,
    );
  });

  it('keeps what VS Code writes into the tokens, and writes nothing into them', () => {
    const text = 'DM-1\n\n- [ ] Ana: a\n';
    const md = markdown();
    addLines(md);
    const extended = previewOf(text, undefined, md);
    assert.match(extended, /<p data-line="0"><a href/);
    assert.match(extended, /<li data-line="2" class="minutebook-item"><span class="minutebook-box/);
    const tokens = md.parse(text, {});
    const before = JSON.stringify(tokens);
    md.renderer.render(tokens, md.options, {});
    assert.equal(JSON.stringify(tokens), before);
  });
});

describe('The preview of strange minutes', () => {
  it('has the same text as without Minutebook, but for the badges', () => {
    fc.assert(
      fc.property(strangeMinutes, (text) => {
        assert.equal(plainText(previewOf(text)), plainText(markdown().render(text)));
      }),
      runs(500),
    );
  });

  for (const [file, text] of sampleMinutes()) {
    it(`has the same text in ${file}`, () => {
      assert.equal(plainText(previewOf(text)), plainText(markdown().render(text)));
    });
  }

  it('is made in time that grows with the text alone', () => {
    const lines = [
      '- [ ] Ana: DM-1 (due 2026-03-19), '.repeat(2000),
      `- [ ] ${'<input type="checkbox"> Ana: a (due 2026-03-19) '.repeat(500)}`,
      `ACTION: ${'"--...(c)'.repeat(20_000)}`,
      `| Task | Due |\n|---|---|\n${'| Mend it | 2026-03-19 |\n'.repeat(1000)}`,
      `|${'DM-1|'.repeat(3000)}\n|${'-|'.repeat(3000)}\n`,
    ];
    for (const text of lines) assert.ok(previewOf(text).length > text.length / 2);
  });
});

function short(html: string): string {
  return html
    .replace(
      /<span class="([^"]*)"(?: role="img" aria-label="\w+")?(?: title="([^"]*)")?>/g,
      (_, classes: string, title?: string) => {
        const names = classes.replaceAll('minutebook-', '');
        return `⟨${names}${title === undefined || names.startsWith('box') ? '' : ` = ${title}`}⟩`;
      },
    )
    .replaceAll('</span>', '⟨/⟩')
    .trimEnd();
}

/** Text and elements of the document's own. */
function plainText(html: string): string {
  return html
    .replace(/<span class="minutebook-badge [^<]*<\/span>/g, '')
    .replace(/<span class="minutebook-[^>]*>|<\/span>|<a href="[^"]*" class="minutebook-[^>]*>|<\/a>/g, '')
    .replaceAll(/ class="minutebook-[^"]*"/g, '');
}

/** As VS Code does it, for scrolling in step. */
function addLines(md: MarkdownIt): void {
  md.core.ruler.push('lines', ({ tokens }) => {
    for (const token of tokens)
      if (token.map && token.type !== 'inline') token.attrSet('data-line', String(token.map[0]));
  });
}
