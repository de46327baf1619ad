import assert from 'node:assert/strict';
import { completionsAt } from '../../../../src/core/features/completion';
import type { Completion, Completions } from '../../../../src/core/features/completionItems';
import type { Minutebook } from '../../../../src/core/index/minutebook';
import { splitLines } from '../../../../src/core/text';
import { bookOf, day, fileAt, meetingIn, usualPath } from '../minutes';

/** A Wednesday. */
const today = day('2026-03-18');

/** Front matter with attendees. */
export const front = '---\nattendees:\n  - Ana Li (AL)\n  - Ben Ode @bode\nchair: Maren Oduya\n---\n';

const earlier = {
  'repo/minutes/roof/2026-03-04-roof.md': [
    '---',
    'attendees: [Ana Li, Dana Brandt (DB), Hugo Tanaka @hugo]',
    'location: Ridge House',
    '---',
    '# Roof team',
    'DM-12, DM-3 and DM-12 again, RFC-7, DM-AP-2, LDM-503-01',
  ].join('\n'),
  'repo/minutes/roof/2026-02-25-roof.md': '# Roof\n\nPresent: Ana Li\n\nDM-700 and DM-12',
  'repo/minutes/garden/2026-03-10-garden.md': '# Garden\n\nPresent: Ana Petrov, Zoë Quist\n\nDM-5',
};

const roster = [
  '- { name: Ana Li, handle: ana }',
  '- { name: Maren Oduya, initials: MO, handle: moduya, aliases: [Mari] }',
  '- { name: Arthur Gone, active: false }',
  '- { name: Siri Anne Halvorsen, initials: SAH }',
].join('\n');

interface Row {
  /** The text with the cursor. */
  readonly text: string;
  readonly path?: string;
  /** Asked for by the user, not by typing. */
  readonly isInvoked?: boolean;
  /** The first of what is offered, in words; empty for nothing. */
  readonly offers: readonly string[] | 'nothing';
  /** The line once the first is taken. */
  readonly becomes?: string;
}

type Rows = Readonly<Record<string, Row>>;

/** A test for each row. */
export function check(rows: Rows): void {
  for (const [what, row] of Object.entries(rows)) {
    it(what, () => {
      const answer = completionsIn(row);
      const shown = answer?.items.map(words) ?? [];
      const { offers } = row;
      assert.deepEqual(
        offers === 'nothing' ? shown : shown.slice(0, offers.length),
        offers === 'nothing' ? [] : offers,
      );
      if (row.becomes !== undefined && answer) assert.equal(taken(row.text, answer), row.becomes);
    });
  }
}

export function completionsIn({
  text,
  path = usualPath,
  isInvoked = false,
}: Pick<Row, 'text' | 'path' | 'isInvoked'>): Completions | undefined {
  const before = splitLines(text.slice(0, text.indexOf('<|>')));
  const plain = text.replace('<|>', '');
  const book = bookWith(path, plain);
  const all = splitLines(plain);
  return completionsAt(book, {
    lines: { count: all.length, at: (line) => all[line] ?? '' },
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    meeting: book.get(fileAt(path).key) ?? meetingIn(plain, path),
    today,
    isInvoked,
  });
}

const weekly = Object.fromEntries(
  ['02-18', '02-25', '03-04', '03-11'].map((date) => [`repo/minutes/weekly/2026-${date}.md`, '# Weekly']),
);

function bookWith(path: string, text: string): Minutebook {
  const book = bookOf({ ...earlier, ...(path.includes('weekly') ? weekly : {}), [path]: text });
  book.setRoster(fileAt('repo/people.yaml'), roster);
  return book;
}

/** What is offered, in words. */
export function words(item: Completion): string {
  switch (item.kind) {
    case 'person':
      return `${item.person.name} (${item.person.from})`;
    case 'date':
      return `${item.choice} ${item.date} ${item.weekday}${item.isGuess ? ' ?' : ''}`;
    case 'reference': {
      const { key, mentions, last } = item.reference;
      return `${key} ×${mentions} ${last.date ?? ''} ${last.title}`;
    }
    case 'key':
      return item.key;
    case 'value':
      return item.value;
    case 'attendees':
      return `attendees of ${item.date ?? ''}`;
  }
}

/** The cursor's line once the first of what is offered is taken. */
function taken(text: string, { start, items }: Completions): string {
  const [above = '', below = ''] = text.split('<|>');
  const before = splitLines(above).at(-1) ?? '';
  return before.slice(0, start) + (items[0]?.newText ?? '') + (splitLines(below)[0] ?? '');
}
