import assert from 'node:assert/strict';
import fc from 'fast-check';
import { revert, lineChanges, type LineChange } from '../../../../src/core/features/changes';
import { setDue } from '../../../../src/core/features/dueEdits';
import type { EditAnswer, SeenAction } from '../../../../src/core/features/edits';
import { setOwners } from '../../../../src/core/features/ownerEdits';
import { setStatus } from '../../../../src/core/features/statusEdits';
import { Minutebook } from '../../../../src/core/index/minutebook';
import { byDay, occurrenceOf } from '../../../../src/core/index/occurrence';
import { groupOccurrences } from '../../../../src/core/index/occurrenceGroups';
import { peopleAround, type PeopleAround } from '../../../../src/core/index/peopleAround';
import { openActions, trackedActionOf, trackedActions } from '../../../../src/core/index/occurrences';
import { allActions, shownActions, type ActionView } from '../../../../src/core/index/queries';
import type { FileName } from '../../../../src/core/model';
import { parseMeeting } from '../../../../src/core/parse/parseMeeting';
import { defaultSettings } from '../../../../src/core/settings';
import { applyEdits, splitLines } from '../../../../src/core/text';
import { runs } from '../../markdown';
import { day } from '../minutes';

interface Change extends LineChange {
  readonly key: string;
}

/** The disk and the editors, as a user would see them. */
interface Workspace {
  readonly files: Map<string, string>;
  readonly editors: Map<string, string>;
  readonly rosters: Map<string, string>;
  readonly changes: Change[];
}

/** Something that a user does. */
interface Happening {
  readonly name: string;
  readonly happen: (model: Workspace, book: Minutebook) => void;
}

const keys = [
  'repo/minutes/a/2026-01-07-a.md',
  'repo/minutes/a/2026-01-14-a.md',
  'repo/minutes/b/2026-02-03.md',
  'repo/notes/2026-02-03.md',
  'repo/notes/other.md',
];
const key = fc.constantFrom(...keys);
const rosterKey = fc.constantFrom('repo/people.yaml', 'repo/minutes/people.yaml');
const roster = fc
  .array(
    fc.constantFrom(
      '- Mara Holm',
      '- {name: Jo Reed, initials: JR, handle: jo}',
      '- {name: Jo Abel, active: false}',
      '- {name: Mara Holm, aliases: [Mara Quill]}',
      '- Ida Li',
      '- [',
    ),
    { maxLength: 3 },
  )
  .map((people) => people.join('\n'));
const line = fc.constantFrom(
  '- [ ] Mara Holm: Send the figures (due 2026-02-01)',
  '- [x] Mara Holm: Send the figures (due 2026-02-01)',
  '- [ ] twice\n- [ ] twice\n- [ ] twice',
  '* [ ] Jo to ask the county 3 Mar 2026',
  '  - [ ] nested *and* marked 👩🏽‍🚀 `[ ]`',
  '1. [-] given up',
  '☐ Jo: water the plants',
  '- ACTION: Mara to send the letter',
  '<input type="checkbox"/> one <input type="checkbox" checked=""/> two',
  'AI(Jo): call the council [done]',
  '## Actions\n\n- Mara: mend the door',
  '| Task | Assignee |\n|---|---|\n| paint the fence | Jo Reed |\n',
  '| Task | Assignee | Task appears on |\n|---|---|---|\n| mend the wet roof | | Roof 2026-01-14 |\n',
  '- [ ] water all the plants (from [2026-01-07](2026-01-07-a.md))',
  '> - [ ] quoted',
  'soft wrap [ ] of the line above',
  '## Topic',
  '```',
  '<!--',
  '-->',
  '| [ ] a | b |',
  '\t- [ ] after a tab',
  'Attendees: Mara Holm, Jo Reed',
  'Present: Jo',
  'Present: Jo Abel (JA), Mara Quill',
  'Present: Mara H',
  'Present: @jo, Ida Li',
  '- [ ] mend the wet roof ^act-7',
  '- [x] mend the dry roof ^act-7',
  'ACTION 68.1: Ida to mend the roof',
  'ACTION 68.1: mend the wet roof',
  '- [ ] Mara mend the wet roof',
  '- [x] mend the wet roof',
  '- [>] mend the wet roof',
  '- [ ] Send the figures (from [2026-02-03](../b/2026-02-03.md))',
  '- [ ] JA: mend the wet roof',
  '- [ ] Ida Li',
  '<<<<<<< HEAD',
  '>>>>>>> other',
  '',
);
const head = fc.constantFrom(
  '',
  '---\ntitle: A\nattendees: [Mara Holm, "Jo Reed @jo"]\n---\n',
  '---\ntype: other\n---\n',
  '---\nseries: roof\nattendees: [Jo]\n---\n',
  '---\ndate: 2026-02-10\nseries: roof\nattendees: [Jo Abel]\n---\n',
  '---\n[\n---\n',
);
const text = fc
  .tuple(head, fc.array(line, { maxLength: 12, size: 'max' }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
  .map(([start, lines, eol, ends]) => (start + lines.join('\n') + (ends ? '\n' : '')).replaceAll('\n', eol));
const choice = fc.nat({ max: 30 });

const staleness = ['at once', 'after a line was added at the top', 'after the first equal line was deleted'] as const;

/** What the commands that write can be asked for, besides a tick. */
interface Wish {
  readonly what: string;
  readonly edit: (action: SeenAction, people: PeopleAround) => EditAnswer;
}

const wishes: readonly Wish[] = [
  { what: 'cancel', edit: ({ file, text: now, place }) => setStatus(file, now, place, 'cancelled') },
  { what: 'reopen', edit: ({ file, text: now, place }) => setStatus(file, now, place, 'open') },
  { what: 'put off', edit: (action, people) => setDue(action, day('2026-05-04'), people) },
  { what: 'take the date from', edit: (action, people) => setDue(action, undefined, people) },
  { what: 'hand on', edit: (action, people) => setOwners(action, ['Ida Li'], people) },
  { what: 'leave to nobody', edit: (action, people) => setOwners(action, [], people) },
];

/** Everything that can happen. A stale tick is meant for an action as it was seen before its file changed. */
const happenings: fc.Arbitrary<Happening> = fc.oneof(
  fc.tuple(key, text).map(([where, what]) =>
    happening(`edit ${where}: ${JSON.stringify(what)}`, (model, book) => {
      model.editors.set(where, what);
      book.set('editor', nameOf(where), what);
    }),
  ),
  key.map((where) =>
    happening(`save ${where}`, (model, book) => {
      writeFile(model, book, where, model.editors.get(where));
    }),
  ),
  key.map((where) =>
    happening(`close ${where}`, (model, book) => {
      model.editors.delete(where);
      book.remove('editor', where);
    }),
  ),
  fc.tuple(key, text).map(([where, what]) =>
    happening(`change on disk ${where}: ${JSON.stringify(what)}`, (model, book) => {
      writeFile(model, book, where, what);
    }),
  ),
  fc.tuple(key, key).map(([from, to]) =>
    happening(`rename ${from} to ${to}`, (model, book) => {
      const what = model.files.get(from);
      model.files.delete(from);
      book.remove('file', from);
      writeFile(model, book, to, what);
    }),
  ),
  key.map((where) =>
    happening(`delete ${where}`, (model, book) => {
      model.files.delete(where);
      book.remove('file', where);
    }),
  ),
  fc.tuple(choice, fc.constantFrom(...staleness)).map(([which, stale]) =>
    happening(`tick ${which} ${stale}`, (model, book) => {
      const views = allActions(book);
      const view = views[which % Math.max(1, views.length)];
      if (!view) return;
      rewrite(model, book, view.meeting.file.key, (before) => tickStale(model, view, before, stale));
    }),
  ),
  fc.tuple(choice, fc.constantFrom(...wishes)).map(([which, { what, edit }]) =>
    happening(`${what} ${which}`, (model, book) => {
      const views = allActions(book);
      const view = views[which % Math.max(1, views.length)];
      if (!view) return;
      const people = peopleAround(book, view.meeting);
      rewrite(model, book, view.meeting.file.key, (before) => {
        const seenAction = { file: view.meeting.file, text: before, place: view.action.place };
        return written(model, view, { before, answer: edit(seenAction, people) });
      });
    }),
  ),
  fc.constant(
    happening('undo', (model, book) => {
      const change = model.changes.pop();
      if (change) rewrite(model, book, change.key, (before) => undo(change, before));
    }),
  ),
  fc.tuple(rosterKey, roster).map(([where, what]) =>
    happening(`change the roster ${where}: ${JSON.stringify(what)}`, (model, book) => {
      model.rosters.set(where, what);
      book.setRoster(nameOf(where), what);
    }),
  ),
  rosterKey.map((where) =>
    happening(`delete the roster ${where}`, (model, book) => {
      model.rosters.delete(where);
      book.removeRoster(where);
    }),
  ),
  key.map((where) =>
    happening(`look at ${where}`, (_, book) => {
      const meeting = book.get(where);
      if (meeting) shownActions(book, meeting);
    }),
  ),
);

function happening(name: string, happen: Happening['happen']): Happening {
  return { name, happen };
}

/** What happens between two questions. After each step, the book must agree with a new one that takes the same texts in, in another order. */
const step = fc.array(happenings, { minLength: 1, maxLength: 3 }).map((several): fc.Command<Workspace, Minutebook> => ({
  check: () => true,
  toString: () => several.map(({ name }) => name).join('; '),
  run(model, book) {
    for (const { happen } of several) happen(model, book);
    const fresh = new Minutebook(defaultSettings);
    for (const [where, what] of [...model.editors].reverse()) fresh.set('editor', nameOf(where), what);
    for (const [where, what] of [...model.files].reverse()) fresh.set('file', nameOf(where), what);
    for (const [where, what] of [...model.rosters].reverse()) fresh.setRoster(nameOf(where), what);
    assert.deepEqual(known(book), known(fresh));
    assert.deepEqual(together(trackedActions(book).map(({ occurrences }) => occurrences)), together(allAtOnce(fresh)));
  },
}));

function nameOf(where: string): FileName {
  return { key: where, path: where };
}

function writeFile(model: Workspace, book: Minutebook, where: string, what: string | undefined): void {
  if (what === undefined) return;
  model.files.set(where, what);
  book.set('file', nameOf(where), what);
}

/** Changes a text where the user would: in the open editor, else on disk. */
function rewrite(model: Workspace, book: Minutebook, where: string, change: (before: string) => string): void {
  const [texts, source] = model.editors.has(where)
    ? [model.editors, 'editor' as const]
    : [model.files, 'file' as const];
  const before = texts.get(where);
  if (before === undefined) return;
  const after = change(before);
  texts.set(where, after);
  book.set(source, nameOf(where), after);
}

/** Ticks an action as it was seen before its file changed. */
function tickStale(model: Workspace, view: ActionView, before: string, stale: (typeof staleness)[number]): string {
  const isAddable = !before.startsWith('---');
  if (stale === 'after a line was added at the top' && isAddable) return tick(model, view, `\n${before}`, 1);
  const equal = '- [ ] twice\n';
  const isDeletable =
    before.includes(equal) && view.action.place.lineText === equal.trim() && view.action.place.ordinal > 0;
  if (stale === 'after the first equal line was deleted' && isDeletable)
    return tick(model, view, before.replace(equal, ''), -1);
  return tick(model, view, before, 0);
}

/** The text after the tick, having made sure that only the mark of the meant action differs. */
function tick(model: Workspace, view: ActionView, before: string, moved: number): string {
  const answer = setStatus(view.meeting.file, before, view.action.place, 'done');
  if (answer.kind === 'refused') return before;
  const after = applyEdits(before, answer.edits);
  if (view.status === 'done') {
    assert.equal(after, before);
    return after;
  }
  const changed = differentLines(before, after);
  assert.equal(changed.length, 1, 'one line changes');
  const { range } = view.action;
  const lastLine = view.action.place.line + range.end.line - range.start.line;
  const [line = -1] = changed;
  assert.ok(line >= view.action.place.line + moved && line <= lastLine + moved, 'the line is the one that was seen');
  model.changes.push(...lineChanges(before, answer.edits).map((change) => ({ ...change, key: view.meeting.file.key })));
  return after;
}

/** The text after a change, having made sure that it touches nothing but the action, and that no action is lost or doubled. */
function written(
  model: Workspace,
  view: ActionView,
  { before, answer }: { readonly before: string; readonly answer: EditAnswer },
): string {
  if (answer.kind === 'refused') return before;
  const after = applyEdits(before, answer.edits);
  const { start, end } = view.action.range;
  for (const line of differentLines(before, after))
    assert.ok(
      line >= start.line && line <= end.line,
      `line ${line} belongs to another action than that of line ${start.line}`,
    );
  const { file } = view.meeting;
  assert.equal(parseMeeting(file, after).actions.length, parseMeeting(file, before).actions.length, 'as many actions');
  model.changes.push(...lineChanges(before, answer.edits).map((change) => ({ ...change, key: file.key })));
  return after;
}

function undo(change: LineChange, before: string): string {
  const answer = revert(before, change);
  if (answer.kind === 'refused') return before;
  const after = applyEdits(before, answer.edits);
  assert.equal(differentLines(before, after).length, 1, 'one line changes back');
  return after;
}

/** The lines that differ in two texts with the same line ends. */
function differentLines(a: string, b: string): readonly number[] {
  assert.deepEqual(b.match(/\r\n|\r|\n/g), a.match(/\r\n|\r|\n/g), 'line ends stay');
  const others = splitLines(b);
  return splitLines(a).flatMap((line, index) => (line === others[index] ? [] : [index]));
}

const names = ['Mara', 'Jo', 'Jo Reed', 'Holm', 'JR', 'JA', '@jo', 'mara quill', 'Ida Li', 'Li'];

/** Everything that the book can be asked. */
function known(book: Minutebook): unknown {
  const tracked = trackedActions(book);
  return {
    meetings: book.meetings(),
    series: book
      .meetings()
      .map(({ series }) => [book.meetingsOfSeries(series).map(({ file }) => file.key), book.daysOfSeries(series)]),
    people: book.meetings().map((meeting) => names.map((name) => book.identifyPerson(name, meeting))),
    rosters: book.rosters(),
    all: allActions(book).map(seen),
    shown: book.meetings().map((meeting) => shownActions(book, meeting).map(seen)),
    tracked: tracked.map((action) => [seen(action), action.occurrences.map(seen)]),
    open: openActions(book).map(seen),
    whose: book
      .meetings()
      .flatMap(({ actions }) =>
        actions.map((action) => tracked.findIndex((one) => one === trackedActionOf(book, action))),
      ),
  };
}

function seen({ text: what, owners, due, status, meeting, action }: ActionView): unknown {
  return { what, owners, due, status, place: placeOf(meeting.file.key, action) };
}

function placeOf(where: string, { mark: { start } }: ActionView['action']): string {
  return `${where}:${start.line}:${start.character}`;
}

/** The occurrences of each action when all are compared with all. */
function allAtOnce(book: Minutebook): readonly (readonly ActionView[])[] {
  const occurrences = allActions(book).map((view, index) => occurrenceOf(view, index));
  return groupOccurrences(occurrences.sort((a, b) => byDay(a, b) || a.at - b.at)).map((group) =>
    group.map(({ view }) => view),
  );
}

function together(groups: readonly (readonly ActionView[])[]): readonly string[] {
  return groups
    .map((views) =>
      views
        .map(({ meeting, action }) => placeOf(meeting.file.key, action))
        .sort()
        .join(' = '),
    )
    .sort();
}

/**
 * Whatever happens to a folder of minutes, in whatever order: the book knows what a new book knows that reads the same texts,
 * and no byte of any text changes but those of the action that was meant.
 */
describe('A minutebook through a long day', function () {
  this.timeout(process.env['MINUTEBOOK_FUZZ'] === undefined ? 60_000 : 0);

  it('equals a new one over the same texts, and writes nothing but marks', () => {
    const start = (): { model: Workspace; real: Minutebook } => ({
      model: { files: new Map(), editors: new Map(), rosters: new Map(), changes: [] },
      real: new Minutebook(defaultSettings),
    });
    fc.assert(
      fc.property(fc.commands([step], { maxCommands: 25, size: 'max' }), (day) => {
        fc.modelRun(start, day);
      }),
      runs(100),
    );
  });
});
