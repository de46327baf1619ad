import type { ListItem } from './block';
import { itemAndAbove } from './listItem';
import { lineText, readLabel, type LabelPlace } from './labels';
import { namesInItems, namesInLines, readEntry, type Named } from './namesInText';
import { isGroupName } from './nobody';
import { isFullName, isSentence } from './personName';
import { peopleInTable } from './peopleTable';
import type { PieceKey, PieceLines, TextUnit } from './textUnit';

/** Who is listed, and the texts in which they are. */
export interface PeopleList {
  readonly names: readonly Named[];
  readonly texts: readonly PieceLines[];
}

/** Finds the people under labels, and remembers them as long as nothing changes that tells of them. */
export class PeopleUnderLabels {
  private readonly known = new WeakMap<LabelPlace['lines'], KnownList>();

  /** Everyone under a label: beside it, in the paragraph, the list or the table below it. */
  find(label: LabelPlace, units: readonly TextUnit[]): PeopleList {
    const first = label.index + 1;
    const known = this.known.get(label.lines);
    if (known?.units.every((unit, index) => units[first + index] === unit) === true) return known;
    const { count, ...list } = readUnder(label, units);
    this.known.set(label.lines, { ...list, units: Array.from({ length: count }, (_, index) => units[first + index]) });
    return list;
  }
}

interface KnownList extends PeopleList {
  /** The units behind the label that tell, the one at which the list ends included; undefined where the text ends. */
  readonly units: readonly (TextUnit | undefined)[];
}

interface CountedList extends PeopleList {
  /** How many units behind the label tell, the one at which the list ends included. */
  readonly count: number;
}

function readUnder(label: LabelPlace, units: readonly TextUnit[]): CountedList {
  const place = units[label.index];
  const beside = namesInLines(label.lines);
  if (!place) return { names: beside, texts: [], count: 0 };
  const { unit, piece } = place;
  if (beside.length > 0 || label.rest !== '')
    return { names: beside, texts: [{ lines: unit.cell?.row.cells.flat() ?? unit.lines, piece }], count: 0 };
  return unit.cell
    ? { names: [], texts: [], count: 0 }
    : new Region(unit.item, unit.level).read(units, label.index + 1);
}

const mostSentences = 4;

/** What stands below a label, until something else begins. */
class Region {
  private readonly names: Named[] = [];
  private items: TextUnit[] = [];
  private hasList = false;
  private sentences = 0;
  private last: PieceLines | undefined;

  /** @param item the list item that the label stands in; @param level of its heading */
  constructor(
    private readonly item: ListItem | undefined,
    private readonly level: number,
  ) {}

  read(units: readonly TextUnit[], from: number): CountedList {
    const texts: PieceLines[] = [];
    let at = from;
    for (; at < units.length; at++) {
      const textUnit = units[at];
      if (textUnit?.unit.cell && !this.item && !this.hasList) {
        const { names, lines, end } = peopleInTable(units, at);
        const table = { lines, piece: textUnit.piece };
        return { names: [...this.names, ...names], texts: [...texts, table], count: end + 1 - from };
      }
      if (!textUnit || textUnit.unit.cell || !this.goesOn(textUnit)) break;
      texts.push({ lines: textUnit.unit.lines, piece: textUnit.piece });
    }
    this.endList();
    return { names: this.names, texts, count: at + 1 - from };
  }

  private goesOn(textUnit: TextUnit): boolean {
    const { unit, text } = textUnit;
    if (unit.level > 0) return this.level > 0 && unit.level > this.level && isGroupName(text);
    if (isBelow(unit.item, this.item)) {
      this.items.push(textUnit);
      this.hasList = true;
      return true;
    }
    return unit.item === this.item && this.readParagraph(textUnit);
  }

  /** A sentence before the list is no list of names; `Members:` begins a group. */
  private readParagraph({ unit, text, piece }: TextUnit): boolean {
    this.endList();
    if (readLabel(text)) return false;
    if (isGroupName(text)) return true;
    const lines = unit.lines.map(lineText);
    const group = /^([^:]{1,60}):\s/.exec(text)?.[1] ?? '';
    const names = namesInLines(['', ...lines]);
    // Below a heading, each name may be a paragraph of its own.
    const isNames = this.level > 0 && names.length > 0 && names.every(({ person }) => isFullName(person.name));
    const goesOn = !this.hasList || this.isBroken(unit, piece) || isGroupName(group) || isNames;
    this.last = { lines: unit.lines, piece };
    if (!goesOn) return false;
    this.add(names);
    this.hasList ||= names.length > 0;
    const isProse = isSentence(text) || /\s\p{Ll}[^.!?]{0,80}[.!?]$/u.test(text);
    return names.length > 0 || (isProse && ++this.sentences < mostSentences);
  }

  /** `Ana<br>Ben`: the paragraph before it goes on. No paragraph does so in another piece. */
  private isBroken({ lines }: TextUnit['unit'], piece: PieceKey): boolean {
    return this.last?.piece === piece && (lines[0]?.line ?? 0) <= (this.last.lines.at(-1)?.line ?? 0) + 1;
  }

  private endList(): void {
    this.add(peopleInList(this.items));
    this.items = [];
  }

  private add(names: readonly Named[]): void {
    for (const name of names) this.names.push(name);
  }
}

/** A label that is a list item itself speaks of the items that hang under it, not of those that follow. */
function isBelow(item: ListItem | undefined, label: ListItem | undefined): boolean {
  for (const above of itemAndAbove(item)) if (above.parent === label) return true;
  return false;
}

/** The people of a list. An item with nested people is a group: `- Remote`. */
function peopleInList(units: readonly TextUnit[]): readonly Named[] {
  const items = units.filter(({ unit }) => unit.startsItem && unit.item);
  const nested = new Map<ListItem, string[]>();
  for (const { unit, text } of items) {
    const parent = unit.item?.parent;
    if (parent) nested.set(parent, [...(nested.get(parent) ?? []).slice(0, mostNested), text]);
  }
  const skipped = new Set<ListItem>();
  const entries = items.flatMap(({ unit: { item }, text }) => {
    if (!item) return [];
    const below = nested.get(item) ?? [];
    const isSkipped = item.parent !== undefined && skipped.has(item.parent);
    if (isSkipped || isOtherLabel(text) || isPerson(text, below)) skipped.add(item);
    return isSkipped || isOtherLabel(text) || isGroup(text, below) ? [] : [text];
  });
  return namesInItems(entries);
}

const mostNested = 20;

/** `- Regrets: Ben` inside the list of those who came. */
function isOtherLabel(text: string): boolean {
  const label = readLabel(text);
  return (
    label !== undefined &&
    label.kind !== 'chair' &&
    label.kind !== 'notetaker' &&
    !(label.kind === 'attendees' && label.rest === '')
  );
}

function isGroup(text: string, below: readonly string[]): boolean {
  return isGroupName(text) || (below.length > 0 && !isPerson(text, below));
}

/** `- Ana Li` with `- leaves at noon` nested under it is a person; with `- Ben Ode`, `Ana Li` would be a group. */
function isPerson(text: string, below: readonly string[]): boolean {
  if (isGroupName(text) || /:\s*$/.test(text) || readEntry(text).length === 0) return false;
  if (/(?<!\S)@\p{L}/u.test(text)) return true;
  const people = below.flatMap(readEntry).map(({ person }) => person.name);
  const [self] = readEntry(text);
  return self !== undefined && isFullName(self.person.name) ? !people.some(isFullName) : people.length === 0;
}
