import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Action, Meeting } from '../../../../src/core/model';
import { rangeOf } from '../../../../src/core/parse/prose';
import { splitLines, type Range } from '../../../../src/core/text';
import { runs, sampleMinutes, strangeMinutes } from '../../markdown';
import { meetingIn } from '../minutes';

describe('What is found stands where it says', () => {
  it('in strange minutes', () => {
    fc.assert(
      fc.property(strangeMinutes, (text) => {
        checkMeeting(meetingIn(text), text);
      }),
      runs(1500),
    );
  });

  for (const [file, text] of sampleMinutes()) {
    it(`in ${file}`, () => {
      checkMeeting(meetingIn(text, `sample/${file}`), text);
    });
  }
});

function checkMeeting(meeting: Meeting, text: string): void {
  const lines = splitLines(text);
  for (const action of meeting.actions) checkAction(action, lines);
  for (const { key, range } of meeting.references) {
    checkWords(textAt(lines, range).toLowerCase(), key.toLowerCase());
  }
  for (const { text: decision, range } of meeting.decisions) checkWords(textAt(lines, range), decision);
  for (const { range } of meeting.problems) assert.ok(isInside(lines, range), 'a problem stands in the text');
}

function checkAction(action: Action, lines: readonly string[]): void {
  const { form, mark, range, prose, body, owners, due } = action;
  assert.ok(isInside(lines, range));
  const written = textAt(lines, mark);
  if (form === 'brackets') assert.match(written, /^\[[^\]]{1,2}\]$/u);
  if (form === 'glyph') assert.match(written, /^[☐☑☒✓✔✅✗✘]$/u);
  if (form === 'checkbox') assert.match(written, /^<input\b[^<>]*>$/i);
  if (form === 'keyword') assert.match(written.replace(/[*_~\s]/g, ''), /^(?:action(?:items?)?s?|ai|todo)[\d.#-]*$/i);
  checkWords(textAt(lines, rangeOf(prose, body)), prose.text.slice(body.start, body.end));
  for (const { kind, names } of owners) {
    // An assignee stands in a cell of its own, and who is inherited in another line.
    if (kind === 'assignee') continue;
    for (const { name, span } of names) {
      if (prose.text.slice(span.start, span.end) === name) checkWords(textAt(lines, rangeOf(prose, span)), name);
    }
  }
  if (due) assert.match(textAt(lines, due.range), /\d/);
}

/** The source has the letters and digits of the words, in order, with markup between them. */
function checkWords(source: string, words: string): void {
  let at = 0;
  for (const [letter] of words.matchAll(/[\p{L}\p{N}]/gu)) {
    const found = source.indexOf(letter, at);
    assert.ok(found >= 0, `${JSON.stringify(source)} has ${JSON.stringify(words)}`);
    at = found + letter.length;
  }
}

function isInside(lines: readonly string[], { start, end }: Range): boolean {
  const isOrdered = start.line < end.line || (start.line === end.line && start.character <= end.character);
  return isOrdered && end.line < lines.length && end.character <= (lines[end.line] ?? '').length;
}

function textAt(lines: readonly string[], { start, end }: Range): string {
  const first = (lines[start.line] ?? '').slice(start.character, start.line === end.line ? end.character : undefined);
  if (start.line === end.line) return first;
  return [first, ...lines.slice(start.line + 1, end.line), (lines[end.line] ?? '').slice(0, end.character)].join('\n');
}
