import type { Action, FileName, Meeting, Problem } from '../model';
import { splitLines } from '../text';
import { readTaskItem, type ActionReading } from './action';
import { readBlocks, type ListItem } from './blocks';
import { readFrontMatter, textOf, type FrontMatter } from './frontMatter';
import { readMeetingFacts, textBlocks, type TextBlock } from './meetingFacts';
import { readPath } from './pathFacts';
import { hasReport } from './report';
import { withoutMark } from './taskMark';

/** Reads the minutes in a text. Total: any text gives a meeting, and what could not be read is one of its problems. */
export function parseMeeting(file: FileName, text: string): Meeting {
  const lines = splitLines(text);
  const frontMatter = readFrontMatter(lines);
  const blocks = textBlocks(readBlocks(lines.map((line, index) => (index < frontMatter.lineCount ? '' : line))));
  const facts = readMeetingFacts(frontMatter, blocks, readPath(file.path));
  const { actions, problems } = readActions(blocks, lines, facts.date);
  return {
    file,
    ...facts,
    actions,
    problems: [...frontMatter.problems, ...problems],
    isApproved: textOf(frontMatter.values.get('status'))?.toLowerCase() === 'approved',
    type: textOf(frontMatter.values.get('type'))?.toLowerCase(),
    hasMeetingFrontMatter: isMeetingFrontMatter(frontMatter),
    hasReport: hasReport(blocks.map(({ block }) => block)),
  };
}

function isMeetingFrontMatter({ values }: FrontMatter): boolean {
  const others = ['attendees', 'participants', 'present', 'series', 'meeting'];
  return textOf(values.get('date')) !== undefined && others.some((key) => values.has(key));
}

/** Every action keeps the headings above it. */
const longestHeading = 300;

interface Actions {
  readonly actions: readonly Action[];
  readonly problems: readonly Problem[];
}

function readActions(blocks: readonly TextBlock[], lines: readonly string[], date: Meeting['date']): Actions {
  const readings: Located[] = [];
  const problems: Problem[] = [];
  const notes = new NoteCollector();
  let section: readonly string[] = [];
  let levels: readonly number[] = [];
  for (const { block, text } of blocks) {
    if (block.kind === 'heading') {
      const kept = levels.filter((level) => level < block.level);
      section = [...section.slice(0, kept.length), text.slice(0, longestHeading)];
      levels = [...kept, block.level];
    }
    if (block.kind !== 'paragraph') continue;
    const reading = readTaskItem(block, date);
    if (reading) {
      readings.push({ reading, section, notes: notes.start(reading.item) });
      problems.push(...reading.problems);
    } else notes.add(block.item, text);
  }
  return { actions: placeActions(readings, lines), problems };
}

interface Located {
  readonly reading: ActionReading;
  readonly section: readonly string[];
  readonly notes: readonly string[];
}

/** Gathers the texts of the list items and paragraphs that hang under an action's own list item. */
class NoteCollector {
  private readonly notesOf = new Map<ListItem, string[]>();

  start(item: ListItem | undefined): readonly string[] {
    const notes: string[] = [];
    if (item) this.notesOf.set(item, notes);
    return notes;
  }

  add(item: ListItem | undefined, text: string): void {
    for (let above = item; above; above = above.parent) {
      const notes = this.notesOf.get(above);
      if (notes) {
        notes.push(text);
        return;
      }
    }
  }
}

function placeActions(located: readonly Located[], lines: readonly string[]): readonly Action[] {
  const alike = new Map<string, number>();
  const placed = located.map(({ reading, section, notes }) => {
    const lineText = (lines[reading.line] ?? '').trim();
    const identity = JSON.stringify([section, withoutMark(lineText)]);
    const ordinal = alike.get(identity) ?? 0;
    alike.set(identity, ordinal + 1);
    return { identity, action: reading.action, notes, place: { line: reading.line, lineText, section, ordinal } };
  });
  return placed.map(({ identity, action, notes, place }) => ({
    ...action,
    notes,
    place: { ...place, alike: alike.get(identity) ?? 1 },
  }));
}
