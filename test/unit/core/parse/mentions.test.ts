import assert from 'node:assert/strict';
import { rangeInLine } from '../../../../src/core/text';
import { markOf, withCarets, withoutCarets } from '../../carets';
import { meetingIn } from '../minutes';

describe('People are found where they are listed', () => {
  const texts: Readonly<Record<string, string>> = {
    'in front matter': `
---
title: Ada Fenwick and the roof
chair: Ada
       ^^^ Ada
attendees:
  # Ada Fenwick brings cake
  - Ada Fenwick (AF) @adaf # with Bo Castellan
    ^^^^^^^^^^^ Ada Fenwick
  - name: Bo Castellan
          ^^^^^^^^^^^^ Bo Castellan
    initials: BC
              ^^ Bo Castellan
present: [Ada Fenwick, '@bo']
          ^^^^^^^^^^^ Ada Fenwick
                        ^^^ bo
next: 2026-04-08
notetaker: Bo Castellan / Cleo Marsh
           ^^^^^^^^^^^^ Bo Castellan
                          ^^^^^^^^^^ Cleo Marsh
---

Ada Fenwick opened.
`,
    'behind a label': `
**Present:** Ada Fenwick, *Bo Castellan* & Cleo (late)
             ^^^^^^^^^^^ Ada Fenwick
                           ^^^^^^^^^^^^ Bo Castellan
                                           ^^^^ Cleo
**Regrets:** Dara O'Dell
             ^^^^^^^^^^^ Dara O'Dell

Ada Fenwick opened.
`,
    'in a soft-wrapped list': `
Present: Ada Fenwick, Bo Castellan,
         ^^^^^^^^^^^ Ada Fenwick
                      ^^^^^^^^^^^^ Bo Castellan
Cleo Marsh
^^^^^^^^^^ Cleo Marsh
`,
    'in a list below a heading': `
## Attendees

- [Ada Fenwick](https://example.org/ada) (AF)
   ^^^^^^^^^^^ Ada Fenwick
- @bo-c (remote)
  ^^^^^ bo-c
  - leaves when Ada Fenwick does
                ^^^^^^^^^^^ Ada Fenwick

## Notes

- Ada Fenwick opened.
`,
    'in a table': `
## Roll call

| House | Name        | Initials |
|---|---|---|
| Ropes | Ada Fenwick | AF |
          ^^^^^^^^^^^ Ada Fenwick
`,
    'in columns for people': `
| Time | Topic | Coordinator |
|---|---|---|
| 9:00 | The roof, with Ada Fenwick | Ada Fenwick / Bo Castellan |
                                      ^^^^^^^^^^^ Ada Fenwick
                                                    ^^^^^^^^^^^^ Bo Castellan
| 9:30 | The road | Ada |
                    ^^^ Ada Fenwick
`,
    'in the assignees of a report': `
| Action | Assignee |
|---|---|
| Mend the roof | Ada Fenwick |
                  ^^^^^^^^^^^ Ada Fenwick
`,
    'behind a role': `
Moderator: Ada Fenwick. Notetaker: Bo Castellan
           ^^^^^^^^^^^ Ada Fenwick
                                   ^^^^^^^^^^^^ Bo Castellan
`,
    'beside longer names and inside no words': `
**Present:** Ana Li, Ana Li-Berg, J. R. Ode, Anali Ana
             ^^^^^^ Ana Li
                     ^^^^^^^^^^^ Ana Li-Berg
                                  ^^^^^^^^^ J. R. Ode
                                             ^^^^^^^^^ Anali Ana
`,
    'in other scripts': `
**Present:** 山田 花子, Émile Roux
             ^^^^^ 山田 花子
                    ^^^^^^^^^^ Émile Roux
`,
  };
  for (const [where, text] of Object.entries(texts)) {
    it(where, () => {
      const lines = withoutCarets(text.slice(1));
      const { mentions } = meetingIn(lines.join('\n'));
      const marks = mentions.map(({ name, line, start, end }) => markOf(rangeInLine(line, start, end), name));
      assert.equal(withCarets(lines, marks), text.slice(1));
    });
  }

  it('in time that grows with the text, however often they stand there', () => {
    const { mentions } = meetingIn(`**Present:** ${'Ada Fenwick, '.repeat(3_000)}Bo\n`);
    assert.deepEqual(
      mentions.map(({ name }) => name),
      ['Ada Fenwick', 'Bo'],
    );
  });
});
