import assert from 'node:assert/strict';
import { setOwners } from '../../../../src/core/features/ownerEdits';
import { front, outcome, seen } from './actionTexts';

/** A text with an action, the names of its new owners, and what it becomes. Ada Fenwick (AF, @adaf), Bo Castellan (BC, @bo-c) and Cleo are known. */
const rows: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  'in the form found': [
    ['- [ ] Ada Fenwick: mend it', 'Bo Castellan', '- [ ] Bo Castellan: mend it'],
    ['- [ ] Ada: mend it', 'Bo Castellan', '- [ ] Bo: mend it'],
    ['- [ ] Ada: mend it', 'Gus Pike', '- [ ] Gus Pike: mend it'],
    ['- [ ] AF: mend it', 'Bo Castellan', '- [ ] BC: mend it'],
    ['- [ ] AF: mend it', 'Cleo van der Meij', '- [ ] Cleo van der Meij: mend it'],
    ['- [ ] @adaf: mend it', 'Bo Castellan', '- [ ] @bo-c: mend it'],
    ['- [ ] @adaf: mend it', 'Cleo van der Meij', '- [ ] Cleo van der Meij: mend it'],
    ['- [ ] Ada: mend it', 'Zed Quill', '- [ ] Zed Quill: mend it'],
    ['- [ ] Ada to mend it', 'Bo Castellan', '- [ ] Bo to mend it'],
    ['- [ ] Ada Fenwick mend it', 'Bo Castellan', '- [ ] Bo Castellan mend it'],
    ['- [ ] mend it (Ada)', 'Bo Castellan', '- [ ] mend it (Bo)'],
    ['- [ ] mend it (@adaf).', 'Bo Castellan', '- [ ] mend it (@bo-c).'],
    ['- [ ] mend it - @adaf', 'Bo Castellan', '- [ ] mend it - @bo-c'],
    [
      '- [ ] mend it [on Ada Fenwick - due 2026-03-29]',
      'Bo Castellan',
      '- [ ] mend it [on Bo Castellan - due 2026-03-29]',
    ],
    ['- [ ] mend it Ada Fenwick 29 Mar 2026', 'Bo Castellan', '- [ ] mend it Bo Castellan 29 Mar 2026'],
    ['- [ ] mend it 29 Mar 2026 (Ada)', 'Bo Castellan', '- [ ] mend it 29 Mar 2026 (Bo)'],
    ['- [ ] mend it. Owner: Ada', 'Bo Castellan', '- [ ] mend it. Owner: Bo'],
    ['- [ ] **Ada**: mend it', 'Bo Castellan', '- [ ] **Bo**: mend it'],
    ['- [ ] **Ada\n  Fenwick**: mend it', 'Bo Castellan', '- [ ] **Bo\n  Castellan**: mend it'],
    ['- [ ] [Ada](https://example.org/ada): mend it', 'Bo Castellan', '- [ ] Bo: mend it'],
    ['- [ ] [@adaf][]: mend it', 'Bo Castellan', '- [ ] @bo-c: mend it'],
    ['- [ ] Unclaimed: mend it', 'Bo Castellan', '- [ ] Bo Castellan: mend it'],
    ['- [ ] All — mend it', 'Bo Castellan', '- [ ] Bo — mend it'],
    ['AI(Ada): mend it', 'Bo Castellan', 'AI(Bo): mend it'],
    ['AI(TBD): mend it', 'Bo Castellan', 'AI(Bo Castellan): mend it'],
    ['ACTION AF: mend it', 'Bo Castellan', 'ACTION BC: mend it'],
    ['**ACTION - Ada** mend it', 'Bo Castellan', '**ACTION - Bo** mend it'],
    ['[Ada][**ACTION**] mend it', 'Bo Castellan', '[Bo][**ACTION**] mend it'],
    ['| Task | Who |\n|---|---|\n| mend it | Ada |', 'Bo Castellan', '| Task | Who |\n|---|---|\n| mend it | Bo |'],
    ['Task\tDue\tWho\nAda: mend it\t\tAda', 'Bo Castellan', 'Task\tDue\tWho\nBo: mend it\t\tBo'],
  ],
  'of whom there may be several': [
    ['- [ ] Ada: mend it', 'Bo Castellan, Cleo van der Meij', '- [ ] Bo, Cleo: mend it'],
    ['- [ ] Ada & Bo: mend it', 'Bo Castellan, Zed Quill', '- [ ] Bo Castellan & Zed Quill: mend it'],
    ['- [ ] @adaf and @bo-c to mend it', 'Bo Castellan, Ada Fenwick', '- [ ] @bo-c and @adaf to mend it'],
    ['AI(AF/BC): mend it', 'Bo Castellan', 'AI(BC): mend it'],
    ['- AI to Ada - mend it', 'Ada Fenwick, Bo Castellan', '- AI: Ada Fenwick, Bo Castellan: mend it'],
    [
      '| Task | Who |\n|---|---|\n| mend it | |',
      'Ada Fenwick, Zed Quill',
      '| Task | Who |\n|---|---|\n| mend it | Ada Fenwick, Zed Quill |',
    ],
  ],
  'before the text where there are none': [
    ['- [ ] mend it', 'Ada Fenwick', '- [ ] Ada Fenwick: mend it'],
    ['- [ ] mend it', 'Zed Quill', '- [ ] Zed Quill: mend it'],
    ['- [ ] **mend** it', 'Ada Fenwick', '- [ ] Ada Fenwick: **mend** it'],
    ['- [ ] [mend](it.md) it', 'Ada Fenwick', '- [ ] Ada Fenwick: [mend](it.md) it'],
    ['- [ ] `mend` it', 'Ada Fenwick', '- [ ] Ada Fenwick: `mend` it'],
    ['- **[ ] mend it**', 'Ada Fenwick', '- **[ ] Ada Fenwick: mend it**'],
    ['<input type="checkbox"/> mend it', 'Ada Fenwick', '<input type="checkbox"/> Ada Fenwick: mend it'],
    ['**ACTION 58.1:** mend it', 'Ada Fenwick', '**ACTION 58.1:** Ada Fenwick: mend it'],
    ['- [ ] Talk to Bo 29 Mar 2026', 'Ada Fenwick', '- [ ] Ada Fenwick: Talk to Bo 29 Mar 2026'],
    ['- [ ] [Jan 5] mend it', 'Ada Fenwick', '- [ ] [Jan 5] mend it (Ada Fenwick)'],
    ['- AI: Ada:\n  - mend it\n  - paint it', 'Bo Castellan', '- AI: Ada:\n  - Bo Castellan: mend it\n  - paint it'],
    ['JB: Action item: mend it', 'Ada Fenwick', 'JB: Action item: Ada Fenwick: mend it'],
    ['Ada: ACTION: I will mend it', 'Bo Castellan', 'Ada: ACTION: Bo Castellan: I will mend it'],
  ],
  'taken away': [
    ['- [ ] mend it', '', '- [ ] mend it'],
    ['- [ ] Ada, Bo: mend it', '', '- [ ] mend it'],
    ['- [ ] **Ada:** mend it', '', '- [ ] mend it'],
    ['- [ ] <b>Ada</b> to mend it', '', '- [ ] mend it'],
    ['- [ ] [Ada](https://example.org/ada): mend it', '', '- [ ] mend it'],
    ['- [ ] mend it (Ada) (due 2026-03-29)', '', '- [ ] mend it (due 2026-03-29)'],
    ['- [ ] mend it, Ada Fenwick, due 2026-03-29', '', '- [ ] mend it, due 2026-03-29'],
    ['- [ ] mend it [on Ada - due 2026-03-29]', '', '- [ ] mend it [due 2026-03-29]'],
    ['- [ ] Ada: Bo: mend it', '', '- [ ] TBD: Bo: mend it'],
    ['AI(Ada): mend it', '', 'AI: mend it'],
    ['Action for Ada: mend it', '', 'Action: mend it'],
    ['[ACTION: Ada] Mend it', '', '[ACTION] Mend it'],
    ['- AI @adaf mend it', '', '- AI: mend it'],
    // Where only the owner makes an action of the text, or one is inherited.
    ['## Actions\n\n- Ada: mend it', '', '## Actions\n\n- TBD: mend it'],
    ['- AI: Ada:\n  - mend it', '', '- AI: Ada:\n  - Unassigned: mend it'],
    ['✓ Ada: mend it', '', '✓ TBD: mend it'],
    ['| Task | Who |\n|---|---|\n| mend it | Ada |', '', '| Task | Who |\n|---|---|\n| mend it |  |'],
  ],
  'not at all where they would not be read': [
    ['- [ ] [Jan 5] mend it', 'Zed Quill', 'not-understood'],
    ['- [ ] mend it', 'what you will', 'not-understood'],
    ['| Task | Who |\n|---|---|\n| mend it', 'Ada Fenwick', 'not-understood'],
  ],
};

describe('Owners are written', () => {
  for (const [where, texts] of Object.entries(rows)) {
    describe(where, () => {
      for (const [text, names, expected] of texts) {
        it(`${JSON.stringify(text)}, ${names === '' ? 'nobody' : names} → ${JSON.stringify(expected)}`, () => {
          const whole = front + text;
          const { action, people } = seen(whole, '');
          const answer = setOwners(action, names === '' ? [] : names.split(', '), people);
          assert.equal(outcome(whole, answer).replace(front, ''), expected);
        });
      }
    });
  }

  it('never in approved minutes', () => {
    const text = `${front.replace('---\n', '---\nstatus: approved\n')}- [ ] mend it\n`;
    const { action, people } = seen(text, 'mend it');
    assert.equal(outcome(text, setOwners(action, ['Ada Fenwick'], people)), 'approved');
  });
});
