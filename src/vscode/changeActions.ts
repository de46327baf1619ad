import { l10n, window } from 'vscode';
import { actionsInRanges } from '../core/features/actionsInRanges';
import { typedDate, type DateContext } from '../core/features/typedDate';
import { comingMeeting } from '../core/index/nextMeeting';
import { trackedActions, type TrackedAction } from '../core/index/occurrences';
import { peopleAround } from '../core/index/peopleAround';
import type { Status } from '../core/model';
import { askDate } from './askDate';
import { askOwners } from './askOwners';
import type { CommandContext } from './commandContext';
import { coreRange } from './convert';

/** What changes actions needs of the window. */
export type ChangeContext = Pick<CommandContext, 'minutes' | 'day' | 'writer'>;

/** A command that changes the actions which it is called for: in the tree, by their ids, or at the cursors of the editor. */
export type ChangeCommand = (context: CommandContext, argument: unknown, selected: unknown) => Promise<void>;

/** A key binding may say when in its arguments, in words: `{ "due": "+1w" }`; `null` takes the date away. */
export const rescheduleCommand: ChangeCommand = async (context, argument, selected) => {
  const actions = actionsFor(context, argument, selected);
  const due = fieldOf(argument, 'due');
  const date = typeof due === 'string' ? typedDate(due, dateContext(context, actions)) : undefined;
  if (date !== undefined || due === null) await context.writer.reschedule(actions, date);
  else await reschedule(context, actions);
};

/** A key binding may say who in its arguments: `{ "owners": ["Ana Li"] }`. */
export const assignCommand: ChangeCommand = async (context, argument, selected) => {
  const actions = actionsFor(context, argument, selected);
  const owners = fieldOf(argument, 'owners');
  if (Array.isArray(owners)) await context.writer.assign(actions, owners.filter(isText));
  else await assign(context, actions);
};

export function statusCommand(status: Status): ChangeCommand {
  return async (context, argument, selected) => {
    const actions = actionsFor(context, argument, selected);
    if (isAny(actions)) await context.writer.setStatus(actions, status);
  };
}

/** Asks when the actions are due, and writes it. */
export async function reschedule(context: ChangeContext, actions: readonly TrackedAction[]): Promise<void> {
  if (!isAny(actions)) return;
  const answer = await askDate({
    title: titleOf(actions, {
      one: (text) => l10n.t('Reschedule: {0}', text),
      several: (count) => l10n.t('Reschedule {0} actions', count),
    }),
    context: dateContext(context, actions),
    current: common(actions.map(({ due }) => due)),
    hasDate: actions.some(({ due }) => due !== undefined),
  });
  if (answer) await context.writer.reschedule(actions, answer.date);
}

/** Asks who shall own the actions, and writes it. */
export async function assign(context: ChangeContext, actions: readonly TrackedAction[]): Promise<void> {
  const [first] = actions;
  if (!isAny(actions) || !first) return;
  const { book } = context.minutes;
  const owners = await askOwners({
    title: titleOf(actions, {
      one: (text) => l10n.t('Assign: {0}', text),
      several: (count) => l10n.t('Assign {0} actions', count),
    }),
    people: peopleAround(book, first.meeting),
    meeting: first.meeting,
    current: common(actions.map((action) => action.owners.join('\n')))
      ?.split('\n')
      .filter((name) => name !== ''),
  });
  if (owners) await context.writer.assign(actions, owners);
}

/** Those that a command is for, each once; from the command palette those at the cursors of the editor. */
function actionsFor(context: CommandContext, argument: unknown, selected: unknown): readonly TrackedAction[] {
  const { chosen } = context;
  if (fieldOf(argument, 'id') !== undefined) return chosen.of(argument, selected).map(({ row }) => row.view);
  const focused = chosen.takeFocused();
  const atCursors = focused ? [] : actionsAtCursors(context);
  return atCursors.length > 0 ? atCursors : chosen.around(focused).map(({ row }) => row.view);
}

function actionsAtCursors({ minutes }: ChangeContext): readonly TrackedAction[] {
  const editor = window.activeTextEditor;
  const meeting = editor && minutes.meetingOf(editor.document);
  if (!meeting) return [];
  const found = new Set(actionsInRanges(meeting, editor.selections.map(coreRange)));
  return trackedActions(minutes.book).filter(({ occurrences }) => occurrences.some(({ action }) => found.has(action)));
}

function isAny(actions: readonly TrackedAction[]): boolean {
  if (actions.length > 0) return true;
  void window.showInformationMessage(l10n.t('No action is selected, and none stands at the cursor.'));
  return false;
}

const longestTitle = 60;

interface Titles {
  readonly one: (text: string) => string;
  readonly several: (count: number) => string;
}

function titleOf(actions: readonly TrackedAction[], { one, several }: Titles): string {
  const [{ text } = { text: '' }, ...others] = actions;
  if (others.length > 0) return several(actions.length);
  return one(text.length > longestTitle ? `${text.slice(0, longestTitle - 1)}…` : text);
}

/** What all of them have; undefined where they differ. */
function common<T>([first, ...others]: readonly T[]): T | undefined {
  return others.every((other) => other === first) ? first : undefined;
}

/** With the day when the series meets next, if all of them are of one. */
function dateContext({ minutes, day }: ChangeContext, actions: readonly TrackedAction[]): DateContext {
  const { today } = day;
  const series = common(actions.map(({ meeting }) => meeting.series)) ?? '';
  return { today, nextMeeting: series === '' ? undefined : comingMeeting(minutes.book, series, today) };
}

function fieldOf(argument: unknown, name: string): unknown {
  return typeof argument === 'object' && argument !== null ? Reflect.get(argument, name) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
