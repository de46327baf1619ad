import { l10n, window } from 'vscode';
import { trackedActionOf, type TrackedAction } from '../core/index/occurrences';
import type { ActionPlace, Fix, FixChange, Meeting } from '../core/model';
import { assign, reschedule } from './changeActions';
import type { CommandContext } from './commandContext';
import { localized } from './localized';
import { addToAttendees, addToRoster, askForAlias } from './peopleFixes';

/** Which fix of which problem, as a quick fix names it to the command: the minutes may have changed since. */
export interface ChosenFix {
  readonly file: string;
  readonly code: string;
  readonly line: number;
  readonly title: string;
}

/** Applies a fix that asks for something or that writes to several files; says so when there is nothing left to mend. */
export async function applyFix(context: CommandContext, argument: unknown): Promise<void> {
  const chosen = readChosenFix(argument);
  if (chosen === undefined) return;
  const meeting = context.minutes.book.get(chosen.file);
  const fix = meeting && findFix(context, meeting, chosen);
  if (meeting && fix) await apply(fix.change, { meeting, line: chosen.line }, context);
  else void window.showInformationMessage(l10n.t('The minutes have changed, and this problem is gone.'));
}

function readChosenFix(argument: unknown): ChosenFix | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { file, code, line, title } = { file: '', code: '', line: -1, title: '', ...argument };
  const isRight = [file, code, title].every((text) => typeof text === 'string') && typeof line === 'number';
  return isRight ? { file, code, line, title } : undefined;
}

function findFix({ problems }: CommandContext, meeting: Meeting, { code, line, title }: ChosenFix): Fix | undefined {
  return problems
    .of(meeting)
    .filter((problem) => problem.code === code && problem.range.start.line === line)
    .flatMap(({ fixes = [] }) => fixes)
    .find((fix) => localized(fix.title) === title);
}

interface FixPlace {
  readonly meeting: Meeting;
  readonly line: number;
}

async function apply(change: FixChange, { meeting, line }: FixPlace, context: CommandContext): Promise<void> {
  switch (change.kind) {
    case 'replace':
      // Written by the editor itself, as the fix offers it.
      return;
    case 'add-attendee':
      await addToAttendees(context, { meeting, name: change.name }, line);
      return;
    case 'add-alias':
      await addToRoster(context, { meeting, name: change.name }, change.person);
      return;
    case 'ask-alias':
      await askForAlias(context, { meeting, name: change.name });
      return;
    default: {
      const action = actionAt(meeting, change.place, context);
      if (action) await applyToAction(change, [action], context);
    }
  }
}

type ActionChange = Extract<FixChange, { readonly place: ActionPlace }>;

async function applyToAction(
  change: ActionChange,
  actions: readonly TrackedAction[],
  context: CommandContext,
): Promise<void> {
  switch (change.kind) {
    case 'status':
      await context.writer.setStatus(actions, change.status);
      return;
    case 'reschedule':
      await context.writer.reschedule(actions, change.due);
      return;
    case 'ask-due':
      await reschedule(context, actions);
      return;
    case 'assign':
      await context.writer.assign(actions, change.owners);
      return;
    case 'ask-owner':
      await assign(context, actions);
  }
}

function actionAt(meeting: Meeting, place: ActionPlace, { minutes }: CommandContext): TrackedAction | undefined {
  const action = meeting.actions.find((other) => other.place === place);
  return action && trackedActionOf(minutes.book, action);
}
