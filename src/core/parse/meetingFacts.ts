import { parseIsoDate, type CivilDate } from '../dates';
import type { Person } from '../model';
import type { Block, Heading, ListItem, Paragraph } from './blocks';
import { findDates } from './dateText';
import { fieldsOf, textOf, type FrontMatter } from './frontMatter';
import type { PathFacts } from './pathFacts';
import { isPeopleLabel, readPerson } from './people';
import { readProse } from './prose';

export interface MeetingFacts {
  readonly title: string;
  readonly series: string;
  readonly date: CivilDate | undefined;
  readonly people: readonly Person[];
  readonly hasPeopleLabel: boolean;
}

/** A block with its text, markup looked through. */
export interface TextBlock {
  readonly block: Block;
  readonly text: string;
}

/** Front matter decides; where it is silent, the body speaks; where that is silent too, the file's path. */
export function readMeetingFacts(
  frontMatter: FrontMatter,
  blocks: readonly TextBlock[],
  path: PathFacts,
): MeetingFacts {
  const { values } = frontMatter;
  const body = readBody(blocks);
  return {
    title: textOf(values.get('title')) ?? body.title ?? path.name,
    series: textOf(values.get('series'))?.toLowerCase() ?? path.series,
    date: firstDay(values.get('date')) ?? body.date ?? path.date,
    people: [...peopleIn(values), ...body.people],
    hasPeopleLabel: body.hasPeopleLabel,
  };
}

/** `2021-02-23`, and of a meeting of several days (`2021-02-23/2021-02-24`) the first. */
function firstDay(value: unknown): CivilDate | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  return parseIsoDate(text.slice(0, 10)) ?? findDates(text, undefined)[0]?.date;
}

const roles = ['chair', 'moderator', 'notetaker', 'scribe'];
const lists = ['attendees', 'participants', 'present', 'regrets', 'apologies'];

function peopleIn(values: ReadonlyMap<string, unknown>): readonly Person[] {
  return [
    ...roles.flatMap((key) => entriesOf(values.get(key), /[,;&/]|\sand\s/)),
    ...lists.flatMap((key) => entriesOf(values.get(key), separator)),
  ].flatMap((entry) => personFrom(entry) ?? []);
}

function entriesOf(value: unknown, separators: RegExp): readonly unknown[] {
  if (typeof value === 'string') return value.split(separators);
  return Array.isArray(value) ? value : [value];
}

/** A string, or a map `{name, initials, handle, email}`. */
function personFrom(entry: unknown): Person | undefined {
  if (typeof entry === 'string') return readPerson(entry);
  const fields = fieldsOf(entry);
  const name = textOf(fields.get('name'));
  if (name === undefined) return undefined;
  const initials = textOf(fields.get('initials'));
  const handle = textOf(fields.get('handle'))?.replace(/^@/, '');
  const email = textOf(fields.get('email'));
  return {
    name,
    ...(initials === undefined ? {} : { initials }),
    ...(handle === undefined ? {} : { handle }),
    ...(email === undefined ? {} : { email }),
  };
}

interface Body {
  readonly title: string | undefined;
  readonly date: CivilDate | undefined;
  readonly people: readonly Person[];
  readonly hasPeopleLabel: boolean;
}

function readBody(blocks: readonly TextBlock[]): Body {
  const written = blocks.filter(({ text }) => text !== '');
  const headings = written.filter(({ block }) => block.kind === 'heading');
  const title =
    headings.find(({ block }) => block.kind === 'heading' && block.level === 1) ?? headings[0] ?? written[0];
  const labels = blocks.flatMap((textBlock, index) => labelOf(textBlock, index) ?? []);
  const peopleLabels = labels.filter(({ label }) => isPeopleLabel(label));
  return {
    title: title?.text.slice(0, 300),
    date: dateFromLabels(labels, blocks) ?? dateFromHeadings(headings),
    people: peopleLabels.flatMap((label) => peopleUnder(label, blocks)),
    hasPeopleLabel: peopleLabels.length > 0,
  };
}

interface Label {
  readonly label: string;
  /** What stands behind the colon. */
  readonly rest: string;
  readonly index: number;
}

/** A heading, a phrase alone in its paragraph or list item, or one before a colon: `## Attendees`, `Present: Ana, Ben`. */
function labelOf({ block, text }: TextBlock, index: number): Label | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined;
  const [, label, rest] = /^([\p{L}][\p{L} ]{1,40}?)(?::\s*(.*))?$/su.exec(text.slice(0, 2000)) ?? [];
  return label === undefined ? undefined : { label: label.trim(), rest: rest ?? '', index };
}

const dateLabel = /^(?:date|dates|when|time|meeting date)$/i;

function dateFromLabels(labels: readonly Label[], blocks: readonly TextBlock[]): CivilDate | undefined {
  return labels
    .filter(({ label }) => dateLabel.test(label))
    .map(({ rest, index }) => fullDateIn(rest === '' ? (blocks[index + 1]?.text ?? '') : rest))
    .find((date) => date !== undefined);
}

function dateFromHeadings(headings: readonly TextBlock[]): CivilDate | undefined {
  return headings
    .filter(({ text }) => !/\bnext\b/i.test(text))
    .map(({ text }) => fullDateIn(text))
    .find((date) => date !== undefined);
}

function fullDateIn(text: string): CivilDate | undefined {
  return findDates(text.slice(0, 2000), undefined).find(({ date }) => date !== undefined)?.date;
}

/** The comma list behind the label, else the list items or the comma list below it. */
function peopleUnder({ rest, index }: Label, blocks: readonly TextBlock[]): readonly Person[] {
  if (rest !== '') return commaList(rest);
  const label = itemOf(blocks[index]);
  const next = blocks[index + 1];
  if (next?.block.kind === 'paragraph' && next.block.item === label) return commaList(next.text);
  const people: Person[] = [];
  for (let at = index + 1; isListedUnder(label, itemOf(blocks[at])); at++) {
    const person = isOnePerson(blocks, at) ? readPerson(blocks[at]?.text ?? '') : undefined;
    if (person) people.push(person);
  }
  return people;
}

function itemOf(textBlock: TextBlock | undefined): ListItem | undefined {
  return textBlock?.block.kind === 'paragraph' ? textBlock.block.item : undefined;
}

/** A label that is a list item itself speaks of the items that hang under it, not of those that follow. */
function isListedUnder(label: ListItem | undefined, item: ListItem | undefined): boolean {
  if (label === undefined || item === undefined) return item !== undefined;
  return item.parent === label || isListedUnder(label, item.parent);
}

/** The first paragraph of an item; an item with items of its own is a group (`- Remote`). */
function isOnePerson(blocks: readonly TextBlock[], at: number): boolean {
  const block = blocks[at]?.block;
  const isFirst = block?.kind === 'paragraph' && block.startsItem;
  return isFirst && itemOf(blocks[at + 1])?.parent !== block.item;
}

const separator = /[,;]|\sand\s/;

function commaList(text: string): readonly Person[] {
  return text.split(separator).flatMap((entry) => readPerson(entry) ?? []);
}

/** Blocks that hold running text, each with its markup looked through. */
export function textBlocks(blocks: readonly Block[]): readonly TextBlock[] {
  return blocks.map((block) => ({ block, text: isText(block) ? readProse(block.lines).text : '' }));
}

function isText(block: Block): block is Heading | Paragraph {
  return block.kind === 'heading' || block.kind === 'paragraph';
}
