import assert from 'node:assert/strict';
import { setStatus } from '../../../../src/core/features/statusEdits';
import { allActions } from '../../../../src/core/index/queries';
import { applyEdits } from '../../../../src/core/text';
import { bookOf, fileAt, meetingIn, usualPath } from '../minutes';

const people = 'Attendees: Ada Fenwick, Bo Castellan, Cleo van der Meij, Émile Roux\n\n';

/** What is found in a text: `owner, owner: text [status] due`, an action a line. */
function check(text: string, expected: readonly string[]): void {
  const views = allActions(bookOf({ [usualPath]: people + text }));
  const shown = views.map(({ owners, text: what, status, due }) => {
    const who = owners.length === 0 ? '' : `${owners.join(', ')}: `;
    return who + what + (status === 'open' ? '' : ` [${status}]`) + (due === undefined ? '' : ` ${due}`);
  });
  assert.deepEqual(shown, expected);
}

/** Each row is a text, and what of it is an action. */
const forms: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'task list items, with any marker, nested, in quotes and callouts': [
    ['- [ ] mend it', 'mend it'],
    ['* [x] mend it', 'mend it [done]'],
    ['1. [X] mend it', 'mend it [done]'],
    ['2) [ ] mend it', 'mend it'],
    ['+ [-] mend it', 'mend it [cancelled]'],
    ['- [>] mend it', 'mend it [carried]'],
    ['> - [ ] mend it', 'mend it'],
    ['> [!note]\n> - [ ] mend it', 'mend it'],
    ['- roof\n  - [ ] mend it\n    - [ ] and that', 'mend it', 'and that'],
    ['- **[ ] mend it**', 'mend it'],
  ],
  'the same mark without a list': [
    ['[ ] Provide tiles', 'Provide tiles'],
    ['Some words.\n[x] Provide tiles\n[ ] and nails', 'Provide tiles [done]', 'and nails'],
    ['| What | Note |\n|---|---|\n| [ ] mend it | soon |', 'mend it'],
    ['| What | Note |\n|---|---|\n| - [ ] mend it<br>- [x] paint it | soon |', 'mend it', 'paint it [done]'],
  ],
  'HTML checkboxes': [
    ['<input type="checkbox"/> mend it', 'mend it'],
    ['<input type="checkbox" checked=""/> mend it', 'mend it [done]'],
    ['<input checked="" type="checkbox"> mend it', 'mend it [done]'],
    ['- <input type=checkbox> mend it', 'mend it'],
    ['<ul><li><input type="checkbox"/> mend it</li><li>no action</li></ul>', 'mend it'],
    ['<div><div> <input type="checkbox"/> mend it </div></div>', 'mend it'],
    ['<p><input type="checkbox"/> one</p><p><input type="checkbox" checked/> two</p>', 'one', 'two [done]'],
    ['<input type="checkbox"/> one <input type="checkbox"/> two', 'one', 'two'],
    ['Time\tTopic\tNotes\n9:00\tRoof\t<p>Rain.</p><input type="checkbox"/> mend it', 'mend it'],
  ],
  'box glyphs': [
    ['☐ mend it', 'mend it'],
    ['- ☑ mend it', 'mend it [done]'],
    ['☒ mend it', 'mend it [done]'],
    ['<li>☐ one</li><li>☑ two</li>', 'one', 'two [done]'],
    ['| ☐ mend it | x |\n|---|---|', 'mend it'],
    ['A\tB\tC\n<ul> • ☐ mend it </ul>\tx\ty', 'mend it'],
  ],
  'ticks, beside an owner or a due date': [
    ['✓ Ada: mend it', 'Ada Fenwick: mend it [done]'],
    ['- ✔ Ada Fenwick mend it', 'Ada Fenwick: mend it [done]'],
    ['✅ mend it (due 2026-03-20)', 'mend it [done] 2026-03-20'],
    ['✗ Ada: mend it', 'Ada Fenwick: mend it [cancelled]'],
    ['- ✓ cheap\n- ✗ heavy'],
    ['- ✅ All tests pass'],
  ],
  keywords: [
    ['ACTION: mend it', 'mend it'],
    ['Action item: mend it', 'mend it'],
    ['**Action item**: mend it', 'mend it'],
    ['**Action  **: mend it', 'mend it'],
    ['**ACTION** Ada to mend it', 'Ada Fenwick: mend it'],
    ['ACTIONS: mend it', 'mend it'],
    ['- action items: Ada to mend it', 'Ada Fenwick: mend it'],
    ['AI: mend it', 'mend it'],
    ['AI -- Ada to mend it', 'Ada Fenwick: mend it'],
    ['TODO: mend it', 'mend it'],
    ['to do: mend it', 'mend it'],
    ['AI(Ada, BC): mend it', 'Ada Fenwick, Bo Castellan: mend it'],
    ['AI(YK+AWB): mend it', 'YK, AWB: mend it'],
    ['ACTION [Yara]: mend it', 'Yara: mend it'],
    ['ACTION BW: mend it', 'BW: mend it'],
    ['[ACTION: Yara to mend it]', 'Yara: mend it'],
    ['[ACTION] Yara to mend it', 'Yara: mend it'],
    ['[ACTION: Ada] Mend it', 'Ada Fenwick: Mend it'],
    ['**ACTION** (Ada) - mend it', 'Ada Fenwick: mend it'],
    ['**ACTION 58.6** mend it', 'mend it'],
    ['**ACTION 58.1:** mend it', 'mend it'],
    ['ACTION-876 - Ada to mend it', 'Ada Fenwick: mend it'],
    ['TODO(roofer) Mend it', 'roofer: Mend it'],
    ['- Action item for @adaf to mend it', '@adaf: mend it'],
    ['- AI to Yara - mend it', 'Yara: mend it'],
    ['- TODO yaram will mend it', 'yaram: mend it'],
    ['- AI @yaram mend it', '@yaram: mend it'],
    ['- **ACTION ITEM** for Ada to mend it', 'Ada Fenwick: mend it'],
    ['Action for Ada: mend it', 'Ada Fenwick: mend it'],
    ['Action on Yara: mend it', 'Yara: mend it'],
    ['[AI Ada] mend it', 'Ada Fenwick: mend it'],
    ['AI Ada: mend it', 'Ada Fenwick: mend it'],
    ['AI BQ: mend it', 'BQ: mend it'],
    ['ACTION W37: mend it', 'mend it'],
    ['It leaks. [ACTION: Bo to mend it] So it does.', 'Bo Castellan: mend it'],
    ['We talked long. [ACTION: Bo to mend\nit at last] Then we left.', 'Bo Castellan: mend it at last'],
    ['We talked\n[ACTION: Bo to mend\nit] and\nleft.', 'Bo Castellan: mend it'],
    ['We [ACTION: Bo to mend it<br>☐ paint it', 'paint it'],
    ['[ACTION: Bo to mend it] and then we left.', 'Bo Castellan: mend it'],
    ['[ACTION: Bo and Ada] Mend it [soon]', 'Bo Castellan, Ada Fenwick: Mend it [soon]'],
    ['ACTION: Bo, eP to mend it', 'Bo Castellan, eP: mend it'],
    ['ACTION: BW, eP to mend it', 'BW, eP: mend it'],
    ['ACTION: eP, Bo and YK: mend it', 'eP, Bo Castellan, YK: mend it'],
    ['ACTION Bo, eP: mend it', 'Bo Castellan, eP: mend it'],
    ['> ACTION bo: mend it', 'Bo Castellan: mend it'],
    ['ACTION bo - mend it\nTODO ada: paint it', 'Bo Castellan: mend it', 'Ada Fenwick: paint it'],
    ['> ACTION: mend it', 'mend it'],
    ['- [ ] ACTION: mend it', 'mend it'],
    ['| ACTION: mend it | x |\n|---|---|', 'mend it'],
  ],
  'keywords behind a speaker': [
    ['JB: Action item: mend it', 'JB: mend it'],
    ['Ada: ACTION: I will mend it', 'Ada Fenwick: I will mend it'],
    ['[Ada] AI: Bo to mend it', 'Bo Castellan: mend it'],
    ['* [Ada] AI - mend it', 'Ada Fenwick: mend it'],
    ['- Ada: **ACTION - Yvo** - mend it', 'Yvo: mend it'],
    ['[Ada][**ACTION**] Mend it', 'Ada Fenwick: Mend it'],
    ['Ada: [ACTION: Bo to mend it]', 'Bo Castellan: mend it'],
  ],
  'keywords that end what came before': [
    ['We spoke of the roof.\nACTION: mend it\nand the gutter', 'mend it and the gutter'],
    ['- [ ] mend it\n  ACTION: paint it', 'mend it', 'paint it'],
    ['ACTION: one\nACTION: two', 'one', 'two'],
  ],
  'keywords over nested bullets': [
    ['- AI: Yara:\n  - mend it\n  - paint it', 'Yara: mend it', 'Yara: paint it'],
    [
      '- Steps to be done by @adaf and @boc:\n  - [ ] mend it\n  - [ ] paint it',
      '@adaf, @boc: mend it',
      '@adaf, @boc: paint it',
    ],
    ['- ACTION ITEMS:'],
    ['- AI:\n  - mend it\n  - paint it', 'mend it', 'paint it'],
    ['- **Action items:**\n  - mend it\n  - Ada: paint it', 'mend it', 'Ada Fenwick: paint it'],
    ['- Actions:\n  - None'],
    ['- AI: Ada\n  - mend it', 'Ada Fenwick: mend it'],
    ['- AI: yara:\n  - mend it', 'yara: mend it'],
    ['AI: Yara:\n\n- mend it\n- paint it', 'Yara: mend it', 'Yara: paint it'],
    ['AI: Yara:\n\n- mend it\n\nMore.\n\n- not this', 'Yara: mend it'],
    ['- AI: mend the roof\n  - it leaks\n  - see the plan', 'mend the roof'],
    ['- TODO: tiles\n  - red\n  - grey', 'tiles'],
    ['- AI: Discuss\n  - the roof', 'Discuss'],
    ['- AI\n  - the roof'],
    ['- Plan by @adaf:\n  - it rains'],
  ],
  'the list under an action heading': [
    ['## Actions\n\n- Ada: mend it\n- Unclaimed: paint it', 'Ada Fenwick: mend it', 'paint it'],
    ['**Action items:**\n\n- Ada Fenwick prepare the tiles\n  - the red ones', 'Ada Fenwick: prepare the tiles'],
    ['## Actions\n\nAs agreed:\n\n- Yara: mend it\n\nThat is all.\n\n- Bo: not one', 'Yara: mend it'],
    ['Next steps\n\n- Yara: mend it\n- without an owner', 'Yara: mend it'],
    ['## 📋 Action items\n\n- Yara: mend it', 'Yara: mend it'],
    ['## 4. Action items\n\n- Yara: mend it', 'Yara: mend it'],
    ['## Action items from last week\n\n- Yara: mend it', 'Yara: mend it'],
    ['- New actions:\n  - Yara: mend it', 'Yara: mend it'],
    [
      '## Actions\n\n### New\n\n- Ada: mend it\n\n### From last week:\n\n- Bo: paint it\n\n## Notes\n\n- Bo: no action',
      'Ada Fenwick: mend it',
      'Bo Castellan: paint it',
    ],
    [
      '## Actions\n\n- Ada: mend it\n\n### Open items\n\n- Bo: paint it',
      'Ada Fenwick: mend it',
      'Bo Castellan: paint it',
    ],
    ['## Actions\n\n### Notes\n\n- Yara: mend it\n\n### New\n\n- Yara: mend it'],
    ['## Actions\n\n## New\n\n- Yara: mend it'],
    ['## Actions\n\n### Done\n\n- Yara: mend it'],
    ['## Next steps for the dome\n\n- Yara: mend it'],
    ['## Action item recap\n\n- Yara: mend it'],
    ['## Actions\n\n- Yara: the roof is wet\n- Bo: it would help to wait\n- Ada asks who is here'],
    ['## Actions\n\n- Ada: mend it\n\n## Notes\n\n- Yara: no action', 'Ada Fenwick: mend it'],
  ],
  'rows of a report': [
    [
      '| Description | Due date | Assignee |\n|---|---|---|\n| mend it | 2026-03-20 | Ada Fenwick |\n| paint it | | |',
      'Ada Fenwick: mend it 2026-03-20',
      'paint it',
    ],
    [
      '| Action | Owner | Status |\n|---|---|---|\n| mend it | Yara | done |\n| paint it | Bo | won’t do |',
      'Yara: mend it [done]',
      'Bo Castellan: paint it [cancelled]',
    ],
    [
      'Description\tDue date\tAssignee\n<input type="checkbox"/> Ada Fenwick mend it 20 Mar 2026\t20 Mar 2026\tAda Fenwick',
      'Ada Fenwick: mend it 2026-03-20',
    ],
    [
      'Description\tDue date\tAssignee\none\t20 Mar 2026\tBo\n\ntwo\t21 Mar 2026\tBo',
      'Bo Castellan: one 2026-03-20',
      'Bo Castellan: two 2026-03-21',
    ],
    [
      '| Done | Task | Owner |\n|---|---|---|\n| [x] | mend it | Ada |\n| ☐ | paint it | TBD |',
      'Ada Fenwick: mend it [done]',
      'paint it',
    ],
    ['| Task | Who | When |\n|---|---|---|\n| mend it | Ada | 2026-03-20 |', 'Ada Fenwick: mend it 2026-03-20'],
    ['<table><tr><th>Task</th><th>Who</th></tr><tr><td>mend it</td><td>Ada</td></tr></table>', 'Ada Fenwick: mend it'],
    ['| Time | Topic | Who |\n|---|---|---|\n| 9:00 | Roof | Ada |'],
  ],
  'status words': [
    ['ACTION: mend it [done]', 'mend it [done]'],
    ['ACTION: mend it (done)', 'mend it [done]'],
    ['ACTION: mend it -- done', 'mend it [done]'],
    ['ACTION: mend it — done', 'mend it [done]'],
    ['ACTION: mend it - Done last week', 'mend it - Done last week [done]'],
    ['ACTION: **DONE** mend it', 'mend it [done]'],
    ['- **DONE** ACTION: Ada to mend it', 'Ada Fenwick: mend it [done]'],
    ['DONE: ACTION [Yara]: mend it', 'Yara: mend it [done]'],
    ['[CANCELLED] TODO: mend it\n**DONE** TODO: paint it', 'mend it [cancelled]', 'paint it [done]'],
    ['ACTION: mend it [cancelled]', 'mend it [cancelled]'],
    ['AI: mend it [carried]', 'mend it [carried]'],
    ['* ~~AI (yara): mend it~~', 'yara: mend it [done]'],
    ['- [ ] ~~mend it~~', 'mend it [cancelled]'],
    ['- [x] ~~mend it~~', 'mend it [done]'],
    ['- [!] mend it', 'mend it'],
  ],
};

const noActions: readonly string[] = [
  '- [ ]',
  '[ ] name',
  '* [ ] TODO',
  'ACTION: text',
  '- Action:',
  '> * [ ] @yaram',
  '- [x] Ada Fenwick',
  'ACTION: none',
  'ACTION: none for today',
  'ACTION: @yaram, @adaf',
  '- [ ] TBD',
  '> * [x] @yaram (with concerns)',
  '`ACTION: mend` it',
  'We left. [ACTION: Bo to go\n\nhome] again',
  'We left. [ACTION: Bo to `go\nhome`] again',
  'ACTION required: Ada to mend it',
  'Action plan: mend it',
  '> ACTION zed: mend it',
  '- [Action item #12](https://example.org/12): closed',
  'ACTION 12: Done.',
  '1. TODO: add your topic',
  '- TODO: Add an agenda item here',
  'We write `it leaks [ACTION: Bo to go]` so',
  'It leaks. [TODO: Add slides] here',
  'AI Roofs: a talk',
  '- AI Roofing WG - updates',
  'AI: will it mend roofs?',
  '- [x] None!',
  '- [ ] no action',
  '# ACTION: mend it',
  'Review previous action items',
  'Action item scribe: Ada',
  'AI-generated images: a risk',
  'actionable: yes',
  'AI (in chat): hello',
  'There is an ACTION ([citation needed])',
  'We spoke of ACTION: mend it',
  'Use [TODO: Add slides] here',
  'AI(s) / tasks',
  '[1] a footnote',
  '[x](https://example.org) a link',
  '[x][] a link',
  '`- [ ] mend it`',
  '```\n- [ ] mend it\nACTION: mend it\n```',
  '    - [ ] mend it',
  '<!-- - [ ] mend it -->',
  '<!--\nACTION: mend it\n-->',
  '<pre>\nACTION: mend it\n</pre>',
  '(CREATE\nACTION ITEM) for the roof',
  '[a]: https://example.org/ACTION:x',
];

describe('Actions are', () => {
  for (const [what, rows] of Object.entries(forms)) {
    describe(what, () => {
      for (const [text, ...expected] of rows) {
        it(`${JSON.stringify(text)} → ${expected.length === 0 ? 'nothing' : expected.join(' | ')}`, () => {
          check(text, expected);
        });
      }
    });
  }

  describe('not', () => {
    for (const text of noActions) {
      it(JSON.stringify(text), () => {
        check(text, []);
      });
    }
  });
});

describe('Marking done and open again', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['- [ ] mend it', '- [x] mend it'],
    ['[ ] mend it', '[x] mend it'],
    ['☐ mend it', '☑ mend it'],
    ['<input type="checkbox"/> mend it', '<input type="checkbox" checked=""/> mend it'],
    ['<input type="checkbox"> mend it', '<input type="checkbox" checked=""> mend it'],
    ['ACTION: mend it', 'ACTION: mend it [done]'],
    ['[ACTION: Yara to mend it]', '[ACTION: Yara to mend it [done]]'],
    ['**Action item**: mend it\nand that', '**Action item**: mend it\nand that [done]'],
    ['| ACTION: mend it | x |\n|---|---|', '| ACTION: mend it [done] | x |\n|---|---|'],
    ['## Actions\n\n- Yara: mend it', '## Actions\n\n- Yara: mend it [done]'],
    ['ACTION: mend it ^act-7', 'ACTION: mend it [done] ^act-7'],
    ['It leaks. [ACTION: Bo to go\nhome] So.', 'It leaks. [ACTION: Bo to go\nhome [done]] So.'],
    [
      '| | Task | Who |\n|---|---|---|\n| [ ] | mend it | Ada |',
      '| | Task | Who |\n|---|---|---|\n| [x] | mend it | Ada |',
    ],
    ['It leaks. [ACTION: Bo to go] So.', 'It leaks. [ACTION: Bo to go [done]] So.'],
  ];
  for (const [open, done] of rows) {
    it(`turns ${JSON.stringify(open)} into ${JSON.stringify(done)} and back`, () => {
      assert.equal(withStatus(open, 'done'), done);
      assert.equal(withStatus(done, 'open'), open);
    });
  }

  it('adds a word for what the form cannot show, and takes it away again', () => {
    assert.equal(withStatus('☐ mend it', 'cancelled'), '☐ mend it [cancelled]');
    assert.equal(withStatus('☐ mend it [cancelled]', 'open'), '☐ mend it');
    assert.equal(withStatus('☐ mend it [cancelled]', 'done'), '☑ mend it');
    assert.equal(withStatus('ACTION: mend it [cancelled]', 'done'), 'ACTION: mend it [done]');
    assert.equal(withStatus('- **DONE** ACTION: mend it', 'open'), '- ACTION: mend it');
    assert.equal(withStatus('[DONE] ACTION: mend it', 'cancelled'), 'ACTION: mend it [cancelled]');
    assert.equal(withStatus('- [x] mend it', 'cancelled'), '- [-] mend it');
    assert.equal(
      withStatus('<input type="checkbox" checked=""/> mend it', 'carried'),
      '<input type="checkbox"/> mend it [carried]',
    );
  });

  it('does not take words back', () => {
    const text = 'AI: mend it - Done last week';
    const [action] = meetingIn(text).actions;
    assert.deepEqual(action && setStatus(fileAt(usualPath), text, action.place, 'open'), {
      kind: 'refused',
      reason: 'told',
    });
  });

  it('changes the meant one of several on a line', () => {
    const text = '<input type="checkbox"/> one <input type="checkbox"/> two';
    const second = meetingIn(text).actions[1];
    const answer = second && setStatus(fileAt(usualPath), text, second.place, 'done');
    assert.equal(
      answer?.kind === 'edits' && applyEdits(text, answer.edits),
      '<input type="checkbox"/> one <input type="checkbox" checked=""/> two',
    );
  });
});

function withStatus(text: string, status: 'open' | 'done' | 'cancelled' | 'carried'): string {
  const [action] = meetingIn(text).actions;
  if (!action) return 'no action';
  const answer = setStatus(fileAt(usualPath), text, action.place, status);
  return answer.kind === 'edits' ? applyEdits(text, answer.edits) : answer.reason;
}
