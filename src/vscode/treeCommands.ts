import { Uri, commands, env, l10n, window } from 'vscode';
import { actionLinks, copiedActions } from '../core/features/copiedActions';
import { sittingAt } from '../core/parse/sittings';
import type { CommandContext } from './commandContext';
import { openMinutes } from './openAction';
import { tick } from './openActionsView';

/** The commands on actions in the view *Open Actions* that write nothing but a tick. */

/** What Space does in the tree: ticks and unticks actions, opens and closes groups. */
export async function tickFocused(context: CommandContext): Promise<void> {
  const focused = context.chosen.takeFocused();
  if (focused?.kind === 'group') {
    await commands.executeCommand('list.toggleExpand');
    return;
  }
  const nodes = context.chosen.around(focused);
  const isDone = nodes.some(({ row }) => row.standing !== 'done');
  const others = nodes.filter(({ row }) => (row.standing === 'done') !== isDone);
  await tick(others, isDone, context);
}

/** Opens the minutes of an action's own meeting, or those that a group is made of, at the start of the meeting. */
export async function openMeeting({ chosen, tree }: CommandContext, argument: unknown): Promise<void> {
  const group = tree.findGroup(argument)?.group;
  const [row] = group ? group.rows : chosen.of(argument, undefined).map((node) => node.row);
  if (!row || (group && !('file' in group.heading))) return;
  const { meeting, action } = row.view;
  await openMinutes(meeting.file, sittingAt(meeting, action.place.line)?.line ?? 0);
}

export async function copyAsMarkdown({ chosen }: CommandContext, argument: unknown, selected: unknown): Promise<void> {
  const views = chosen.of(argument, selected).map(({ row }) => row.view);
  if (views.length > 0) await env.clipboard.writeText(copiedActions(views));
}

export async function copyLink({ chosen }: CommandContext, argument: unknown, selected: unknown): Promise<void> {
  const views = chosen.of(argument, selected).map(({ row }) => row.view);
  if (views.length > 0) await env.clipboard.writeText(actionLinks(views));
}

/** Opens the page of a reference in the action's text; asks which where there are several. */
export async function openReference({ chosen, tree }: CommandContext, argument: unknown): Promise<void> {
  const [node] = chosen.of(argument, undefined);
  const pages = node ? tree.pagesOf(node) : [];
  const [first, ...others] = pages;
  if (first === undefined) return;
  const items = pages.map(({ key, url }) => ({ label: key, description: url, url }));
  const picked = others.length === 0 ? first : await window.showQuickPick(items, { title: l10n.t('Open Reference') });
  if (picked) await env.openExternal(Uri.parse(picked.url, true));
}
