import type { FileName, Meeting, Problem } from '../model';
import { textOf, type FrontMatter } from './frontMatter';
import { MeetingFactsReader } from './meetingFacts';
import { readPath } from './pathFacts';
import type { PlacedPiece } from './piece';
import { ActionsReader } from './readActions';
import { FindingsReader } from './readFindings';
import { kept, keptEqual } from './remembered';

/** A text as it is read: its front matter, and the pieces behind it, in order. */
export interface TextParts {
  readonly front: Front;
  readonly pieces: readonly PlacedPiece[];
  readonly conflicts: readonly Problem[];
}

export interface Front {
  readonly frontMatter: FrontMatter;
  readonly lines: readonly string[];
}

/** Makes a meeting of the parts of a file's text; of parts that were read before, only what depends on others is read again. */
export class MeetingReader {
  private readonly facts: MeetingFactsReader;
  private readonly actions = new ActionsReader();
  private readonly findings = new FindingsReader();
  private last: Meeting | undefined;

  constructor(private readonly file: FileName) {
    this.facts = new MeetingFactsReader(readPath(file.path));
  }

  read({ front, pieces, conflicts }: TextParts): Meeting {
    const { values, problems: inFront } = front.frontMatter;
    const facts = this.facts.read(front.frontMatter, pieces);
    const { actions, problems, hasReport } = this.actions.read(pieces, facts);
    const { secrets, ...findings } = this.findings.read(front.lines, pieces);
    this.last = withKeptLists(this.last, {
      file: this.file,
      ...facts,
      actions,
      ...findings,
      problems: [...inFront, ...problems, ...secrets, ...conflicts],
      isApproved: textOf(values.get('status'))?.toLowerCase() === 'approved',
      type: textOf(values.get('type'))?.toLowerCase(),
      hasMeetingFrontMatter: isMeetingFrontMatter(front.frontMatter),
      hasReport,
    });
    return this.last;
  }
}

/** Lists in which nothing has changed are the same objects as before. */
function withKeptLists(before: Meeting | undefined, after: Meeting): Meeting {
  if (!before) return after;
  return {
    ...after,
    mentions: kept(before.mentions, after.mentions),
    agenda: kept(before.agenda, after.agenda),
    sittings: keptEqual(before.sittings, after.sittings),
    actions: kept(before.actions, after.actions),
    decisions: kept(before.decisions, after.decisions),
    references: kept(before.references, after.references),
    problems: kept(before.problems, after.problems),
    suppressions: kept(before.suppressions, after.suppressions),
  };
}

function isMeetingFrontMatter({ values }: FrontMatter): boolean {
  const others = ['attendees', 'participants', 'present', 'series', 'meeting'];
  return textOf(values.get('date')) !== undefined && others.some((key) => values.has(key));
}
