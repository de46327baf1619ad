import assert from 'node:assert/strict';
import { definitionOf, placesOf, type FilePlace } from '../../../../src/core/features/placesOf';
import { pointedAt } from '../../../../src/core/features/pointedAt';
import { splitLines } from '../../../../src/core/text';
import { atCursor } from '../cursor';
import { bookOf, fileAt } from '../minutes';

const february = 'repo/minutes/roof/2026-02-11-roof.md';
const march = 'repo/minutes/roof/2026-03-11-roof.md';
const road = 'repo/minutes/road/2026-01-14-road.md';
const rosterPath = 'repo/people.yaml';
const files: Readonly<Record<string, string>> = {
  [february]: `# Roof
**Present:** Ada Fenwick, Bo Castellan
- [ ] Ada: Mend the tall chimney, see DM-15198 (due 2026-03-01)
- [ ] Bo & AF: Paint it
`,
  [road]: `# Road
**Present:** Bo Castellan, Cleo
- [x] Bo: Read DM-15198 and DM-7
`,
};

/** Text with the cursor, then where it leads: `file:line words`. */
const definitions: readonly (readonly [string, string, string])[] = [
  ['a person of the roster', '- [ ] Ad<|>a: go', 'people.yaml:1 "Ada Fenwick"'],
  ['a person of this meeting', '**Present:** Dee Ode, Eve\n\n- [ ] De<|>e: go', 'march:1 "Dee Ode"'],
  ['a person of the series', 'Bo Ca<|>stellan came late', 'february:1 "Bo Castellan"'],
  ['a person of another series', 'Cle<|>o wrote', 'road:1 "Cleo"'],
  ['nobody', '- [ ] Zed Quil<|>l: go', 'nowhere'],
  ['a reference', 'See DM-1<|>5198', 'road:2 "DM-15198"'],
  ['a reference that stands here alone', 'See DM-9<|>9', 'march:1 "DM-99"'],
  ['an occurrence', '- [ ] Ada: Mend the tall chimney, see DM-15198 (due 2026-03-01)<|>', 'february:2 "[ ] Ada:'],
  ['an action of this meeting', '- [ ] Sweep <|>it', 'march:1 "[ ] Sweep it"'],
  ['a due date', '- [ ] Sweep it (due 2026-03-<|>01)', 'nowhere'],
];

const references: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a person',
    '- [ ] Ada Fen<|>wick: go',
    [
      'people.yaml:1 "Ada Fenwick"',
      'february:1 "Ada Fenwick"',
      'february:2 "Ada"',
      'february:3 "AF"',
      'march:1 "Ada Fenwick"',
    ],
  ],
  [
    'a person without a roster entry',
    'Bo <|>Castellan spoke',
    ['road:1 "Bo Castellan"', 'road:2 "Bo"', 'february:1 "Bo Castellan"', 'february:3 "Bo"'],
  ],
  [
    'an assignee of a report',
    '| Action | Assignee |\n|---|---|\n| Sweep | Cl<|>eo |',
    ['road:1 "Cleo"', 'march:3 "Cleo"'],
  ],
  ['a name that is nobody’s', '- [ ] Zed Quil<|>l: go', ['march:1 "Zed Quill"']],
  [
    'a reference',
    'See DM-15198 and https://jira.lsstcorp.org/browse/DM-15198<|>',
    ['road:2 "DM-15198"', 'february:2 "DM-15198"', 'march:1 "DM-15198"', 'march:1 "DM-15198"'],
  ],
  [
    'an occurrence',
    '- [ ] Ada: Mend the <|>tall chimney, see DM-15198 (due 2026-03-01)',
    ['february:2 "[ ] Ada: Mend', 'march:1 "[ ] Ada: Mend'],
  ],
];

describe('The definition', () => {
  for (const [what, written, expected] of definitions) {
    it(`of ${what} is ${expected}`, () => {
      const { pointed, book, meeting, texts } = at(written);
      const place = pointed && definitionOf(book, meeting, pointed);
      assertBegins(place ? [told(place, texts)] : ['nowhere'], [expected]);
    });
  }
});

describe('All references', () => {
  for (const [what, written, expected] of references) {
    it(`to ${what} are ${expected.join(', ')}`, () => {
      const { pointed, book, texts } = at(written);
      assertBegins(pointed ? placesOf(book, pointed).map((place) => told(place, texts)) : [], expected);
    });
  }
});

function at(written: string): {
  readonly pointed: ReturnType<typeof pointedAt>;
  readonly book: ReturnType<typeof bookOf>;
  readonly meeting: NonNullable<ReturnType<ReturnType<typeof bookOf>['get']>>;
  readonly texts: Readonly<Record<string, string>>;
} {
  const { text, position, lineText } = atCursor(`# Roof\n${written}\n`);
  const book = bookOf({ ...files, [march]: text });
  const roster = '# All\n- name: Ada Fenwick\n  initials: AF\n';
  book.setRoster(fileAt(rosterPath), roster);
  const meeting = book.get(fileAt(march).key);
  assert.ok(meeting);
  const texts = { ...files, [march]: text, [rosterPath]: roster };
  return { pointed: pointedAt(book, meeting, lineText, position), book, meeting, texts };
}

const short: Readonly<Record<string, string>> = {
  [february]: 'february',
  [march]: 'march',
  [road]: 'road',
  [rosterPath]: 'people.yaml',
};

function told({ file, range }: FilePlace, texts: Readonly<Record<string, string>>): string {
  const line = splitLines(texts[file.path] ?? '')[range.start.line] ?? '';
  return `${short[file.path] ?? file.path}:${range.start.line} "${line.slice(range.start.character, range.end.character)}"`;
}

/** Long texts may be cut off in what is expected. */
function assertBegins(actual: readonly string[], expected: readonly string[]): void {
  const cut = actual.map((text, index) =>
    expected[index]?.endsWith('"') === false ? text.slice(0, expected[index].length) : text,
  );
  assert.deepEqual(cut, expected);
}
