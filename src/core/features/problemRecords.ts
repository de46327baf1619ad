import type { FileProblems } from '../index/problems';
import { inEnglish } from '../message';
import type { ProblemCode, Severity } from '../model';
import { placeRecord, type FileNaming, type PlaceRecord } from './places';

/** A problem as plain data: what `minutebook check --format json` promises. */
export interface ProblemRecord extends PlaceRecord {
  /** Exclusive, as in VS Code. */
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly message: string;
}

/** The problems of all files, by file and place. */
export function problemRecords(files: readonly FileProblems[], nameOf: FileNaming): readonly ProblemRecord[] {
  return files.flatMap(({ file, problems }) =>
    [...problems]
      .map(({ range, severity, code, message }) => ({
        ...placeRecord(nameOf(file), range.start),
        endLine: range.end.line + 1,
        endColumn: range.end.character + 1,
        ...{ severity, code, message: inEnglish(message) },
      }))
      .sort(byPlace),
  );
}

function byPlace(a: ProblemRecord, b: ProblemRecord): number {
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
