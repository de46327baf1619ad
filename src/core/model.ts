import type { CivilDate } from './dates';
import type { Message } from './message';
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
  /** The last day of a meeting of several days. */
  readonly end: CivilDate | undefined;
  /** The next meeting, where the text names its day. */
  readonly next: { readonly date: CivilDate } | undefined;
  readonly location: string | undefined;
  /** Everyone whom the text names as a person, each once; the lists below hold some of them. */
  readonly people: readonly Person[];
  readonly attendees: readonly Person[];
  readonly regrets: readonly Person[];
  readonly chair: readonly Person[];
  readonly notetaker: readonly Person[];
  /** Where lists of people, columns for people and front matter name somebody. */
  readonly mentions: readonly Mention[];
  readonly agenda: readonly AgendaItem[];
  /** The meetings of a file that holds many, by line; empty for one meeting. */
  readonly sittings: readonly Sitting[];
  readonly actions: readonly Action[];
  readonly decisions: readonly Decision[];
  readonly references: readonly LocatedReference[];
  readonly problems: readonly Problem[];
  /** The comments that silence problems, by line. */
  readonly suppressions: readonly Suppression[];
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

/** One of the meetings of a file that holds a year of them. */
export interface Sitting {
  /** Its heading: `2021-02-23 Planning`. */
  readonly title: string;
  readonly date: CivilDate;
  /** Where it begins. */
  readonly line: number;
}

/**
 * A row of an agenda table, or the heading of a day (`Day 1, Tuesday 23 February 2021`).
 * A `proposed` topic has who requested it for coordinator, and the time that it needs.
 */
export interface AgendaItem {
  readonly kind: 'day' | 'topic' | 'break' | 'proposed';
  readonly line: number;
  /** As written: `09:00`, `9:00–9:30`. */
  readonly time: string | undefined;
  readonly topic: string;
  /** As written: `Ana Li / Ben`. */
  readonly coordinator: string | undefined;
}

export interface Person {
  readonly name: string;
  readonly initials?: string;
  /** Initials that nobody has written down, of the only attendee who can have them: they explain a name, but make no action of a line. */
  readonly derivedInitials?: readonly string[];
  /** Without the `@`. */
  readonly handle?: string;
  readonly email?: string;
  readonly aliases?: readonly string[];
}

/** The name of one of a meeting's people where it stands, in one line: a stretch from `start` to `end`, in UTF-16 columns. */
export interface Mention {
  readonly name: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export type Status = 'open' | 'done' | 'cancelled' | 'carried';

/** How an action is written, which decides how its mark is changed. */
export type ActionForm = 'brackets' | 'glyph' | 'checkbox' | 'keyword' | 'listed' | 'row';

export interface Action {
  readonly form: ActionForm;
  readonly status: Status;
  /** In `- [ ] Ana: Send it`, this is `[ ]`; in `ACTION: Send it`, `ACTION`; of a list item without either, where its text begins. */
  readonly mark: Range;
  /** A word at the end that says how it stands: in `ACTION: Send it [done]`, this is ` [done]`. */
  readonly tag: Range | undefined;
  /** From the mark to the end of the action's own text, soft-wrapped lines included. */
  readonly range: Range;
  /** All text behind the mark. */
  readonly prose: Prose;
  /** The prose without keyword and tag. */
  readonly body: Span;
  readonly owners: readonly OwnerCandidate[];
  readonly due: DueDate | undefined;
  /** What must be found with it, so that praise (`✓ Good`) and plain lists are no actions. */
  readonly needs: 'nothing' | 'owner' | 'owner-or-due';
  /** `58.1` in `ACTION 58.1`. */
  readonly number: string | undefined;
  /** `act-7` in `Send it ^act-7`. */
  readonly id: string | undefined;
  readonly provenance: Provenance | undefined;
  /** For the row of a report, the page that it says the action stands on; empty where it does not say. */
  readonly reportedFrom: string | undefined;
  /** For the row of a report, its cells for due date, assignee and status. */
  readonly cells: ReportCells | undefined;
  readonly notes: readonly string[];
  readonly place: ActionPlace;
}

/** Where a report's row says when, who and how; the room for it where the cell is empty, undefined where there is no such cell. */
export interface ReportCells {
  readonly due: Range | undefined;
  readonly assignee: Range | undefined;
  readonly status: Range | undefined;
}

/** Where a copied action comes from: in `(from [2021-02-23](2021-02-23.md#send))`, what the link says and where it leads. */
export interface Provenance {
  readonly label: string;
  readonly destination: string;
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
  readonly strong: readonly Span[];
  readonly emphasis: readonly Span[];
  readonly struck: readonly Span[];
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
 * - `assignee`: the cell of a report: known people one after the other, else the names as written;
 * - `nobody`: the text says that there is no owner (`Unclaimed: Send`).
 */
export interface OwnerCandidate {
  readonly kind: 'named' | 'known' | 'leading' | 'trailing' | 'following' | 'assignee' | 'nobody';
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
  readonly rule: DueRule;
  /** As written, here `due`; undefined where no label stands before the date. */
  readonly label: string | undefined;
  /** Whether the date has a year; else it is the first such day on or after the meeting. */
  readonly hasYear: boolean;
}

/**
 * What makes a date the due date.
 * - `label`: `due 2021-03-29`, `by 2021-03-29`, `📅 2021-03-29`;
 * - `wiki`: the last one in the form `29 Mar 2021`, as a wiki writes due dates, wherever it stands;
 * - `brackets`: `Send it (2021-03-29), then rest`, `[29 March] Send it`; `end`: `Send it 2021-03-29`;
 * - `column`: it stands in a report's column for due dates.
 */
export type DueRule = 'label' | 'wiki' | 'brackets' | 'end' | 'column';

export const severities = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** Facts; no code is ever used again for another one. */
export const problemCodes = [
  'overdue',
  'due-soon',
  'invalid-date',
  'ambiguous-date',
  'vague-date',
  'missing-due',
  'missing-owner',
  'unknown-owner',
  'due-before-meeting',
  'same-action-elsewhere',
  'front-matter',
  'unknown-mark',
  'secret-in-minutes',
  'merge-conflict',
  'roster',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly message: Message;
  readonly range: Range;
  readonly severity: Severity;
  /** The dates that may be meant, the likeliest first, where the problem is a date that cannot be read as one. */
  readonly readings?: readonly DateReading[];
  /** The words mean the day of the series' next meeting, which only the other minutes can tell. */
  readonly meansNextMeeting?: boolean;
  /** Where else it shows. */
  readonly related?: readonly RelatedPlace[];
  /** What mends it, the likeliest first. */
  readonly fixes?: readonly Fix[];
}

export interface RelatedPlace {
  readonly file: FileName;
  readonly range: Range;
  readonly message: Message;
}

/** In `<!-- minutebook-disable-next-line overdue -->`, `codes` holds `overdue`; without any, all problems are meant. */
export interface Suppression {
  readonly kind: 'disable-next-line' | 'disable' | 'enable';
  readonly line: number;
  readonly codes: readonly string[];
}

/** A way to mend a problem, as data: what the quick fixes of the editor and the JSON of the command line offer. */
export interface Fix {
  readonly title: Message;
  readonly change: FixChange;
  /** It loses nothing and assumes nothing, so that all of its kind may be applied at once. */
  readonly isSafe?: boolean;
}

/** What starts with `ask` needs an answer first. Actions are found again by their place, since the text may have changed. */
export type FixChange =
  | { readonly kind: 'replace'; readonly range: Range; readonly newText: string }
  | { readonly kind: 'status'; readonly place: ActionPlace; readonly status: Status }
  | { readonly kind: 'reschedule'; readonly place: ActionPlace; readonly due: CivilDate }
  | { readonly kind: 'ask-due'; readonly place: ActionPlace }
  | { readonly kind: 'assign'; readonly place: ActionPlace; readonly owners: readonly string[] }
  | { readonly kind: 'ask-owner'; readonly place: ActionPlace }
  | { readonly kind: 'add-attendee'; readonly name: string }
  | { readonly kind: 'add-alias'; readonly name: string; readonly person: string }
  | { readonly kind: 'ask-alias'; readonly name: string };

/** A date that may be meant, and what to write in the problem's range to mean it: for `tomorrow` this is `by 2021-03-29`. */
export interface DateReading {
  readonly date: CivilDate;
  readonly newText: string;
}

export type ReferenceKind = 'ticket' | 'document' | 'milestone' | 'requirement';

/** What a key in a text can stand for, as data: in `DMTN-165` the prefix is `DMTN`, in `DMS-REQ-0266` it is `DMS-REQ`. */
export interface ReferenceSeries {
  /** Letters, digits and hyphens; it is known in prose only as it is written here: `DM`, `Document`. */
  readonly prefix: string;
  readonly kind: ReferenceKind;
  /** How many digits the number may have. */
  readonly digits: { readonly min: number; readonly max: number };
  /** How wide the number is written: 3 for `DMTN-005`; 1, where it is left out, for `LDM-5`. */
  readonly width?: number;
  /** Where its page is: `https://ls.st/{lower}`. `{key}` is `LDM-503`, `{lower}` is `ldm-503`, `{number}` is `503`. */
  readonly url?: string;
  /** Where else its keys stand, in any case: `{key}.lsst.io`, `jira.example.org/browse/{key}`, `tickets/{key}`. */
  readonly places?: readonly string[];
  /** The document that a requirement lives in. */
  readonly document?: string;
  /** Documents with milestones and requirements of their own: `LDM-503-01`, `LTS-206-REQ-0235`. */
  readonly hasParts?: boolean;
}

/** A reference in a text. */
export interface Reference {
  /** As written, but the prefix as its series has it: `DMTN-165` also for `dmtn-165.lsst.io`. */
  readonly key: string;
  /** The same for all spellings: `LDM-503-01` also for `LDM-503-1`, `DMS-REQ-0293` also for `DMS-REQ-293`. */
  readonly identity: string;
  /** The prefix of its series: `LDM` for `LDM-503-01`. */
  readonly series: string;
  readonly kind: ReferenceKind;
  /** Always https; undefined when it has no page. */
  readonly url: string | undefined;
  /** The document that it is a part of: LDM-503 for `LDM-503-01`, LSE-61 for `DMS-REQ-0266`. */
  readonly document: string | undefined;
  /** The key alone: in `https://ls.st/ldm-503`, this is `ldm-503`. */
  readonly span: Span;
}

/** Something that lets people in, and that should not lie in git. */
export interface Secret {
  readonly what: 'meeting link' | 'passcode' | 'password' | 'PIN' | 'wireless password';
  /** The value alone: in `Passcode: 4711 (Ana has it)`, this is `4711`. */
  readonly span: Span;
}

export interface LocatedReference extends Reference {
  readonly range: Range;
}

/** What the meeting decided: in `DECISION: We mend it`, this is `We mend it`. */
export interface Decision {
  readonly text: string;
  readonly range: Range;
}
