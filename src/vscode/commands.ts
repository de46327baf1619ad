import { Disposable, commands } from 'vscode';
import type { TreeChoices } from '../core/features/treeChoices';
import {
  filterByOwner,
  filterBySeries,
  filterByState,
  filterByText,
  showActionsOf,
  showOnlyMine,
} from './arrangeActions';
import { applyFix } from './applyFix';
import { assignCommand, rescheduleCommand, statusCommand } from './changeActions';
import type { CommandContext } from './commandContext';
import { explainProblem, turnOffRule } from './explainProblem';
import { chooseMinutesFolder, createFirstMinutes } from './firstMinutes';
import { openAction } from './openAction';
import { openOccurrence } from './openOccurrence';
import { openSample } from './openSample';
import { copyAsMarkdown, copyLink, openMeeting, openReference, tickFocused } from './treeCommands';
import { toggleDoneInEditor } from './toggleDone';
import { showNeighbour } from './showNeighbour';

/**
 * What a command does. The tree gives it the node that was clicked and, when that is one of several selected ones, those; a key gives
 * it nothing.
 */
type Handler = (context: CommandContext, argument: unknown, selected: unknown) => Promise<void>;

/** Every command of the extension, as package.json declares them. */
export const commandTable: Readonly<Record<string, Handler>> = {
  'minutebook.openAction': async ({ tree }, argument) => {
    const node = tree.find(argument);
    if (node) await openAction(node.row.view);
  },
  'minutebook.tickFocused': tickFocused,
  'minutebook.openMeeting': openMeeting,
  'minutebook.showMoreActions': ({ tree }, argument) => {
    tree.showMore(argument);
    return Promise.resolve();
  },
  'minutebook.copyAsMarkdown': copyAsMarkdown,
  'minutebook.copyLink': copyLink,
  'minutebook.openReference': openReference,
  'minutebook.toggleDone': (context) => toggleDoneInEditor(context),
  'minutebook.markDone': statusCommand('done'),
  'minutebook.cancelAction': statusCommand('cancelled'),
  'minutebook.reopenAction': statusCommand('open'),
  'minutebook.reschedule': rescheduleCommand,
  'minutebook.assign': assignCommand,
  'minutebook.undoLastChange': ({ writer }) => writer.undoLastChange(),
  'minutebook.refresh': ({ minutes }) => minutes.readAll({ thoroughly: true }),
  'minutebook.createFirstMinutes': ({ day }) => createFirstMinutes(day.today),
  'minutebook.chooseMinutesFolder': () => chooseMinutesFolder(),
  'minutebook.previousMinutes': (context, argument) => showNeighbour(context, argument, 'previous'),
  'minutebook.nextMinutes': (context, argument) => showNeighbour(context, argument, 'next'),
  'minutebook.groupByDue': choosing({ grouping: 'due' }),
  'minutebook.groupByOwner': choosing({ grouping: 'owner' }),
  'minutebook.groupByMeeting': choosing({ grouping: 'meeting' }),
  'minutebook.groupBySeries': choosing({ grouping: 'series' }),
  'minutebook.groupByFile': choosing({ grouping: 'file' }),
  'minutebook.sortByDue': choosing({ sorting: 'due' }),
  'minutebook.sortByOwner': choosing({ sorting: 'owner' }),
  'minutebook.sortByMeeting': choosing({ sorting: 'meeting' }),
  'minutebook.sortByText': choosing({ sorting: 'text' }),
  'minutebook.filterByText': filterByText,
  'minutebook.filterByOwner': filterByOwner,
  'minutebook.filterBySeries': filterBySeries,
  'minutebook.filterByState': filterByState,
  'minutebook.showOnlyMine': showOnlyMine,
  'minutebook.showEveryones': choosing({ owner: { kind: 'anyone' } }),
  'minutebook.showRecentlyDone': choosing({ state: 'openAndDone' }),
  'minutebook.hideRecentlyDone': choosing({ state: 'open' }),
  'minutebook.showActionsOf': showActionsOf,
  'minutebook.openOccurrence': openOccurrence,
  'minutebook.clearFilter': async ({ choices, view }) => {
    choices.clearFilter();
    await view.show();
  },
  'minutebook.clearChoices': async ({ choices, view }) => {
    choices.clearAll();
    await view.show();
  },
  'minutebook.openSample': ({ extension }) => openSample(extension),
  'minutebook.getStarted': async ({ extension }) => {
    await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`);
  },
  'minutebook.explainProblem': ({ extension }, argument) => explainProblem(extension.uri, argument),
  'minutebook.applyFix': applyFix,
  'minutebook.turnOffRule': (_, argument) => turnOffRule(argument),
};

export function registerCommands(context: CommandContext): Disposable {
  return Disposable.from(
    ...Object.entries(commandTable).map(([id, handler]) =>
      commands.registerCommand(id, (argument: unknown, selected: unknown) =>
        context.view.keepingPlace(() => handler(context, argument, selected)),
      ),
    ),
  );
}

/** The command that makes a choice, and shows what came of it. */
function choosing(part: Partial<TreeChoices>): Handler {
  return async ({ choices, view }) => {
    choices.change(part);
    await view.show();
  };
}
