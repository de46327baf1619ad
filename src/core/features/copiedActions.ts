import type { TrackedAction } from '../index/occurrences';
import { signOf } from '../parse/mark';
import { occasionAt } from '../parse/sittings';
import { escapedMarkdown, linkDestination } from './markdownText';

/**
 * Actions with their notes, to be pasted into other minutes: `- [ ] Ana Li: Send it (due 2026-03-20) (from [2026-03-11](/minutes/a.md))`.
 * They say where they come from, so that a copy and its original are one action. The links begin at the workspace folder, as VS Code
 * reads them.
 */
export function copiedActions(views: readonly TrackedAction[]): string {
  return views.map(copiedAction).join('');
}

/** Links to where actions stand, by the heading above them: `[Send it](/minutes/2026-03-11.md#the-review)`. */
export function actionLinks(views: readonly TrackedAction[]): string {
  return views.map((view) => `[${escapedMarkdown(view.text)}](${pageOf(view)}${fragmentOf(view)})`).join('\n');
}

function copiedAction(view: TrackedAction): string {
  const { status, text, owners, due, action } = view;
  const parts = [
    `- [${signOf(status)}]`,
    owners.length === 0 ? '' : `${owners.map(escapedMarkdown).join(', ')}:`,
    escapedMarkdown(text),
    due === undefined ? '' : `(due ${due})`,
    `(from [${originLabel(view)}](${pageOf(view)}))`,
    action.id === undefined ? '' : `^${action.id}`,
  ];
  const notes = action.notes.map((note) => `  - ${escapedMarkdown(note)}\n`);
  return `${parts.filter((part) => part !== '').join(' ')}\n${notes.join('')}`;
}

const longestLabel = 100;

/** The meeting's date, else its title, in which nothing may end the link. */
function originLabel({ meeting, action }: TrackedAction): string {
  const { date, title } = occasionAt(meeting, action.place.line);
  return date ?? escapedMarkdown(title.replace(/[[\]()]/g, ' ').slice(0, longestLabel));
}

function pageOf({ meeting }: TrackedAction): string {
  return linkDestination(meeting.file.path.slice(meeting.file.path.indexOf('/')));
}

/** As VS Code and most forges name headings: `The review, in April` is `#the-review-in-april`. */
function fragmentOf({ action }: TrackedAction): string {
  const slug = (action.place.section.at(-1) ?? '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/g, '-');
  return slug === '' ? '' : `#${linkDestination(slug)}`;
}
