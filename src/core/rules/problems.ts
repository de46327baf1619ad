import type { CivilDate } from '../dates';
import type { Minutebook } from '../index/minutebook';
import { trackedActionOf, type TrackedAction } from '../index/occurrences';
import { shownActions } from '../index/queries';
import type { FileName, Fix, Meeting, Problem, ProblemCode } from '../model';
import { later } from '../parse/periods';
import { occasionAt } from '../parse/sittings';
import type { Settings } from '../settings';
import { allRules } from './allRules';
import { holdsProblem } from './holdsProblem';
import type { RuleContext, Subject } from './rule';
import { isSuppressed } from './suppressed';

export interface FileProblems {
  readonly file: FileName;
  readonly problems: readonly Problem[];
}

/** What the problems depend on besides the minutes. */
export interface ProblemContext {
  readonly book: Minutebook;
  readonly today: CivilDate;
  readonly settings: Pick<Settings, 'rules' | 'dueSoonDays' | 'problemsSince'>;
}

/** The problems of all minutes and rosters, by file. */
export function problemsIn(context: ProblemContext): readonly FileProblems[] {
  const { book } = context;
  const inMinutes = book.meetings().map((meeting) => ({ file: meeting.file, problems: problemsOf(meeting, context) }));
  return [...inMinutes, ...rosterProblems(context)];
}

export function rosterProblems(context: ProblemContext): readonly FileProblems[] {
  return context.book.rosters().map(({ file, problems }) => ({ file, problems: withSeverities(problems, context) }));
}

/** Meetings without a date come first, since nobody can say how old they are. */
export function newestFirst(meetings: readonly Meeting[]): readonly Meeting[] {
  const day = ({ date, end }: Meeting): string => end ?? date ?? 'none';
  return [...meetings].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}

/** The problems of one file, as the settings and its comments let them through, by place. */
export function problemsOf(meeting: Meeting, context: ProblemContext): readonly Problem[] {
  const { book, today, settings } = context;
  const since = firstDay(settings.problemsSince, today);
  const subject = subjectOf(book, meeting);
  const ruleContext: RuleContext = { book, today, dueSoonDays: settings.dueSoonDays };
  const found = allRules
    .filter(({ code }) => settings.rules[code] !== 'off')
    .flatMap(({ code, severity, find }) =>
      find(subject, ruleContext).map((problem): Problem => ({ severity, ...problem, code })),
    );
  const kept = found.filter(
    (problem) => isRecent(meeting, problem, since) && !isSuppressed(meeting.suppressions, problem),
  );
  const allowed = withSeverities(kept, context).map((problem) => allowedFixes(meeting, problem));
  return allowed.sort(byPlace);
}

function subjectOf(book: Minutebook, meeting: Meeting): Subject {
  const shown = new Set(shownActions(book, meeting).map(({ action }) => action));
  const hidden = meeting.actions.filter((action) => !shown.has(action));
  const open = openActionsOf(meeting, book);
  // What is wrong in a line that only looked like an action is left out: in a list of notes under *Actions*, one that nobody
  // owns is none.
  const read = meeting.problems.filter(
    (problem) => ofWholeFile.includes(problem.code) || !hidden.some((action) => holdsProblem(action, problem)),
  );
  return { meeting, open, read };
}

const ofWholeFile: readonly ProblemCode[] = ['secret-in-minutes', 'merge-conflict', 'front-matter'];

/** The open actions whose own meeting this is. */
export function openActionsOf(meeting: Meeting, book: Minutebook): readonly TrackedAction[] {
  return meeting.actions.flatMap((action) => {
    const tracked = trackedActionOf(book, action);
    return tracked?.action === action && tracked.status === 'open' ? [tracked] : [];
  });
}

function withSeverities(problems: readonly Problem[], { settings }: ProblemContext): readonly Problem[] {
  return problems.flatMap((problem) => {
    const severity = settings.rules[problem.code] ?? problem.severity;
    return severity === 'off' ? [] : [{ ...problem, severity }];
  });
}

function firstDay(since: Settings['problemsSince'], today: CivilDate): CivilDate | undefined {
  return typeof since === 'number' ? later(today, -since, 'month') : since;
}

function isRecent(meeting: Meeting, { range }: Problem, since: CivilDate | undefined): boolean {
  const { date } = occasionAt(meeting, range.start.line);
  return since === undefined || date === undefined || date >= since;
}

/** In approved minutes nothing changes but marks. */
function allowedFixes({ isApproved }: Meeting, problem: Problem): Problem {
  if (!isApproved || !problem.fixes) return problem;
  return { ...problem, fixes: problem.fixes.filter(isOfMark) };
}

function isOfMark({ change }: Fix): boolean {
  return change.kind === 'status' || change.kind === 'add-alias' || change.kind === 'ask-alias';
}

function byPlace({ range: { start: a } }: Problem, { range: { start: b } }: Problem): number {
  return a.line - b.line || a.character - b.character;
}
