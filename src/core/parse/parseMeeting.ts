import type { FileName, Meeting } from '../model';
import { copied, splitLines } from '../text';
import { readBlocks } from './blocks';
import { readConflicts } from './conflict';
import { readFrontMatter } from './frontMatter';
import { MeetingReader } from './meetingReader';
import { readPiece } from './piece';

/** Reads the minutes in a text. Total: any text gives a meeting, and what could not be read is one of its problems. */
export function parseMeeting(file: FileName, text: string): Meeting {
  // What is kept of a line must not keep the file.
  const { lines, problems: conflicts } = readConflicts(splitLines(text).map(copied));
  const frontMatter = readFrontMatter(lines);
  const { lineCount } = frontMatter;
  const body = lines.slice(lineCount);
  const piece = readPiece(lineCount, body, readBlocks(body, lineCount));
  return new MeetingReader(file).read({
    front: { frontMatter, lines: lines.slice(0, lineCount) },
    pieces: [{ piece, moved: 0 }],
    conflicts,
  });
}
