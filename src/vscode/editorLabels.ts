import { l10n } from 'vscode';
import type { OpenCounts } from '../core/features/openCounts';

/** What the editor says beside minutes, and the status bar of all of them. */

/** `12 days overdue`, of an action that was due so many days ago. */
export function lateText(days: number): string {
  return days === 1 ? l10n.t('1 day overdue') : l10n.t('{0} days overdue', days);
}

/** The most urgent of the counts. */
export function countText({ overdue, today, open }: OpenCounts): string {
  if (overdue > 0) return overdueText(overdue);
  return today > 0 ? todayText(today) : openText(open);
}

/** All of the counts: `7 overdue, 2 due today, 32 open`. */
export function countsText({ overdue, today, open }: OpenCounts): string {
  return [overdueText(overdue), todayText(today), openText(open)].join(', ');
}

export function overdueText(count: number): string {
  return l10n.t('{0} overdue', count);
}

export function openText(count: number): string {
  return l10n.t('{0} open', count);
}

function todayText(count: number): string {
  return l10n.t('{0} due today', count);
}
