import { l10n } from 'vscode';
import type { PreviewBadge } from '../core/features/previewMarks';
import type { PreviewWords } from '../core/features/previewText';
import { distance, statusText } from './actionLabels';

/** What the preview says in words, so that nothing is told by a colour alone. */
export const previewWords: PreviewWords = { status: statusText, badge: badgeText };

function badgeText(badge: PreviewBadge): string {
  if (badge.urgency !== undefined) return distance(badge.days);
  switch (badge.status) {
    case 'done':
      return l10n.t('done, say the minutes it comes from');
    case 'cancelled':
      return l10n.t('cancelled, say the minutes it comes from');
    case 'carried':
      return l10n.t('carried on, say the minutes it comes from');
  }
}
