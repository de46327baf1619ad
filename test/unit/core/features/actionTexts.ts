import { peopleAround, type PeopleAround } from '../../../../src/core/index/peopleAround';
import { allActions, type ActionView } from '../../../../src/core/index/queries';
import type { EditAnswer, SeenAction } from '../../../../src/core/features/edits';
import { applyEdits } from '../../../../src/core/text';
import { bookOf, fileAt, usualPath } from '../minutes';

/** Minutes of 11 March 2026 with people by name, initials and handle, and with texts in which actions stand in every form there is. */
export const front = `---
date: 2026-03-11
attendees:
  - Ada Fenwick (AF) @adaf
  - Bo Castellan (BC) @bo-c
  - Cleo van der Meij
  - Gus Marsh
  - Gus Pike
---

`;

export const actionTexts: readonly string[] = [
  '- [ ] mend it',
  '* [x] Ada Fenwick: mend it (due 2026-03-29)',
  '1. [-] **Ada**: mend **it** by 29 Mar 2026',
  '> - [ ] mend it\n>   and that (due\n>   29 Mar 2026)',
  '- roof\n  - [ ] mend `it`\n    - [ ] Ada & Bo: and [that](that.md)\n      - with tiles',
  '- **[ ] mend it**',
  '[ ] Provide tiles\n[x] and nails (@adaf), 29th March',
  '| What | Note |\n|---|---|\n| - [ ] mend it<br>- [x] Ada to paint it | soon |',
  '<input type="checkbox"/> one <input type="checkbox" checked=""/> Ada: two',
  '<p><input type="checkbox"/> one</p><p><input type="checkbox" checked/> two (due Mar 29, 2026)</p>',
  '☐ mend it by <time datetime="2026-03-29">29 Mar 2026</time>',
  '<li>☐ one</li><li>☑ Bo: two</li>',
  '✓ Ada: mend it',
  '✅ mend it (due 2026-03-20)',
  'ACTION: mend it ^act-7',
  'AI(Ada, BC): mend it',
  '**ACTION 58.6** mend it (from [2026-02-11](2026-02-11-roof.md))',
  '[ACTION: Ada to mend it by Friday, 20 March 2026]',
  '- AI to Ada - mend it',
  'It leaks. [ACTION: Bo to mend it] So it does.',
  'JB: Action item: mend it',
  '[Ada][**ACTION**] Mend it',
  'ACTION: mend it [done]',
  'ACTION: **DONE** mend it',
  '- Steps to be done by @adaf and @bo-c:\n  - [ ] mend it\n  - [ ] paint it',
  '- AI: Ada:\n  - mend it\n  - paint it',
  '## Actions\n\n- Ada: mend it\n- Unclaimed: paint it\n- Ada Fenwick bring the tiles',
  '| Description | Due date | Assignee |\n|---|---|---|\n| mend it | 2026-03-20 | Ada Fenwick |\n| paint it | | |',
  'Description\tDue date\tAssignee\n<input type="checkbox"/> Ada Fenwick mend it 20 Mar 2026\t20 Mar 2026\tAda Fenwick\npaint it\t\t',
  '| Done | Task | Owner | Status |\n|---|---|---|---|\n| [x] | mend it | Ada | done |\n| ☐ | paint it | TBD | |',
  '- [ ] Mend it Ada Fenwick 29 Mar 2026',
  '- [ ] Mend it [on Ada Fenwick - due 2026-10-07]',
  '- [ ] Mend it (Ada, due 3/29/2026).',
  '- [ ] [Ada Fenwick](https://example.org/ada): mend it by next Friday',
  '- [ ] **Ada\n  Fenwick**: mend it',
  '- [ ] Mend it 29 Mar 2026 *Update by Bo, 1 Apr 2026*',
  '- [ ] Talk to Ada',
];

/** The action with these words, in the text, as it was seen. */
export function seen(
  text: string,
  words: string,
): { readonly action: SeenAction; readonly people: PeopleAround; readonly view: ActionView } {
  const book = bookOf({ [usualPath]: text });
  const view = allActions(book).find((one) => one.text.includes(words));
  if (!view) throw new Error(`no action "${words}" in ${JSON.stringify(text)}`);
  const action = { file: fileAt(usualPath), text, place: view.action.place };
  return { action, people: peopleAround(book, view.meeting), view };
}

/** The text after the edits, or why there are none. */
export function outcome(text: string, answer: EditAnswer): string {
  return answer.kind === 'edits' ? applyEdits(text, answer.edits) : answer.reason;
}
