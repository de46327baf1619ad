import type { FileName, Meeting } from '../model';
import { copied, eachLine, offsetOfLine, splitLines } from '../text';
import { readConflicts, type ConflictReading } from './conflict';
import { frontMatterLength, readFrontMatter } from './frontMatter';
import { MeetingReader, type Front } from './meetingReader';
import { Remembered } from './remembered';
import { TextPieces, type PieceSizes } from './textPieces';

/**
 * The minutes in a text that is being edited. Reads the same as `parseMeeting`, but after an edit only what it has changed. What has not
 * changed is the same object as before.
 */
export class EditedMinutes {
  private readonly reader: MeetingReader;
  private readonly body: TextPieces;
  private readonly front = new Remembered<string, Front>();
  private readonly meeting = new Remembered<string, Meeting>();

  constructor(file: FileName, sizes?: PieceSizes) {
    this.reader = new MeetingReader(file);
    this.body = new TextPieces(sizes);
  }

  read(text: string): Meeting {
    return this.meeting.ask(text, () => {
      const { text: visible, problems: conflicts } = withoutConflicts(text);
      const lineCount = frontMatterLength(eachLine(visible));
      const start = offsetOfLine(visible, lineCount);
      const above = copied(visible.slice(0, start));
      const front = this.front.ask(above, () => readFront(above, lineCount));
      return this.reader.read({ front, pieces: this.body.read(visible.slice(start), lineCount), conflicts });
    });
  }
}

function withoutConflicts(text: string): Pick<ConflictReading, 'problems'> & { readonly text: string } {
  if (!text.includes('<<<<<<<')) return { text, problems: [] };
  const { lines, problems } = readConflicts(splitLines(text));
  return problems.length === 0 ? { text, problems } : { text: lines.join('\n'), problems };
}

function readFront(text: string, lineCount: number): Front {
  const lines = splitLines(text).slice(0, lineCount).map(copied);
  return { frontMatter: readFrontMatter(lines), lines };
}
