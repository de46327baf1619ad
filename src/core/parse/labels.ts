import type { TextLine } from './block';
import { readProse } from './prose';
import { textUnit, type TextUnit } from './textUnit';

export type LabelKind = 'attendees' | 'regrets' | 'chair' | 'notetaker' | 'date' | 'location' | 'next';

/** `Present: Ana, Ben`: a label with what stands behind its colon. */
export interface Label {
  readonly kind: LabelKind;
  /** Empty when the label is alone on its line. */
  readonly rest: string;
}

const kinds: readonly (readonly [LabelKind, RegExp])[] = [
  [
    'regrets',
    /^(?:(?:members )?(?:regrets|absent)|apologies(?: for absence| received)?|absen(?:tees|ces)|not (?:present|attending)|excused|regrets ?(?:\/|and|&) ?apologies)$/i,
  ],
  [
    'attendees',
    /^(?:(?:[\p{L}-]+ ){0,2}(?:attendees|participants)|attending|present|attendance|roll[- ]?call|in attendance|planning to attend|invited|invitees|guests|(?:members|also) present|attendees ?(?:\/|and|&) ?participants)$/iu,
  ],
  [
    'chair',
    /^(?:(?:meeting |session |co-?)?chairs?(?:person|man|woman)?|moderators?|facilitators?|chaired by|moderated by)$/i,
  ],
  [
    'notetaker',
    /^(?:note[- ]?takers?|scribes?|scribed by|minute[- ]?takers?|(?:minutes|notes) (?:taken )?by|secretary)$/i,
  ],
  ['date', /^(?:(?:meeting )?(?:dates?|times?)|when|date ?(?:\/|and|&) ?time)$/i],
  ['location', /^(?:meeting )?(?:location|venue|place|where)$/i],
  ['next', /^(?:(?:the )?(?:next|upcoming) (?:meetings?|calls?|sessions?|telcons?|dates?|meeting dates?)|upcoming)$/i],
];

const labelText =
  /^(?:[\p{Extended_Pictographic}\uFE0F\s]|\d{1,2}[.)]){0,8}(\p{L}[\p{L}\p{M} '’/&-]{1,48}?)\s{0,3}(?:\([^()]{0,60}\)\s{0,3})?(?:[:：]\s*(.*)|\.?)$/su;
const longestLabelled = 50_000;
/** With all that may stand before its colon. */
const longestLabel = 200;

/** The label that a line of text (its markup looked through) is or begins with. */
export function readLabel(text: string): Label | undefined {
  if (text.length > longestLabel && !/[:：]/.test(text.slice(0, longestLabel))) return undefined;
  const match = labelText.exec(text.slice(0, longestLabelled));
  const label = match?.[1]?.trim();
  if (label === undefined) return undefined;
  const kind = kinds.find(([, pattern]) => pattern.test(label))?.[0];
  return kind && { kind, rest: match?.[2]?.trim() ?? '' };
}

/** A label in a text, with the unit that it stands in and the lines that belong to it. */
export interface LabelPlace extends Label {
  readonly index: number;
  /** What stands behind the colon, and the further lines of its paragraph. */
  readonly lines: readonly string[];
}

/** Parts paragraphs with labels on several lines: `**Present:** Ana⏎**Regrets:** Ben`. */
export function splitAtLabels(units: readonly TextUnit[]): readonly TextUnit[] {
  return units.flatMap((whole) => {
    const { unit, piece } = whole;
    if (unit.level > 0 || unit.cell || unit.lines.length === 1) return [whole];
    const starts = unit.lines.flatMap((line, index) => (index === 0 || mayBeLabel(line) ? [index] : []));
    if (starts.length === 1) return [whole];
    return starts.map((start, part) => {
      const lines = unit.lines.slice(start, starts[part + 1]);
      return textUnit({ ...unit, lines, startsItem: unit.startsItem && part === 0 }, piece);
    });
  });
}

function mayBeLabel(line: TextLine): boolean {
  return /^[^\p{L}]{0,8}\p{L}[^:]{1,60}(?::|$)/u.test(line.text) && readLabel(lineText(line)) !== undefined;
}

/** One line with its markup looked through. */
export function lineText(line: TextLine): string {
  return readProse([line]).text.replace(/\\$/, '').trim();
}

/** Every label of the text, also `| Present | Ana, Ben |`, a row of two cells. */
export function labelsIn(units: readonly TextUnit[]): readonly LabelPlace[] {
  return units.flatMap(({ unit, text }, index): readonly LabelPlace[] => {
    const [first, ...more] = unit.lines;
    if (!first || (unit.cell && unit.cell.row.cells.length !== 2)) return [];
    const label = readLabel(more.length === 0 ? text : lineText(first));
    if (!label) return [];
    if (!unit.cell || label.rest !== '') return [{ ...label, index, lines: [label.rest, ...more.map(lineText)] }];
    const beside = unit.cell.column === 0 ? textsBeside(units, index) : [];
    // `| Present | Regrets |` are two headers.
    if (beside.length === 0 || beside.some((line) => readLabel(line) !== undefined)) return [];
    return [{ ...label, index, rest: beside.join(' '), lines: ['', ...beside] }];
  });
}

function textsBeside(units: readonly TextUnit[], index: number): readonly string[] {
  const row = units[index]?.unit.cell?.row;
  const texts: string[] = [];
  if (units[index - 1]?.unit.cell?.row === row) return texts;
  for (let at = index + 1; row !== undefined && units[at]?.unit.cell?.row === row; at++)
    texts.push(units[at]?.text ?? '');
  return texts;
}
