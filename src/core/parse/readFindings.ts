import type { Decision, LocatedReference, Problem, Suppression } from '../model';
import { knownSeries } from './knownSeries';
import { movedAll, movedDecision, movedProblem, movedReference, movedSuppression } from './moved';
import type { Piece, PlacedPiece } from './piece';
import { readDecisions, type Decisions } from './readDecisions';
import { readLineReferences, readReferences } from './readReferences';
import { readSecrets } from './readSecrets';
import { PieceMemory } from './remembered';
import { rubinSeries } from './series';

/** What stands in a file beside actions, by itself: it has a place, and depends on nothing far away. */
export interface Findings {
  readonly decisions: readonly Decision[];
  readonly references: readonly LocatedReference[];
  readonly secrets: readonly Problem[];
  readonly suppressions: readonly Suppression[];
}

/** Reads the findings of a file, and those of its pieces again only where they have changed. */
export class FindingsReader {
  private readonly own = new PieceMemory<boolean, Findings & Decisions>();
  private readonly placed = new PieceMemory<Placing, Findings>(isSamePlacing);

  /** @param front the lines of the front matter, in which there are no decisions and no comments */
  read(front: readonly string[], pieces: readonly PlacedPiece[]): Findings {
    let isUnderLabel = false;
    const all = pieces.map(({ piece, moved }) => {
      const under = isUnderLabel;
      const findings = this.own.ask(piece, under, () => readPiece(piece, under));
      isUnderLabel = findings.isUnderLabel;
      return this.placed.ask(piece, { findings, moved }, () => movedFindings(findings, moved));
    });
    return {
      decisions: all.flatMap(({ decisions }) => decisions),
      references: [...frontReferences(front), ...all.flatMap(({ references }) => references)],
      secrets: [...readSecrets(front, 0), ...all.flatMap(({ secrets }) => secrets)],
      suppressions: all.flatMap(({ suppressions }) => suppressions),
    };
  }
}

const rubin = knownSeries(rubinSeries());

function readPiece({ units, lines, line, suppressions }: Piece, isUnderLabel: boolean): Findings & Decisions {
  return {
    ...readDecisions(units, isUnderLabel),
    references: units.flatMap(({ unit, prose }) => readReferences({ prose, lines: unit.lines }, rubin)),
    secrets: readSecrets(lines, line),
    suppressions,
  };
}

function frontReferences(front: readonly string[]): readonly LocatedReference[] {
  return front.flatMap((text, line) => readLineReferences({ line, character: 0, text }, rubin));
}

interface Placing {
  readonly findings: Findings;
  readonly moved: number;
}

function isSamePlacing(a: Placing, b: Placing): boolean {
  return a.findings === b.findings && a.moved === b.moved;
}

function movedFindings({ decisions, references, secrets, suppressions }: Findings, lines: number): Findings {
  return {
    decisions: movedAll(decisions, lines, movedDecision),
    references: movedAll(references, lines, movedReference),
    secrets: movedAll(secrets, lines, movedProblem),
    suppressions: movedAll(suppressions, lines, movedSuppression),
  };
}
