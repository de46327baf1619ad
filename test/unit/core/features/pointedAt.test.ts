import assert from 'node:assert/strict';
import { pointedAt, type Pointed } from '../../../../src/core/features/pointedAt';
import { splitLines, type Range } from '../../../../src/core/text';
import { atCursor } from '../cursor';
import { bookOf, fileAt, usualPath } from '../minutes';

const people = `---
date: 2026-03-11
attendees:
  - Ada Fenwick (AF) @adaf
  - Bo Castellan
  - Cleo van der Meij
---
`;

/** A text with the cursor, and what stands there: its kind, its text, and whom or what it means. */
const rows: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'an owner': [
    ['- [ ] A<|>da Fenwick: mend it', 'owner "Ada Fenwick" = Ada Fenwick'],
    ['- [ ] <|>Ada: mend it', 'owner "Ada" = Ada Fenwick'],
    ['- [ ] Ada<|>: mend it', 'owner "Ada" = Ada Fenwick'],
    ['- [ ] Ada & B<|>o: mend it', 'owner "Bo" = Bo Castellan'],
    ['- [ ] **Ada Fen<|>wick**: mend it', 'owner "Ada Fenwick" = Ada Fenwick'],
    ['- [ ] [Ada](https://example.org), B<|>o: mend it', 'owner "Bo" = Bo Castellan'],
    ['- [ ] A<|>F: mend it', 'owner "AF" = Ada Fenwick'],
    ['- [ ] B<|>C: mend it', 'owner "BC" = Bo Castellan, by derived initials'],
    ['- [ ] Mend it (@ad<|>af)', 'owner "@adaf" = Ada Fenwick'],
    ['- [ ] Mend it Cleo van <|>der Meij 29 Mar 2026', 'owner "Cleo van der Meij" = Cleo van der Meij'],
    ['- [ ] Ada Fenwick, Bo Castel<|>lan discuss it', 'owner "Bo Castellan" = Bo Castellan'],
    ['ACTION(B<|>o): mend it', 'owner "Bo" = Bo Castellan'],
    ['- [ ] Z<|>ed Quill: mend it', 'owner "Zed Quill" = nobody known'],
    ['- [ ] Mend it (@str<|>anger)', 'owner "@stranger" = nobody known'],
    ['- [ ] Ada\n  Fen<|>wick: mend it', 'owner "Ada⏎  Fenwick" = Ada Fenwick'],
  ],
  'a person elsewhere': [
    ['We thank Ad<|>a for it', 'person "Ada" = Ada Fenwick'],
    ['Cleo van der M<|>eij spoke', 'person "Cleo van der Meij" = Cleo van der Meij'],
    ['A<|>F spoke, @bo did not', 'person "AF" = Ada Fenwick'],
    ['- [ ] Talk to B<|>o about it', 'person "Bo" = Bo Castellan'],
    ['| Action | Assignee |\n|---|---|\n| Mend it | B<|>o |', 'person "Bo" = Bo Castellan'],
    ['| Time | Topic | Coordinator |\n|---|---|---|\n| 9:00 | Roof | Ada / B<|>o |', 'person "Bo" = Bo Castellan'],
    ['**Present:** Ada, B<|>o', 'person "Bo" = Bo Castellan'],
    ['`A<|>da` is a branch', 'nothing'],
    ['See https://example.org/A<|>da', 'nothing'],
    ['See [it](A<|>da.md)', 'nothing'],
    ['Will we see?<|>', 'nothing'],
    ['a<|>da is no name', 'nothing'],
    ['Adam<|>ant is no name', 'nothing'],
  ],
  'a due date': [
    ['- [ ] Ada: mend it (due 2026<|>-03-29)', 'due "2026-03-29" = 2026-03-29'],
    ['- [ ] Ada: mend it 29 M<|>ar 2026', 'due "29 Mar 2026" = 2026-03-29'],
    ['- [ ] Ada: mend it (d<|>ue 2026-03-29)', 'action text "[ ] Ada: mend it (due 2026-03-29)"'],
    ['| Action | Due |\n|---|---|\n| Mend it | 2026-0<|>3-29 |', 'due "2026-03-29" = 2026-03-29'],
    ['We met on 2026-<|>03-29', 'nothing'],
  ],
  'a reference': [
    ['See DM-1<|>5198 for it', 'reference "DM-15198" = DM-15198'],
    ['- [ ] Ada: see [LDM-503-<|>1](x.md)', 'reference "LDM-503-1" = LDM-503-01'],
    ['See https://ls.st/dmtn<|>-165', 'reference "dmtn-165" = DMTN-165'],
  ],
  'the mark of an action': [
    ['- [<|> ] Ada: mend it', 'action mark "[ ]"'],
    ['ACT<|>ION: mend it', 'action mark "ACTION"'],
    ['<|>☐ mend it', 'action mark "☐"'],
    ['## Actions\n\n<|>- Ada: mend it', 'action mark "-"'],
    ['## Actions\n\n1<|>. Ada: mend it', 'action mark "1."'],
  ],
  'the text of an action': [
    ['- [ ] Ada: mend <|>it', 'action text "[ ] Ada: mend it"'],
    ['| Action | Assignee |\n|---|---|\n| Mend <|>it | Bo |', 'action text "Mend it"'],
  ],
  'a decision': [
    ['DECISION: mend the r<|>oof', 'decision "mend the roof"'],
    ['DECISION: A<|>da mends the roof', 'person "Ada" = Ada Fenwick'],
  ],
  nothing: [
    ['<|>', 'nothing'],
    ['# Ro<|>of', 'nothing'],
  ],
};

describe('What stands at a place in minutes', () => {
  for (const [what, cases] of Object.entries(rows)) {
    describe(`is ${what}`, () => {
      for (const [written, expected] of cases) {
        it(`${written.replaceAll('\n', '⏎')} → ${expected}`, () => {
          check(`${people}\n${written}\n`, expected);
        });
      }
    });
  }

  it('is somebody in the front matter', () => {
    check(people.replace('Bo Cas', 'Bo C<|>as'), 'person "Bo Castellan" = Bo Castellan');
    check(people.replace('(AF)', '(A<|>F)'), 'person "AF" = Ada Fenwick');
  });
});

function check(written: string, expected: string): void {
  const { text, position, lineText } = atCursor(written);
  const book = bookOf({ [usualPath]: text });
  const meeting = book.get(fileAt(usualPath).key);
  assert.ok(meeting);
  const pointed = pointedAt(book, meeting, lineText, position);
  assert.equal(told(pointed, text), expected);
}

function told(pointed: Pointed | undefined, text: string): string {
  if (!pointed) return 'nothing';
  const words = `"${textIn(text, pointed.range)}"`;
  switch (pointed.kind) {
    case 'person': {
      const who = pointed.isKnown ? pointed.name : 'nobody known';
      return `${pointed.isOwner ? 'owner' : 'person'} ${words} = ${who}${pointed.isDerived ? ', by derived initials' : ''}`;
    }
    case 'due':
      return `due ${words} = ${pointed.due.date}`;
    case 'reference':
      return `reference ${words} = ${pointed.reference.identity}`;
    case 'action':
      return `action ${pointed.part} ${words}`;
    case 'decision':
      return `decision ${words}`;
  }
}

function textIn(text: string, { start, end }: Range): string {
  const lines = splitLines(text).slice(start.line, end.line + 1);
  const last = (lines.at(-1) ?? '').slice(0, end.character);
  return [...lines.slice(0, -1), last].join('⏎').slice(start.character);
}
