import { ConfigurationTarget, l10n, window, workspace } from 'vscode';

const monthsOffered = 12;

/** Says once that only the newest minutes' problems are shown, and offers to leave the old ones out, or to show all. */
export class TooManyProblems {
  private isTold = false;

  tell(count: number, limit: number): void {
    if (limit === 0 || count <= limit || this.isTold) return;
    this.isTold = true;
    void this.offer(count, limit);
  }

  private async offer(count: number, limit: number): Promise<void> {
    const recent = l10n.t('Only the Last {0} Months', monthsOffered);
    const all = l10n.t('Show All');
    const text = l10n.t(
      'The minutes have {0} problems; those of the newest minutes are shown, up to {1}.',
      count,
      limit,
    );
    const answer = await window.showInformationMessage(text, recent, all);
    const settings = workspace.getConfiguration('minutebook');
    if (answer === recent)
      await settings.update('problems.since', String(monthsOffered), ConfigurationTarget.Workspace);
    if (answer === all) await settings.update('problems.limit', 0, ConfigurationTarget.Workspace);
  }
}
