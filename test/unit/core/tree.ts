import { ActionKeys } from '../../../src/core/features/actionKeys';
import { actionsTree, type ActionsTree, type TreeQuestion } from '../../../src/core/features/tree';
import { defaultTreeChoices, type TreeChoices } from '../../../src/core/features/treeChoices';
import type { GroupHeading } from '../../../src/core/features/treeGroups';
import { TreeRows } from '../../../src/core/features/treeRow';
import type { Minutebook } from '../../../src/core/index/minutebook';
import { day } from './minutes';

/** The tree of a book on Wednesday, 18 March 2026, as the user chose it. */
export function treeOf(
  book: Minutebook,
  choices: Partial<TreeChoices> = {},
  question: Partial<TreeQuestion> = {},
): ActionsTree {
  return actionsTree(book, {
    choices: { ...defaultTreeChoices, ...choices },
    today: day('2026-03-18'),
    me: [],
    seenDone: {},
    rows: new TreeRows(new ActionKeys()),
    ...question,
  });
}

/** The tree as text: headings, and below each `2026-03-20 Send the figures (Ana Li)`; `x` marks what is done. */
export function shownTree({ groups }: ActionsTree): string {
  return groups
    .flatMap(({ heading, rows }) => [
      `\n${headingText(heading)}`,
      ...rows.map(({ view: { due, text, owners, status } }) =>
        ['\n ', status === 'done' ? 'x' : '', due ?? '', text, owners.length > 0 ? `(${owners.join(', ')})` : '']
          .filter((part) => part !== '')
          .join(' '),
      ),
    ])
    .join('');
}

function headingText(heading: GroupHeading): string {
  switch (heading.kind) {
    case 'due':
      return heading.standing;
    case 'owner':
      return heading.name;
    case 'nobody':
      return 'nobody';
    case 'meeting':
      return [heading.date, heading.title].join(' ');
    case 'series':
      return heading.series || 'no series';
    case 'file':
      return heading.file.path;
  }
}
