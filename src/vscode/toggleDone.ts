import { l10n, window, type TextEditor } from 'vscode';
import { copiesThatDiffer } from '../core/features/copies';
import { toggleDone, type ToggleAnswer } from '../core/features/toggleDone';
import type { Meeting } from '../core/model';
import type { CommandContext } from './commandContext';
import { coreRange, editorRange } from './convert';
import { refusalText } from './labels';

type Parts = Pick<CommandContext, 'minutes' | 'writer'>;

/** Marks the actions at the cursors of the editor in front done, or opens them again: in the editor, unsaved, as one step to undo. */
export async function toggleDoneInEditor(parts: Parts): Promise<void> {
  const editor = window.activeTextEditor;
  const meeting = editor && parts.minutes.meetingOf(editor.document);
  if (!editor || !meeting) return;
  const { version } = editor.document;
  const answer = answerFor(parts, editor, meeting);
  if (answer.kind === 'refused') {
    tell(answer.reason, meeting.file.path);
    return;
  }
  if (meeting.isApproved && !(await mayChangeApproved(meeting.file.path))) return;
  // While the question was asked, the text may have changed.
  if (editor.document.version !== version || !(await write(editor, answer))) {
    tell('changed', meeting.file.path);
    return;
  }
  if (answer.kind === 'marked') return;
  if (answer.refusal !== undefined) tell(answer.refusal, meeting.file.path);
  await changeCopies(parts, editor, answer);
}

function answerFor({ minutes }: Parts, editor: TextEditor, meeting: Meeting): ToggleAnswer {
  const selections = editor.selections.map(coreRange);
  return toggleDone({ book: minutes.book, meeting, text: editor.document.getText(), selections });
}

function write(editor: TextEditor, { edits }: Exclude<ToggleAnswer, { readonly kind: 'refused' }>): Thenable<boolean> {
  return editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(editorRange(range), newText);
  });
}

/** As a tick in the tree does: copies that say where they come from follow, copies with the same words when the user says so. */
async function changeCopies(
  { minutes, writer }: Parts,
  editor: TextEditor,
  { actions, status }: Extract<ToggleAnswer, { readonly kind: 'toggled' }>,
): Promise<void> {
  const meeting = minutes.meetingOf(editor.document);
  const changed = actions.flatMap((number) => meeting?.actions[number] ?? []);
  await writer.changeCopies(copiesThatDiffer(minutes.book, changed, status), status);
}

async function mayChangeApproved(path: string): Promise<boolean> {
  const change = l10n.t('Change the Mark');
  const question = l10n.t('The minutes {0} are approved. Change the mark of this action in them?', path);
  return (await window.showWarningMessage(question, { modal: true }, change)) === change;
}

const shown = 5000;

/** What is wrong with the place alone is said where it disturbs nobody. */
function tell(reason: Extract<ToggleAnswer, { readonly kind: 'refused' }>['reason'] | 'changed', path: string): void {
  switch (reason) {
    case 'no-action':
      window.setStatusBarMessage(l10n.t('There is no action here, and no list item to make one of.'), shown);
      return;
    case 'closed':
      window.setStatusBarMessage(l10n.t('This action is cancelled or carried. Change its mark by hand.'), shown);
      return;
    case 'approved':
      void window.showWarningMessage(l10n.t('The minutes {0} are approved: nothing is added to them.', path));
      return;
    default:
      void window.showWarningMessage(refusalText(reason, path));
  }
}
