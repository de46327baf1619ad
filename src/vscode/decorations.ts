import {
  DecorationRangeBehavior,
  Disposable,
  ThemeColor,
  window,
  workspace,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import { decorationsIn, type DecorationKind, type LineArea } from '../core/features/decorations';
import type { CommandContext } from './commandContext';
import { currentSettings } from './configuration';
import { editorRange } from './convert';
import { Debounce } from './pace';

/**
 * So many lines around those that are visible are decorated too, so that scrolling shows no bare text. There is no limit to a
 * file's size: what is sent to the window depends on what it shows alone.
 */
const margin = 100;

/** Colours due dates that are past, today or soon, and dims actions that are no longer open. */
export function registerDecorations({ minutes, day }: Pick<CommandContext, 'minutes' | 'day'>): Disposable {
  const painter = new Painter({ minutes, day });
  const paintAll = new Debounce(
    () => {
      for (const editor of window.visibleTextEditors) painter.paint(editor);
    },
    { quiet: 20, longest: 100 },
  );
  const change = (): void => {
    paintAll.call();
  };
  return Disposable.from(
    painter,
    paintAll,
    minutes.onDidChange(change),
    day.onDidChange(change),
    window.onDidChangeVisibleTextEditors(change),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (painter.lacksPaint(textEditor)) change();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('minutebook')) change();
    }),
  );
}

class Painter {
  private readonly types = decorationTypes();
  /** What is decorated in editors that show minutes. */
  private readonly painted = new WeakMap<TextEditor, readonly LineArea[]>();

  constructor(private readonly context: Pick<CommandContext, 'minutes' | 'day'>) {}

  paint(editor: TextEditor): void {
    const { minutes, day } = this.context;
    const { showsDecorations, dueSoonDays } = currentSettings();
    const meeting = showsDecorations ? minutes.meetingOf(editor.document) : undefined;
    if (!meeting && !this.painted.has(editor)) return;
    const areas = visibleAreas(editor, margin);
    const found = meeting ? decorationsIn(minutes.book, meeting, { today: day.today, dueSoonDays, areas }) : [];
    for (const { kind, type } of this.types) {
      const own = found.filter((decoration) => decoration.kind === kind);
      editor.setDecorations(
        type,
        own.map(({ range }) => editorRange(range)),
      );
    }
    if (meeting) this.painted.set(editor, areas);
    else this.painted.delete(editor);
  }

  /** Whether minutes show lines that were too far away to be decorated. */
  lacksPaint(editor: TextEditor): boolean {
    const painted = this.painted.get(editor);
    const isPainted = ({ first, last }: LineArea): boolean =>
      painted?.some((area) => area.first <= first && area.last >= last) ?? true;
    return !visibleAreas(editor, 0).every(isPainted);
  }

  dispose(): void {
    for (const { type } of this.types) type.dispose();
  }
}

interface KindOfDecoration {
  readonly kind: DecorationKind;
  readonly type: TextEditorDecorationType;
}

function decorationTypes(): readonly KindOfDecoration[] {
  const coloured = (kind: DecorationKind, color: ThemeColor): KindOfDecoration => ({
    kind,
    type: window.createTextEditorDecorationType({ color, rangeBehavior: DecorationRangeBehavior.ClosedClosed }),
  });
  return [
    coloured('overdue', new ThemeColor('minutebook.overdueForeground')),
    coloured('today', new ThemeColor('minutebook.dueTodayForeground')),
    coloured('soon', new ThemeColor('minutebook.dueSoonForeground')),
    coloured('closed', new ThemeColor('minutebook.doneForeground')),
  ];
}

function visibleAreas({ visibleRanges, document }: TextEditor, around: number): readonly LineArea[] {
  const end = document.lineCount - 1;
  return visibleRanges.map((range) => ({
    first: Math.max(0, range.start.line - around),
    last: Math.min(end, range.end.line + around),
  }));
}
