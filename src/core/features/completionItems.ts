import type { CivilDate } from '../dates';
import type { DateChoice } from './dateChoices';
import type { PersonChoice } from './peopleChoices';
import type { ReferenceChoice } from './referenceChoices';

/** Something that may be meant by what is typed, the likeliest first. */
export interface Completions {
  /** The column in the cursor's line from which on `newText` takes the place of what is typed. */
  readonly start: number;
  readonly items: readonly Completion[];
  /** Whether more may fit once more is typed: then they must be asked for again. */
  readonly isIncomplete: boolean;
}

export type Completion = (
  | { readonly kind: 'person'; readonly person: PersonChoice }
  | DateCompletion
  | { readonly kind: 'reference'; readonly reference: ReferenceChoice }
  /** A key of the front matter; `leadsOn` says that values are known for it. */
  | { readonly kind: 'key'; readonly key: string; readonly leadsOn: boolean }
  | { readonly kind: 'value'; readonly value: string }
  /** All attendees of the meeting before, which met on `date`. */
  | { readonly kind: 'attendees'; readonly names: readonly string[]; readonly date: CivilDate | undefined }
) & { readonly newText: string };

export interface DateCompletion {
  readonly kind: 'date';
  /** `typed` for what is typed itself, `file-name` for the day that the file's name gives. */
  readonly choice: DateChoice['kind'] | 'typed' | 'file-name';
  readonly date: CivilDate;
  /** 1 (Monday) to 7. */
  readonly weekday: number;
  /** A next meeting that only the series' rhythm suggests. */
  readonly isGuess: boolean;
  /** What is typed, where that means the date. */
  readonly typed: string;
}
