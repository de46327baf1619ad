import { Disposable, commands } from 'vscode';
import type { CommandContext } from './commandContext';
import { chooseMinutesFolder, createFirstMinutes } from './firstMinutes';
import { openAction } from './openAction';
import { tick } from './openActionsView';

type Handler = (context: CommandContext, argument: unknown) => Promise<void>;

/** Every command of the extension, as package.json declares them. */
export const commandTable: Readonly<Record<string, Handler>> = {
  'minutebook.openAction': async ({ tree }, argument) => {
    const node = tree.find(argument);
    if (node) await openAction(node.row.view);
  },
  'minutebook.markDone': async ({ tree, writer }, argument) => {
    const node = tree.find(argument);
    if (node) await tick(node, tree, writer);
  },
  'minutebook.undoLastChange': ({ writer }) => writer.undoLastChange(),
  'minutebook.refresh': ({ minutes }) => minutes.readAll({ thoroughly: true }),
  'minutebook.createFirstMinutes': ({ day }) => createFirstMinutes(day.today),
  'minutebook.chooseMinutesFolder': () => chooseMinutesFolder(),
};

export function registerCommands(context: CommandContext): Disposable {
  return Disposable.from(
    ...Object.entries(commandTable).map(([id, handler]) =>
      commands.registerCommand(id, (argument: unknown) => handler(context, argument)),
    ),
  );
}
