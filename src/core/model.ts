import type { CivilDate } from './dates';
import type { Range } from './text';

/** A file as the index knows it. `key` is its identity (a URI or a path), `path` what its name says: `repo/minutes/2021-02-23-dmlt.md`. */
export interface FileName {
  readonly key: string;
  readonly path: string;
}

/** What one file of minutes says. */
export interface Meeting {
  readonly file: FileName;
  readonly title: string;
  readonly series: string;
  readonly date: CivilDate | undefined;
  readonly people: readonly Person[];
  readonly actions: readonly Action[];
  readonly problems: readonly Problem[];
  /** `status: approved` in the front matter: only marks may change, and only after a question. */
  readonly isApproved: boolean;
  /** The value of `type:` in the front matter, in lower case. */
  readonly type: string | undefined;
  /** Front matter with a date and with people, a series or a meeting. */
  readonly hasMeetingFrontMatter: boolean;
  /** A label such as `Attendees` or `**Present:**`. */
  readonly hasPeopleLabel: boolean;
  /** A table of actions, with a column for due dates or assignees. */
  readonly hasReport: boolean;
}

export interface Person {
  readonly name: string;
  readonly initials?: string;
  /** Without the `@`. */
  readonly handle?: string;
  readonly email?: string;
  readonly aliases?: readonly string[];
}

export type Status = 'open' | 'done' | 'cancelled' | 'carried';

export interface Action {
  readonly status: Status;
  /** In `- [ ] Ana: Send it`, this is `[ ]`. */
  readonly mark: Range;
  /** From the mark to the end of the action's own text, soft-wrapped lines included. */
  readonly range: Range;
  readonly prose: Prose;
  readonly owners: readonly OwnerCandidate[];
  readonly due: DueDate | undefined;
  readonly notes: readonly string[];
  readonly place: ActionPlace;
}

/** Tells an action from all others of its file, also after the lines above it have changed. */
export interface ActionPlace {
  readonly line: number;
  readonly lineText: string;
  /** The headings above, outermost first. */
  readonly section: readonly string[];
  /** 0 for the first action with this text in its section, 1 for the second … */
  readonly ordinal: number;
  /** How many actions with this text its section has. */
  readonly alike: number;
}

/** Text with markup looked through and soft wraps joined, which can still say where each character stands in the file. */
export interface Prose {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Stretches of code, in which nothing is an owner, a date or a reference. */
  readonly code: readonly Span[];
  /** Texts of links, in which no date is a due date. */
  readonly links: readonly Span[];
}

/** `length` characters of the prose from `offset` on stand at `line`, `character`, where they take `sourceLength`. */
export interface Segment {
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly character: number;
  readonly sourceLength: number;
}

/** A stretch of a prose's text, in its own UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * People who may own the action. Who they are depends on the other files, so that is asked of the index.
 * - `named`: the place makes an owner of whoever stands there (`Ana: Send`);
 * - `known`: each name must be a known person's (`Send it (Ana)`);
 * - `leading`, `trailing`, `following`: `names` are single words, of which the first or last may make up known people
 *   (`Ana Li send it`, `Send it Ana Li 29 Mar 2021`);
 * - `nobody`: the text says that there is no owner (`Unclaimed: Send`).
 */
export interface OwnerCandidate {
  readonly kind: 'named' | 'known' | 'leading' | 'trailing' | 'following' | 'nobody';
  /** What to leave out of the action's text when these are the owners: in `Ana, Ben: Send` this is `Ana, Ben: `. */
  readonly span: Span;
  readonly names: readonly NameSpan[];
}

export interface NameSpan {
  readonly name: string;
  readonly span: Span;
}

export interface DueDate {
  readonly date: CivilDate;
  /** In `(due 2021-03-29)`, this is `2021-03-29`. */
  readonly range: Range;
  /** What to leave out of the action's text, here `(due 2021-03-29)`. */
  readonly span: Span;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Problem {
  readonly code: 'front-matter' | 'invalid-date';
  readonly message: string;
  readonly range: Range;
  readonly severity: Severity;
}
