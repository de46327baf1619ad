import type { FileName, Meeting } from '../model';
import { EditedMinutes } from '../parse/editedMinutes';
import { parseMeeting } from '../parse/parseMeeting';

/** So many files people edit in turns; each keeps some ten times its size. */
const most = 3;
const large = 100_000;

/** Reads texts, and those of the files that were edited last faster: of these it remembers what it has read. */
export class EditedTexts {
  /** The one that was used last is last. */
  private readonly edited = new Map<string, EditedFile>();

  /** The same as `parseMeeting`. What is edited is saved from time to time, and then its file has the same text. */
  read(source: 'file' | 'editor', file: FileName, text: string): Meeting {
    const minutes = this.minutesOf(source, file);
    return minutes ? minutes.read(text) : parseMeeting(file, text);
  }

  /** Reads a text that is likely to be edited, so that the first edit need not; small texts are read in no time. */
  expect(file: FileName, text: string): void {
    if (text.length >= large) this.read('editor', file, text);
  }

  private minutesOf(source: 'file' | 'editor', file: FileName): EditedMinutes | undefined {
    const known = this.edited.get(file.key);
    if (known?.path !== file.path && source === 'file') return undefined;
    const minutes = known?.path === file.path ? known.minutes : new EditedMinutes(file);
    this.edited.delete(file.key);
    this.edited.set(file.key, { path: file.path, minutes });
    const [oldest] = this.edited.keys();
    if (this.edited.size > most && oldest !== undefined) this.edited.delete(oldest);
    return minutes;
  }
}

interface EditedFile {
  readonly path: string;
  readonly minutes: EditedMinutes;
}
