import { inEnglish } from '../message';
import type { Fix, Problem, ProblemCode, Severity, Status } from '../model';
import type { CivilDate } from '../dates';
import type { FileProblems } from '../rules/problems';
import { placeRecord, type FileNaming, type PlaceRecord } from './places';

/** A problem as plain data: what `minutebook check --format json` promises. */
export interface ProblemRecord extends RangeRecord {
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly message: string;
  readonly fixes: readonly FixRecord[];
}

/** A stretch of a file; `endColumn` is exclusive, as in VS Code. */
export interface RangeRecord extends PlaceRecord {
  readonly endLine: number;
  readonly endColumn: number;
}

/** What mends a problem. Those that an editor would have to ask about are left out. */
export type FixRecord = { readonly title: string } & (
  | { readonly kind: 'replace'; readonly replace: RangeRecord; readonly newText: string }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'reschedule'; readonly due: CivilDate }
  | { readonly kind: 'assign'; readonly owners: readonly string[] }
  | { readonly kind: 'add-attendee'; readonly name: string }
  | { readonly kind: 'add-alias'; readonly name: string; readonly person: string }
);

/** The problems of all files, by file and place. */
export function problemRecords(files: readonly FileProblems[], nameOf: FileNaming): readonly ProblemRecord[] {
  return files.flatMap(({ file, problems }) =>
    problems.map((problem) => problemRecord(nameOf(file), problem)).sort(byPlace),
  );
}

function problemRecord(file: string, { range, severity, code, message, fixes = [] }: Problem): ProblemRecord {
  return {
    ...rangeRecord(file, range),
    ...{ severity, code, message: inEnglish(message) },
    fixes: fixes.flatMap((fix) => fixRecord(file, fix) ?? []),
  };
}

function rangeRecord(file: string, { start, end }: Problem['range']): RangeRecord {
  return { ...placeRecord(file, start), endLine: end.line + 1, endColumn: end.character + 1 };
}

function fixRecord(file: string, { title: text, change }: Fix): FixRecord | undefined {
  const title = inEnglish(text);
  switch (change.kind) {
    case 'replace':
      return { title, kind: 'replace', replace: rangeRecord(file, change.range), newText: change.newText };
    case 'status':
      return { title, kind: 'status', status: change.status };
    case 'reschedule':
      return { title, kind: 'reschedule', due: change.due };
    case 'assign':
      return { title, kind: 'assign', owners: change.owners };
    case 'add-attendee':
      return { title, kind: 'add-attendee', name: change.name };
    case 'add-alias':
      return { title, kind: 'add-alias', name: change.name, person: change.person };
    case 'ask-due':
    case 'ask-owner':
    case 'ask-alias':
      return undefined;
  }
}

function byPlace(a: ProblemRecord, b: ProblemRecord): number {
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
