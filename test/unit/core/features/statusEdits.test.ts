import assert from 'node:assert/strict';
import { hasConflictMarkers } from '../../../../src/core/features/edits';
import { setStatus } from '../../../../src/core/features/statusEdits';
import { locate } from '../../../../src/core/features/locate';
import type { ActionPlace, Status } from '../../../../src/core/model';
import { applyEdits } from '../../../../src/core/text';
import { fileAt, meetingIn, usualPath } from '../minutes';

interface Row {
  /** The text as it was when the action was seen, `<|>` in its line. */
  readonly seen: string;
  /** The text as it is now; as it was seen when left out. */
  readonly now?: string;
  /** Done when left out. */
  readonly status?: Status;
  /** The text after ticking, or why it was refused. */
  readonly becomes: string;
}

const rows: Readonly<Record<string, Row>> = {
  'on the line where it was seen': { seen: '- [ ] <|>a\n- [ ] b\n', becomes: '- [x] a\n- [ ] b\n' },
  'in capitals, which count as done': { seen: '- [X] <|>a', becomes: '- [X] a' },
  'although it is done already': { seen: '- [x] <|>a', becomes: '- [x] a' },
  'although somebody has done it in the meantime': { seen: '- [ ] <|>a', now: '# R\n- [x] a', becomes: '# R\n- [x] a' },
  'although somebody has cancelled it in the meantime': { seen: '- [ ] <|>a', now: '- [-] a', becomes: '- [x] a' },
  'with an unusual mark': { seen: '- [?] <|>a', becomes: '- [x] a' },
  'with a mark of two UTF-16 units': { seen: '- [🔥] <|>a', becomes: '- [x] a' },
  'with a no-break space for a mark': { seen: '- [\u00a0] <|>a', becomes: '- [x] a' },
  'with any list marker': { seen: '1. [ ] <|>a\n* [ ] b', becomes: '1. [x] a\n* [ ] b' },
  'nested, quoted, behind tabs': { seen: '> -\ta\n>\t- [ ] <|>b', becomes: '> -\ta\n>\t- [x] b' },
  'behind emoji and combining marks': { seen: '- 👩🏽‍🚀 e\u0301\n  - [ ] <|>全', becomes: '- 👩🏽‍🚀 e\u0301\n  - [x] 全' },
  'in a line with odd signs': { seen: '- [ ] <|>a\0b', becomes: '- [x] a\0b' },
  'with all white space as it is': { seen: '  -   [ ]   <|>a   \n\n\n', becomes: '  -   [x]   a   \n\n\n' },
  'with CRLF': { seen: '# R\r\n\r\n- [ ] <|>a\r\n  b\r\n', becomes: '# R\r\n\r\n- [x] a\r\n  b\r\n' },
  'with CR alone': { seen: '# R\r\r- [ ] <|>a\r', becomes: '# R\r\r- [x] a\r' },
  'with all kinds of line ends': { seen: 'a\r\n\nb\r\n\n- [ ] <|>a\r', becomes: 'a\r\n\nb\r\n\n- [x] a\r' },
  'below front matter': { seen: '---\ntitle: "[ ] a"\n---\n- [ ] <|>a', becomes: '---\ntitle: "[ ] a"\n---\n- [x] a' },
  'and no other mark in the line': { seen: '- [ ] <|>a [ ] b [x](c) `[ ]`', becomes: '- [x] a [ ] b [x](c) `[ ]`' },
  'with a link behind its mark': { seen: '- [ ] <|>[x](c)', becomes: '- [x] [x](c)' },
  'with a link behind it, done': { seen: '- [x] <|>[x](c)', status: 'open', becomes: '- [ ] [x](c)' },

  'back to open': { seen: '- [x] <|>a', status: 'open', becomes: '- [ ] a' },
  'to cancelled': { seen: '- [ ] <|>a', status: 'cancelled', becomes: '- [-] a' },
  'to carried': { seen: '- [ ] <|>a', status: 'carried', becomes: '- [>] a' },

  'behind the code that its text ends in': { seen: 'ACTION: <|>run `mend`', becomes: 'ACTION: run `mend` [done]' },
  'behind the link that its text ends in': { seen: 'AI: <|>see [it](it.md)', becomes: 'AI: see [it](it.md) [done]' },
  'behind the text where the box in its own cell cannot show it': {
    seen: '| | Task | Who |\n|---|---|---|\n| ☐ | <|>a b | Ada |\n',
    status: 'cancelled',
    becomes: '| | Task | Who |\n|---|---|---|\n| ☐ | a b [cancelled] | Ada |\n',
  },
  'where lines were added above': { seen: '- [ ] <|>a\n', now: '# R\n\nx\n- [ ] a\n', becomes: '# R\n\nx\n- [x] a\n' },
  'where lines were taken away above': { seen: 'x\n\ny\n\n- [ ] <|>a\n', now: '- [ ] a\n', becomes: '- [x] a\n' },
  'where it was moved below another heading': {
    seen: '# R\n- [ ] <|>a\n# S\n',
    now: '# R\n# S\n- [ ] a\n',
    becomes: '# R\n# S\n- [x] a\n',
  },
  'where it was indented': { seen: '- b\n- [ ] <|>a\n', now: '- b\n  - [ ] a\n', becomes: '- b\n  - [x] a\n' },
  'where the line ends have changed': {
    seen: 'x\r\n\r\n- [ ] <|>a\r\n',
    now: 'x\n\n- [ ] a\n',
    becomes: 'x\n\n- [x] a\n',
  },

  'and not its equal above or below': {
    seen: '- [ ] a\n- [ ] <|>a\n- [ ] a\n',
    becomes: '- [ ] a\n- [x] a\n- [ ] a\n',
  },
  'beside an equal that is done': { seen: '- [x] a\n- [ ] <|>a\n', becomes: '- [x] a\n- [x] a\n' },
  'beside an equal that was ticked in the meantime': {
    seen: '- [ ] a\n- [ ] <|>a\n',
    now: '- [x] a\n- [ ] a\n',
    becomes: '- [x] a\n- [x] a\n',
  },
  'and not its equal in another section': {
    seen: '# R\n- [ ] a\n# S\n- [ ] <|>a\n',
    becomes: '# R\n- [ ] a\n# S\n- [x] a\n',
  },
  'and not an equal in code or a comment': {
    seen: '```\n- [ ] a\n```\n\n- [ ] <|>a\n\n<!--\n- [ ] a\n-->\n',
    now: 'x\n\n```\n- [ ] a\n```\n\n- [ ] a\n\n<!--\n- [ ] a\n-->\n',
    becomes: 'x\n\n```\n- [ ] a\n```\n\n- [x] a\n\n<!--\n- [ ] a\n-->\n',
  },

  'never where its neighbour now stands': {
    seen: '- [ ] a\n- [ ] <|>a\n',
    now: 'x\n- [ ] a\n- [ ] a\n',
    becomes: 'several',
  },
  'never where its neighbour above now stands': {
    seen: 'x\n- [ ] <|>a\n- [ ] a\n',
    now: '- [ ] a\n- [ ] a\n',
    becomes: 'several',
  },
  'never where an equal of another section now stands': {
    seen: '# R\n\n- [ ] <|>a\n\n# S\n\n- [ ] a\n',
    now: '# S\n\n- [ ] a\n\n# R\n\n- [ ] a\n',
    becomes: 'several',
  },
  'never when equals have moved': {
    seen: '- [ ] <|>a\n- [ ] a\n',
    now: 'x\n\ny\n\n- [ ] a\n- [ ] a\n',
    becomes: 'several',
  },
  'never when there are more equals than there were': {
    seen: '- [ ] <|>a\n- [ ] a\nx\n',
    now: '- [ ] a\n- [ ] a\n- [ ] a\n',
    becomes: 'several',
  },
  'never when one of its equals is gone, which may be itself': {
    seen: '- [ ] a\n- [ ] <|>a\n',
    now: '- [ ] a\n',
    becomes: 'gone',
  },
  'never when its words have changed': { seen: '- [ ] <|>a\n', now: '- [ ] b\n', becomes: 'gone' },
  'never when it is gone': { seen: '- [ ] <|>a\n', now: '', becomes: 'gone' },
  'never when it stands in code now': { seen: '- [ ] <|>a\n', now: '```\n- [ ] a\n```\n', becomes: 'gone' },
  'never when it stands in a comment now': { seen: '- [ ] <|>a\n', now: '<!--\n- [ ] a\n-->\n', becomes: 'gone' },
  'never when it is struck out, which tells it as well': { seen: '- [x] <|>~~a b~~', status: 'open', becomes: 'told' },
  'never when it is no task item any more': { seen: '- [x] <|>a\n', now: '- [x](a)\n', becomes: 'gone' },
  'never between the marks of a merge conflict': {
    seen: '- [ ] <|>a\n',
    now: '<<<<<<< ours\n- [ ] a\n=======\n- [x] a\n>>>>>>> theirs\n',
    becomes: 'merge-conflict',
  },
  'never beside the marks of a merge conflict': {
    seen: '- [ ] <|>a\n',
    now: '- [ ] a\r\n<<<<<<< ours\r\nb\r\n=======\r\nc\r\n>>>>>>> theirs\r\n',
    becomes: 'merge-conflict',
  },
};

/** Changes of words that are no marks: what was seen before is another line now. */
const wordRows: Readonly<Record<string, Row>> = {
  'in the cell that says how it stands': {
    seen: '| Task | Who | Status |\n|---|---|---|\n| <|>a b | Ada | In progress |\n',
    becomes: '| Task | Who | Status |\n|---|---|---|\n| a b | Ada | Done |\n',
  },
  'in that cell and in its mark': {
    seen: '| | Task | Who | Status |\n|---|---|---|---|\n| [x] | <|>a b | Ada | done |\n',
    status: 'open',
    becomes: '| | Task | Who | Status |\n|---|---|---|---|\n| [ ] | a b | Ada | open |\n',
  },
  'in place of a word before its text': {
    seen: 'ACTION: **DONE** <|>a b',
    status: 'cancelled',
    becomes: 'ACTION: a b [cancelled]',
  },
  'although it takes a word before its text away': {
    seen: 'ACTION: **DONE** <|>a b',
    status: 'open',
    becomes: 'ACTION: a b',
  },
};

describe('An action is ticked', () => {
  for (const [how, row] of Object.entries(rows)) {
    it(how, () => {
      check(row);
    });
  }

  for (const [how, { seen, status = 'done', becomes }] of Object.entries(wordRows)) {
    it(how, () => {
      const text = seen.replace('<|>', '');
      const answer = setStatus(fileAt(usualPath), text, placeAt(seen), status);
      assert.equal(answer.kind === 'edits' ? applyEdits(text, answer.edits) : answer.reason, becomes);
      assert.deepEqual(
        meetingIn(becomes).actions.map((action) => action.status),
        [status],
      );
    });
  }
});

describe('A merge conflict', () => {
  const texts: readonly (readonly [string, boolean])[] = [
    ['<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n', true],
    ['x\r\n<<<<<<< a\r\n>>>>>>> d\r\n', true],
    ['<<<<<<< a\n||||||| b\n=======\n>>>>>>> c', true],
    ['A heading\n=======\n', false],
    ['>>>>>>> deep quotes\n', false],
    ['<<<<<<< a\n', false],
    ['text <<<<<<< a\ntext >>>>>>> b\n', false],
    ['', false],
  ];
  for (const [text, isConflict] of texts) {
    it(`${isConflict ? 'is' : 'is not'} in ${JSON.stringify(text)}`, () => {
      assert.equal(hasConflictMarkers(text), isConflict);
    });
  }
});

function check({ seen, now, status, becomes }: Row): void {
  const before = seen.replace('<|>', '');
  const text = now ?? before;
  const place = placeAt(seen);
  const answer = setStatus(fileAt(usualPath), text, place, status ?? 'done');
  assert.equal(answer.kind === 'edits' ? applyEdits(text, answer.edits) : answer.reason, becomes);
  if (answer.kind === 'refused') return;
  assert.ok(answer.edits.length <= 2);
  const after = locate(fileAt(usualPath), becomes, place);
  assert.equal(after.kind === 'found' ? after.action.status : after.kind, status ?? 'done');
}

function placeAt(seen: string): ActionPlace {
  const line = seen.slice(0, seen.indexOf('<|>')).split(/\r\n|\r|\n/).length - 1;
  const action = meetingIn(seen.replace('<|>', '')).actions.find(({ place }) => place.line === line);
  assert.ok(action, 'no action at the cursor');
  return action.place;
}
