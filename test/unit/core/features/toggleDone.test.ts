import assert from 'node:assert/strict';
import { toggleDone } from '../../../../src/core/features/toggleDone';
import { applyEdits, splitLines, type Position, type Range } from '../../../../src/core/text';
import { bookOf, fileAt, usualPath } from '../minutes';

interface Row {
  /** The text with a cursor `<|>`, or several; `<` and `>` around a selection. */
  readonly text: string;
  /** The text then, or why nothing is written. */
  readonly becomes: string;
}

type Rows = Readonly<Record<string, Row>>;

function check(rows: Rows): void {
  for (const [what, { text, becomes }] of Object.entries(rows)) {
    it(what, () => {
      const { plain, selections } = readSelections(text);
      const book = bookOf({ [usualPath]: plain });
      const meeting = book.get(fileAt(usualPath).key);
      assert.ok(meeting);
      const answer = toggleDone({ book, meeting, text: plain, selections });
      assert.equal(answer.kind === 'refused' ? answer.reason : applyEdits(plain, answer.edits), becomes);
    });
  }
}

describe('The key that toggles done', () => {
  describe('marks an action done', () => {
    check({
      'at the cursor': { text: '- [ ] a<|>\n- [ ] b', becomes: '- [x] a\n- [ ] b' },
      'before its mark': { text: '<|>- [ ] a', becomes: '- [x] a' },
      'in a further line of it': { text: '- [ ] a\n  b<|>', becomes: '- [x] a\n  b' },
      'with a box': { text: '☐ Ana: a<|>', becomes: '☑ Ana: a' },
      'by keyword': { text: 'ACTION: Ana to write it<|>', becomes: 'ACTION: Ana to write it [done]' },
      'with an HTML checkbox': {
        text: '<input type="checkbox"/> a<|>',
        becomes: '<input type="checkbox" checked=""/> a',
      },
      'in a list under Actions': {
        text: '## Actions\n\n- Ana: write<|> it',
        becomes: '## Actions\n\n- Ana: write it [done]',
      },
      'in a table with a status': {
        text: '| Task | Who | Status |\n|---|---|---|\n| Wri<|>te | Ana | open |',
        becomes: '| Task | Who | Status |\n|---|---|---|\n| Write | Ana | done |',
      },
      'with an unusual mark': { text: '- [?] a<|>', becomes: '- [x] a' },
      'and no other that reads the same': {
        text: '- [ ] a\n- [ ] a<|>\n- [ ] a',
        becomes: '- [ ] a\n- [x] a\n- [ ] a',
      },
      'beside a name, which is a vote': { text: '- [ ] @ana<|>', becomes: '- [x] @ana' },
      'in a text with CRLF': { text: '# R\r\n\r\n- [ ] a<|>\r\n', becomes: '# R\r\n\r\n- [x] a\r\n' },
      'that the cursor is in, of several in a line': {
        text: '| a | b |\n|---|---|\n| [ ] Ana: x | [ ] Ben: y<|> |',
        becomes: '| a | b |\n|---|---|\n| [ ] Ana: x | [x] Ben: y |',
      },
    });
  });

  describe('opens an action again', () => {
    check({
      'that is done': { text: '- [x] a<|>', becomes: '- [ ] a' },
      'that is done in capitals': { text: '- [X] a<|>', becomes: '- [ ] a' },
      'that has a word at its end': { text: 'ACTION: Ana to write it [done]<|>', becomes: 'ACTION: Ana to write it' },
      'but not one that is cancelled': { text: '- [-] a<|>', becomes: 'closed' },
      'but not one that is told to be done': { text: '- [x] ~~a~~<|>', becomes: 'told' },
    });
  });

  describe('with many lines', () => {
    check({
      'marks all open ones done, when one of them is open': {
        text: '<- [ ] a\n- [x] b\n- [-] c\n- [ ] d>\n- [ ] e',
        becomes: '- [x] a\n- [x] b\n- [-] c\n- [x] d\n- [ ] e',
      },
      'opens all done ones, when none is open': {
        text: '<- [x] a\n- [-] b\n- [x] c>',
        becomes: '- [ ] a\n- [-] b\n- [ ] c',
      },
      'leaves the line alone at whose start the selection ends': {
        text: '<- [ ] a\n>- [ ] b',
        becomes: '- [x] a\n- [ ] b',
      },
      'leaves list items without a mark alone': { text: '<- [ ] a\n- b>', becomes: '- [x] a\n- b' },
      'works at several cursors': { text: '- [ ] a<|>\n- [ ] b\n- [ ] c<|>', becomes: '- [x] a\n- [ ] b\n- [x] c' },
      'changes each once, however many cursors it has': { text: '- [ ] a<|>b<|>', becomes: '- [x] ab' },
      'works in all forms at once': {
        text: '<- [ ] a\n\n☐ Ana: b\n\nACTION: Ana to write it>',
        becomes: '- [x] a\n\n☑ Ana: b\n\nACTION: Ana to write it [done]',
      },
    });
  });

  describe('makes an action of a list item', () => {
    check({
      'without a mark': { text: '- a<|>', becomes: '- [ ] a' },
      'with any marker, nested and quoted': { text: '> 1. a\n>    * b<|>', becomes: '> 1. a\n>    * [ ] b' },
      'without text': { text: '- a\n- <|>', becomes: '- a\n- [ ] ' },
      'of all that are selected': { text: '<- a\n\nb\n\n- c>', becomes: '- [ ] a\n\nb\n\n- [ ] c' },
      'but only ticks a mark that has nothing behind it': { text: 'a\n\n- [ ]<|>', becomes: 'a\n\n- [x]' },
      'but not outside of lists': { text: 'a<|>', becomes: 'no-action' },
      'but not of a heading': { text: '# a<|>', becomes: 'no-action' },
      'but not in code': { text: '```\n- a<|>\n```', becomes: 'no-action' },
      'but not of a mark in code': { text: '```\n- [ ] a<|>\n```', becomes: 'no-action' },
      'but not in a comment': { text: '<!--\n- a<|>\n-->', becomes: 'no-action' },
      'but not in front matter': { text: '---\nattendees:\n- Ana<|>\n---\n', becomes: 'no-action' },
      'but not in approved minutes': { text: '---\nstatus: approved\n---\n- a<|>', becomes: 'approved' },
    });
  });

  describe('changes nothing', () => {
    check({
      'between the marks of a merge conflict': {
        text: '<<<<<<< ours\n- [ ] a<|>\n=======\n- [x] a\n>>>>>>> theirs\n',
        becomes: 'merge-conflict',
      },
      'in an empty text': { text: '<|>', becomes: 'no-action' },
    });
  });
});

/** Cursors `<|>`, else one selection from a leading `<` to a `>` that is no quote mark. */
function readSelections(text: string): { readonly plain: string; readonly selections: readonly Range[] } {
  if (text.includes('<|>')) {
    const parts = text.split('<|>');
    const ends = parts.slice(0, -1).map((_, index) => endOf(parts.slice(0, index + 1).join('')));
    return { plain: parts.join(''), selections: ends.map((at) => ({ start: at, end: at })) };
  }
  const start = text.indexOf('<');
  const end = text.lastIndexOf('>');
  const [before, inside, after] = [text.slice(0, start), text.slice(start + 1, end), text.slice(end + 1)];
  return { plain: before + inside + after, selections: [{ start: endOf(before), end: endOf(before + inside) }] };
}

function endOf(text: string): Position {
  const lines = splitLines(text);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
