import assert from 'node:assert/strict';
import { actionIn, bookOf, usualPath } from '../minutes';
import { allActions } from '../../../../src/core/index/queries';

const people = `---
date: 2026-03-11
attendees:
  - Ada Fenwick (AF) @adaf
  - Bo Castellan @bo-c
  - Cleo van der Meij
  - Dara O'Dell
  - Émile Roux <emile@example.org>
  - Gus Marsh
  - Gus Pike
  - name: Hana Mori-Lund
    initials: HML
    handle: '@hana.ml'
  - 山田 花子
---
`;

/** The text of an action, its owners as people see them, and what is left of the text. */
const rows: Readonly<Record<string, readonly (readonly [string, readonly string[], string])[]>> = {
  'at the start before a colon or a dash': [
    ['Ada Fenwick: Mend it', ['Ada Fenwick'], 'Mend it'],
    ['Ada: mend it', ['Ada Fenwick'], 'mend it'],
    ['Fenwick: mend it', ['Ada Fenwick'], 'mend it'],
    ['AF: mend it', ['Ada Fenwick'], 'mend it'],
    ['HML: mend it', ['Hana Mori-Lund'], 'mend it'],
    ['@adaf: mend it', ['Ada Fenwick'], 'mend it'],
    ['@hana.ml: mend it', ['Hana Mori-Lund'], 'mend it'],
    ['ADA FENWICK: mend it', ['Ada Fenwick'], 'mend it'],
    ['ada: mend it', ['Ada Fenwick'], 'mend it'],
    ['ada fenwick, bo: mend it', ['Ada Fenwick', 'Bo Castellan'], 'mend it'],
    ['Emile: mend it', ['Émile Roux'], 'mend it'],
    ['E\u0301mile Roux: mend it', ['Émile Roux'], 'mend it'],
    ["Dara O'Dell: mend it", ["Dara O'Dell"], 'mend it'],
    ['Dara O’Dell: mend it', ["Dara O'Dell"], 'mend it'],
    ['Cleo van der Meij: mend it', ['Cleo van der Meij'], 'mend it'],
    ['山田 花子: mend it', ['山田 花子'], 'mend it'],
    ['山田 花子：mend it', ['山田 花子'], 'mend it'],
    ['Ada — mend it', ['Ada Fenwick'], 'mend it'],
    ['Ada – mend it', ['Ada Fenwick'], 'mend it'],
    ['Ada - mend it', ['Ada Fenwick'], 'mend it'],
    ['Ada -- mend it', ['Ada Fenwick'], 'mend it'],
    ['Ada : mend it', ['Ada Fenwick'], 'mend it'],
    ['@Ada Fenwick: mend it', ['Ada Fenwick'], 'mend it'],
    ['[Ada] Mend it', ['Ada Fenwick'], 'Mend it'],
    ['(Ada) Mend it', ['Ada Fenwick'], 'Mend it'],
    ['[Ada, BO]: mend it', ['Ada Fenwick', 'Bo Castellan'], 'mend it'],
    ['Ada: mend it: all of it', ['Ada Fenwick'], 'mend it: all of it'],
    ['Ada: `mend --all`', ['Ada Fenwick'], 'mend --all'],
    ['Ada: Bo: mend it', ['Ada Fenwick'], 'Bo: mend it'],
  ],
  'who are several': [
    ['Ada, Bo: mend it', ['Ada Fenwick', 'Bo Castellan'], 'mend it'],
    ['Ada & Bo: mend it', ['Ada Fenwick', 'Bo Castellan'], 'mend it'],
    ['Ada + Bo: mend it', ['Ada Fenwick', 'Bo Castellan'], 'mend it'],
    ['Ada/Bo: mend it', ['Ada Fenwick', 'Bo Castellan'], 'mend it'],
    ['Ada and Bo: mend it', ['Ada Fenwick', 'Bo Castellan'], 'mend it'],
    ['Ada, Bo and Cleo: mend it', ['Ada Fenwick', 'Bo Castellan', 'Cleo van der Meij'], 'mend it'],
    ['Ada, Bo, and Cleo: mend it', ['Ada Fenwick', 'Bo Castellan', 'Cleo van der Meij'], 'mend it'],
    ['@adaf @bo-c mend it', ['Ada Fenwick', 'Bo Castellan'], 'mend it'],
    ['@adaf and @bo-c mend it', ['Ada Fenwick', 'Bo Castellan'], 'mend it'],
    ['ada and bo to mend it', ['Ada Fenwick', 'Bo Castellan'], 'mend it'],
    ['@adaf, Zed: mend it', ['Ada Fenwick', 'Zed'], 'mend it'],
    ['Ada, Ada Fenwick & @adaf: mend it', ['Ada Fenwick'], 'mend it'],
    ['Ada/Bo to mend it', ['Ada Fenwick', 'Bo Castellan'], 'mend it'],
    ['@adaf and @bo-c to mend it', ['Ada Fenwick', 'Bo Castellan'], 'mend it'],
    ['Mend it (Ada, Bo)', ['Ada Fenwick', 'Bo Castellan'], 'Mend it'],
    ['Mend it (@adaf and @bo-c)', ['Ada Fenwick', 'Bo Castellan'], 'Mend it'],
  ],
  'whom nobody knows, as they are written': [
    ['Marlow: mend it', ['Marlow'], 'mend it'],
    ['MQ/IB: mend it', ['MQ', 'IB'], 'mend it'],
    ['Zed Quill: mend it', ['Zed Quill'], 'mend it'],
    ['Zed Quill — mend it', ['Zed Quill'], 'mend it'],
    ['Unknown User (zquill) — mend it', ['Unknown User (zquill)'], 'mend it'],
    ['Zed Quill will mend it', ['Zed Quill'], 'mend it'],
    ['@Zed Quill: mend it', ['@Zed Quill'], 'mend it'],
    ['@stranger to mend it', ['@stranger'], 'mend it'],
    ['@stranger: mend it', ['@stranger'], 'mend it'],
    ['Mend it (@stranger)', ['@stranger'], 'Mend it'],
    ['Mend it - @stranger', ['@stranger'], 'Mend it'],
    ['Gus: mend it', ['Gus'], 'mend it'],
  ],
  'before "to", "will", "should" or "can" and a verb': [
    ['Ada to mend it', ['Ada Fenwick'], 'mend it'],
    ['@adaf to mend it', ['Ada Fenwick'], 'mend it'],
    ['Ada will mend it', ['Ada Fenwick'], 'mend it'],
    ['Ada should mend it', ['Ada Fenwick'], 'mend it'],
    ['Ada Fenwick can mend it', ['Ada Fenwick'], 'mend it'],
  ],
  'who are known, at the start without any mark': [
    ['Ada Fenwick talk to Bo about it', ['Ada Fenwick'], 'talk to Bo about it'],
    ['Ada Fenwick Mend it', ['Ada Fenwick'], 'Mend it'],
    ['Ada Fenwick Bo Castellan discuss it', ['Ada Fenwick', 'Bo Castellan'], 'discuss it'],
    ['Ada Fenwick, Bo Castellan discuss it', ['Ada Fenwick', 'Bo Castellan'], 'discuss it'],
    ['Cleo van der Meij mend it', ['Cleo van der Meij'], 'mend it'],
    ['@adaf mend it', ['Ada Fenwick'], 'mend it'],
    ['Ada focus on the roof', ['Ada Fenwick'], 'focus on the roof'],
    ['Ada process the forms', ['Ada Fenwick'], 'process the forms'],
  ],
  'at the end': [
    ['Mend it (Ada)', ['Ada Fenwick'], 'Mend it'],
    ['Mend it [Ada]', ['Ada Fenwick'], 'Mend it'],
    ['Mend it (@adaf).', ['Ada Fenwick'], 'Mend it'],
    ['Mend it - @adaf', ['Ada Fenwick'], 'Mend it'],
    ['Mend it — Ada Fenwick', ['Ada Fenwick'], 'Mend it'],
    ['Mend it (the old one) (Ada)', ['Ada Fenwick'], 'Mend it (the old one)'],
    ['Mend it (Ada) (due 2026-03-29)', ['Ada Fenwick'], 'Mend it'],
    ['Mend it Ada Fenwick 29 Mar 2026', ['Ada Fenwick'], 'Mend it'],
    ['Mend it, Ada Fenwick, due 2026-03-29', ['Ada Fenwick'], 'Mend it'],
    ['Mend it 29 Mar 2026 Ada Fenwick', ['Ada Fenwick'], 'Mend it'],
  ],
  'inside markup': [
    ['**Ada Fenwick**: mend it', ['Ada Fenwick'], 'mend it'],
    ['**Ada Fenwick:** mend it', ['Ada Fenwick'], 'mend it'],
    ['*Ada* to mend it', ['Ada Fenwick'], 'mend it'],
    ['[Ada Fenwick](https://example.org/ada): mend it', ['Ada Fenwick'], 'mend it'],
    ['[@adaf][]: mend it', ['Ada Fenwick'], 'mend it'],
    ['<b>Ada</b>: mend it', ['Ada Fenwick'], 'mend it'],
    ['<!-- urgent --> Ada: mend it', ['Ada Fenwick'], 'mend it'],
    ['**Ada\n  Fenwick**: mend it', ['Ada Fenwick'], 'mend it'],
  ],
  'that are groups, as they are written': [
    ['All: mend it', ['All'], 'mend it'],
    ['Everyone to mend it', ['Everyone'], 'mend it'],
    ['@all: mend it', ['@all'], 'mend it'],
    ['@all mend it', ['@all'], 'mend it'],
    ['T/CAMs — mend it', ['T/CAMs'], 'mend it'],
  ],
  'that are nobody': [
    ['Mend it', [], 'Mend it'],
    ['Unclaimed: mend it', [], 'mend it'],
    ['TBD: mend it', [], 'mend it'],
    ['someone: mend it', [], 'mend it'],
    ['???: mend it', [], 'mend it'],
    ['? - mend it', [], 'mend it'],
    ['Note: the roof leaks', [], 'Note: the roof leaks'],
    ['Update: the roof leaks', [], 'Update: the roof leaks'],
    ['Slides: show the roof', [], 'Slides: show the roof'],
    ['Decision: mend the roof', [], 'Decision: mend the roof'],
    ['Next steps: mend the roof', [], 'Next steps: mend the roof'],
    ['Next Steps: mend the roof', [], 'Next Steps: mend the roof'],
    ['Open Questions: mend the roof', [], 'Open Questions: mend the roof'],
    ['Add to the list', [], 'Add to the list'],
    ['Post to the board', [], 'Post to the board'],
    ['Talk to @adaf about it', [], 'Talk to @adaf about it'],
    ['We should mend it', [], 'We should mend it'],
    ['Moving the roof to the cellar', [], 'Moving the roof to the cellar'],
    ['RFC 4711 — mend it', [], 'RFC 4711 — mend it'],
    ['Ada figures that it leaks', [], 'Ada figures that it leaks'],
    ['Ada is late', [], 'Ada is late'],
    ['Gus mend it', [], 'Gus mend it'],
    ['Ask Ada Fenwick', [], 'Ask Ada Fenwick'],
    ['Talk to Ada Fenwick 29 Mar 2026', [], 'Talk to Ada Fenwick'],
    ['Mend it with Ada Fenwick 29 Mar 2026', [], 'Mend it with Ada Fenwick'],
    ['Mend it for Bo and Ada 29 Mar 2026', [], 'Mend it for Bo and Ada'],
    ['Mend it (soon)', [], 'Mend it (soon)'],
    ['Mend it (Ada and the others)', [], 'Mend it (Ada and the others)'],
    ['Mend it [1]', [], 'Mend it [1]'],
    ['[urgent] Mend it', [], '[urgent] Mend it'],
    ['Mend it (see Ada)', [], 'Mend it (see Ada)'],
    ['`Ada:` is a label', [], 'Ada: is a label'],
    ['https://example.org/@adaf: mend it', [], 'https://example.org/@adaf: mend it'],
    ['Mend it: the roof', [], 'Mend it: the roof'],
    ['3: mend it', [], '3: mend it'],
    ['Anyone: mend it', [], 'mend it'],
    ['CI: mend it', [], 'CI: mend it'],
    ['Docs: mend it', [], 'Docs: mend it'],
    ['Windows - mend it', [], 'Windows - mend it'],
    ['Investigate: the roof', [], 'Investigate: the roof'],
    ['Travis CI: mend it', [], 'Travis CI: mend it'],
    ['Moving X to the cellar', [], 'Moving X to the cellar'],
    ['Documentation to update', [], 'Documentation to update'],
    ['Contributors can mend it', [], 'Contributors can mend it'],
    ['Permission to mend it', [], 'Permission to mend it'],
    ['(soon) mend it', [], '(soon) mend it'],
  ],
};

describe('The owners of an action are found', () => {
  for (const [where, cases] of Object.entries(rows)) {
    describe(where, () => {
      for (const [text, owners, rest] of cases) {
        it(`${text.replace('\n', '⏎')} → ${owners.join('; ') || 'nobody'}`, () => {
          check(text, owners, rest);
        });
      }
    });
  }
});

describe('The text of an action', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['Ada: add .gitignore, .editorconfig', 'add .gitignore, .editorconfig'],
    ['Ada: smile :) and go on', 'smile :) and go on'],
    ['Ada: write C-- and C -', 'write C-- and C -'],
    ['Ada: mend it (due 2026-03-29) .gitignore first', 'mend it .gitignore first'],
    ['Ada: mend it — due 2026-03-29', 'mend it'],
    ['Ada: (due 2026-03-29) mend it', 'mend it'],
    ['Ada: mend *.txt and the **roof**', 'mend *.txt and the roof'],
    ['Ada:   mend    it', 'mend it'],
    ['Ada: see (the plan, due 2026-03-29)', 'see (the plan)'],
    ['Ada: mend the\n  roof', 'mend the roof'],
  ];
  for (const [text, rest] of texts) {
    it(`loses no more than owners and due date: ${text.replace('\n', '⏎')}`, () => {
      assert.equal(viewOf(text).text, rest);
    });
  }

  it('is shown whole where nothing else would be left of it', () => {
    assert.equal(viewOf('Ada: (due 2026-03-29)').text, 'Ada: (due 2026-03-29)');
  });
});

describe('A mark beside a name and nothing else', () => {
  it('is a vote, and no action', () => {
    const votes = ['Ada Fenwick', '@adaf', '@stranger', 'Ada', 'AF', 'Ada Fenwick.', '**Ada Fenwick**', '山田 花子'];
    for (const vote of votes) assert.deepEqual(openTexts(`${people}> - [x] ${vote}\n> - [ ] ${vote}\n`), [], vote);
  });

  it('is an action when the name is nobody’s', () => {
    assert.deepEqual(openTexts(`${people}- [ ] Roof\n`), ['Roof']);
  });

  function openTexts(text: string): readonly string[] {
    return allActions(bookOf({ [usualPath]: text })).map((view) => view.text);
  }
});

function viewOf(text: string): ReturnType<typeof actionIn> {
  return actionIn(`${people}\n- [ ] ${text}\n`);
}

function check(text: string, owners: readonly string[], rest: string): void {
  const view = viewOf(text);
  assert.deepEqual([view.owners, view.text], [owners, rest]);
}
