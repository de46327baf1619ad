import type { FileName, Meeting } from '../model';
import { copied, splitLines } from '../text';
import { readBlocks } from './blocks';
import { readConflicts } from './conflict';
import { readFrontMatter, textOf, type FrontMatter } from './frontMatter';
import { readMeetingFacts } from './meetingFacts';
import { readPath } from './pathFacts';
import { readProse } from './prose';
import { knownSeries } from './knownSeries';
import { readActions, type TextUnit } from './readActions';
import { readDecisions } from './readDecisions';
import { readLineReferences, readReferences } from './readReferences';
import { readSecrets } from './readSecrets';
import { rubinSeries } from './series';
import { occasionAt } from './sittings';
import { readSuppressions } from './suppressions';
import { readUnits, type Unit } from './units';

/** Reads the minutes in a text. Total: any text gives a meeting, and what could not be read is one of its problems. */
export function parseMeeting(file: FileName, text: string): Meeting {
  // What is kept of a line must not keep the file.
  const { lines, problems: conflicts } = readConflicts(splitLines(text).map(copied));
  const frontMatter = readFrontMatter(lines);
  const blocks = readBlocks(lines.map((line, index) => (index < frontMatter.lineCount ? '' : line)));
  const units = readUnits(blocks).map(textUnit);
  const facts = readMeetingFacts(frontMatter, units, readPath(file.path));
  const { actions, problems, hasReport } = readActions(units, lines, (line) => occasionAt(facts, line).date);
  return {
    file,
    ...facts,
    actions,
    decisions: readDecisions(units),
    references: readAllReferences(units, lines.slice(0, frontMatter.lineCount)),
    problems: [...frontMatter.problems, ...problems, ...readSecrets(lines), ...conflicts],
    suppressions: readSuppressions(blocks),
    isApproved: textOf(frontMatter.values.get('status'))?.toLowerCase() === 'approved',
    type: textOf(frontMatter.values.get('type'))?.toLowerCase(),
    hasMeetingFrontMatter: isMeetingFrontMatter(frontMatter),
    hasReport,
  };
}

function textUnit(unit: Unit): TextUnit {
  const prose = readProse(unit.lines);
  return { unit, prose, text: prose.text };
}

const rubin = knownSeries(rubinSeries());

function readAllReferences(units: readonly TextUnit[], frontMatter: readonly string[]): Meeting['references'] {
  const above = frontMatter.flatMap((text, line) => readLineReferences({ line, character: 0, text }, rubin));
  const below = units.flatMap(({ unit, prose }) => readReferences({ prose, lines: unit.lines }, rubin));
  return [...above, ...below];
}

function isMeetingFrontMatter({ values }: FrontMatter): boolean {
  const others = ['attendees', 'participants', 'present', 'series', 'meeting'];
  return textOf(values.get('date')) !== undefined && others.some((key) => values.has(key));
}
