import {
  CodeAction,
  CodeActionKind,
  type Uri,
  WorkspaceEdit,
  l10n,
  languages,
  type CodeActionContext,
  type Command,
  type Disposable,
  type Range,
  type TextDocument,
} from 'vscode';
import { editsOf, problemsAt, safeEdits, suppressingEdit } from '../core/features/quickFixes';
import type { Meeting, Problem } from '../core/model';
import type { TextEdit } from '../core/text';
import type { ChosenFix } from './applyFix';
import type { CommandContext } from './commandContext';
import { coreRange, editorRange } from './convert';
import { diagnosticOf } from './diagnostics';
import { localized } from './localized';

const fixAllKind = CodeActionKind.SourceFixAll.append('minutebook');

/** So many lines may be selected at once before the menu would hold more than anybody reads. */
const mostProblems = 20;

/** Offers the fixes of each problem, anywhere on its line; and to silence it. */
export function registerQuickFixes({ minutes, problems }: Pick<CommandContext, 'minutes' | 'problems'>): Disposable {
  return languages.registerCodeActionsProvider(
    { language: 'markdown' },
    {
      provideCodeActions: (document, range, context) => {
        const meeting = minutes.meetingOf(document);
        if (!meeting) return [];
        return new QuickFixes(document, meeting, problems.of(meeting)).at(range, context);
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  );
}

class QuickFixes {
  constructor(
    private readonly document: TextDocument,
    private readonly meeting: Meeting,
    private readonly problems: readonly Problem[],
  ) {}

  at(range: Range, { only }: CodeActionContext): CodeAction[] {
    const fixAll = only === undefined || only.contains(fixAllKind) || fixAllKind.contains(only) ? this.fixAll() : [];
    if (only !== undefined && !only.contains(CodeActionKind.QuickFix)) return fixAll;
    const here = problemsAt(this.problems, coreRange(range)).slice(0, mostProblems);
    const fixes = here.flatMap((problem) => this.fixesOf(problem));
    const silences = here.flatMap((problem) => this.silencesOf(problem));
    return [...fixes, ...this.alikeFixes(here), ...silences, ...fixAll];
  }

  private fixesOf(problem: Problem): readonly CodeAction[] {
    return (problem.fixes ?? []).map((fix, index) => {
      const action = new CodeAction(localized(fix.title), CodeActionKind.QuickFix);
      action.diagnostics = [diagnosticOf(problem)];
      action.isPreferred = index === 0 && problem.fixes?.length === 1;
      const edits = editsOf(fix);
      if (edits.length > 0) action.edit = this.edit(edits);
      else action.command = this.applying(problem, action.title);
      return action;
    });
  }

  private applying({ code, range }: Problem, title: string): Command {
    const chosen: ChosenFix = { file: this.meeting.file.key, code, line: range.start.line, title };
    return { command: 'minutebook.applyFix', title, arguments: [chosen] };
  }

  /** `Write [ ], open (all 3 in this file)`, where a fix is safe. */
  private alikeFixes(here: readonly Problem[]): readonly CodeAction[] {
    return [...new Set(here.map(({ code }) => code))].flatMap((code) => {
      const alike = this.problems.filter((problem) => problem.code === code);
      const edits = safeEdits(alike);
      if (edits.length < 2) return [];
      const action = new CodeAction(
        l10n.t('Fix all {0} of {1} in this file', edits.length, code),
        CodeActionKind.QuickFix,
      );
      action.edit = this.edit(edits);
      return [action];
    });
  }

  private fixAll(): CodeAction[] {
    const edits = safeEdits(this.problems);
    if (edits.length === 0) return [];
    const action = new CodeAction(l10n.t('Fix all that is safe to fix in these minutes'), fixAllKind);
    action.edit = this.edit(edits);
    return [action];
  }

  private silencesOf(problem: Problem): readonly CodeAction[] {
    const off = new CodeAction(l10n.t('Turn off {0} in this workspace', problem.code), CodeActionKind.QuickFix);
    off.command = { command: 'minutebook.turnOffRule', title: off.title, arguments: [problem.code] };
    const edit = suppressingEdit(this.meeting.file, this.document.getText(), problem);
    if (!edit) return [off];
    const here = new CodeAction(l10n.t('Ignore {0} here', problem.code), CodeActionKind.QuickFix);
    here.edit = this.edit([edit]);
    return [here, off];
  }

  private edit(edits: readonly TextEdit[]): WorkspaceEdit {
    const change = new WorkspaceEdit();
    const uri: Uri = this.document.uri;
    for (const { range, newText } of edits) change.replace(uri, editorRange(range), newText);
    return change;
  }
}
