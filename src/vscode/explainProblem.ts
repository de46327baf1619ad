import { ConfigurationTarget, Uri, commands, workspace } from 'vscode';
import { problemCodes, type ProblemCode } from '../core/model';

/** Shows what the documentation says of a kind of problem. */
export async function explainProblem(extension: Uri, argument: unknown): Promise<void> {
  const code = readCode(argument);
  const page = Uri.joinPath(extension, 'media/problems.md').with({ fragment: code ?? '' });
  await commands.executeCommand('markdown.showPreview', page);
}

/** Leaves a kind of problem out, by the workspace's settings. */
export async function turnOffRule(argument: unknown): Promise<void> {
  const code = readCode(argument);
  if (code === undefined) return;
  const settings = workspace.getConfiguration('minutebook');
  const rules = settings.inspect<Record<string, unknown>>('rules')?.workspaceValue ?? {};
  await settings.update('rules', { ...rules, [code]: 'off' }, ConfigurationTarget.Workspace);
}

function readCode(argument: unknown): ProblemCode | undefined {
  return problemCodes.find((code) => code === argument);
}
