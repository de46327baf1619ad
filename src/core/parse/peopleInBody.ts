import type { ListItem, TextLine } from './block';
import { itemAndAbove } from './listItem';
import { lineText, readLabel, type LabelPlace } from './labels';
import { namesInItems, namesInLines, readEntry, type Named } from './namesInText';
import { isGroupName } from './nobody';
import { isFullName, isSentence } from './personName';
import { peopleInTable } from './peopleTable';
import type { TextUnit } from './readActions';

/** Who is listed, and the texts in which they are. */
export interface PeopleList {
  readonly names: readonly Named[];
  readonly lines: readonly TextLine[];
}

/** Everyone under a label: beside it, in the paragraph, the list or the table below it. */
export function peopleUnder(label: LabelPlace, units: readonly TextUnit[]): PeopleList {
  const place = units[label.index]?.unit;
  const beside = namesInLines(label.lines);
  if (beside.length > 0 || label.rest !== '')
    return { names: beside, lines: place?.cell?.row.cells.flat() ?? place?.lines ?? [] };
  if (!place || place.cell) return { names: [], lines: [] };
  return new Region(place.item, place.level).read(units, label.index + 1);
}

const mostSentences = 4;

/** What stands below a label, until something else begins. */
class Region {
  private readonly names: Named[] = [];
  private items: TextUnit[] = [];
  private hasList = false;
  private sentences = 0;
  private lastLine: number | undefined;

  /** @param item the list item that the label stands in; @param level of its heading */
  constructor(
    private readonly item: ListItem | undefined,
    private readonly level: number,
  ) {}

  read(units: readonly TextUnit[], from: number): PeopleList {
    const lines: TextLine[] = [];
    for (let at = from; at < units.length; at++) {
      const textUnit = units[at];
      if (textUnit?.unit.cell && !this.item && !this.hasList) {
        const table = peopleInTable(units, at);
        return { names: [...this.names, ...table.names], lines: [...lines, ...table.lines] };
      }
      if (!textUnit || textUnit.unit.cell || !this.goesOn(textUnit)) break;
      for (const line of textUnit.unit.lines) lines.push(line);
    }
    this.endList();
    return { names: this.names, lines };
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
  private readParagraph({ unit, text }: TextUnit): boolean {
    this.endList();
    if (readLabel(text)) return false;
    if (isGroupName(text)) return true;
    const lines = unit.lines.map(lineText);
    const group = /^([^:]{1,60}):\s/.exec(text)?.[1] ?? '';
    const names = namesInLines(['', ...lines]);
    // Below a heading, each name may be a paragraph of its own.
    const isNames = this.level > 0 && names.length > 0 && names.every(({ person }) => isFullName(person.name));
    const goesOn = !this.hasList || this.isBroken(unit) || isGroupName(group) || isNames;
    this.lastLine = unit.lines.at(-1)?.line;
    if (!goesOn) return false;
    this.add(names);
    this.hasList ||= names.length > 0;
    const isProse = isSentence(text) || /\s\p{Ll}[^.!?]{0,80}[.!?]$/u.test(text);
    return names.length > 0 || (isProse && ++this.sentences < mostSentences);
  }

  /** `Ana<br>Ben`: the paragraph before it goes on. */
  private isBroken({ lines }: TextUnit['unit']): boolean {
    return this.lastLine !== undefined && (lines[0]?.line ?? 0) <= this.lastLine + 1;
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
