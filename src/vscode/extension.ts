import type { MarkdownIt } from 'markdown-it';
import { window, type ExtensionContext, type TreeDataProvider, type TreeDragAndDropController } from 'vscode';
import { ActionWriter } from './actionWriter';
import { ChosenActions } from './chosenActions';
import { ClosedGroups } from './closedGroups';
import type { CommandContext } from './commandContext';
import { registerCodeLens } from './codeLens';
import { registerCommands } from './commands';
import { registerCompletion } from './completion';
import { Day } from './day';
import { registerDecorations } from './decorations';
import { dimDone } from './dimDone';
import { DragActions } from './dragActions';
import { registerHovers } from './hover';
import { followMinutes } from './inMinutes';
import { registerDefinitions } from './definitions';
import { registerLateHints } from './lateHints';
import { LiveMinutes } from './liveMinutes';
import { Me } from './me';
import { OpenActionsTree } from './openActionsTree';
import { OpenActionsView } from './openActionsView';
import { registerOutline } from './outline';
import { MinutesPreview } from './preview';
import { Problems } from './problems';
import { registerQuickFixes } from './quickFixes';
import { showStatusBar } from './statusBar';
import { registerSnippets } from './snippets';
import type { TreeNode } from './treeNodes';
import { ViewChoices } from './viewChoices';
import { watchEditors, watchFiles } from './watching';
import { registerWorkspaceSymbols } from './workspaceSymbols';

/** What `activate` gives to whoever asks for the extension's exports. */
export interface MinutebookExports {
  /** The tree of the view *Open Actions*. */
  readonly openActions: TreeDataProvider<TreeNode>;
  /** What happens when its nodes are dragged. */
  readonly dragging: TreeDragAndDropController<TreeNode>;
  /** `complete` once the workspace has been read. */
  readonly state: () => string;
  /** VS Code's Markdown preview asks for it. */
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/** Only registers: the first file is read after VS Code has taken its turn. */
export function activate(context: ExtensionContext): MinutebookExports {
  const started = performance.now();
  const log = window.createOutputChannel('Minutebook', { log: true });
  const day = new Day(() => Date.now());
  const minutes = new LiveMinutes(log);
  const writer = new ActionWriter(minutes, log);
  const memory = context.workspaceState;
  const closed = new ClosedGroups(memory);
  const tree = new OpenActionsTree(day.today, closed);
  const choices = new ViewChoices(memory);
  const chosen = new ChosenActions(tree);
  const me = new Me(memory);
  const dragging = new DragActions({ minutes, day, writer, tree });
  const parts = { minutes, day, writer, tree, choices, chosen, closed, me, memory, dragging };
  const view = new OpenActionsView(parts);
  const problems = new Problems(minutes, day);
  const extension = { id: context.extension.id, uri: context.extensionUri, storage: context.globalStorageUri };
  const commandContext: CommandContext = { ...parts, view, problems, extension };
  const preview = new MinutesPreview({ minutes, day }, log);
  context.subscriptions.push(
    log,
    day,
    minutes,
    tree,
    preview,
    choices,
    me,
    view,
    problems,
    dimDone(),
    registerCommands(commandContext),
    registerQuickFixes(commandContext),
    followMinutes(minutes),
    registerHovers(commandContext),
    registerDefinitions(commandContext),
    registerOutline({ minutes }),
    registerWorkspaceSymbols({ minutes }),
    registerCompletion({ minutes, day }),
    registerCodeLens({ minutes, day }),
    registerDecorations({ minutes, day }),
    registerLateHints({ minutes, day }),
    showStatusBar({ minutes, day }),
    registerSnippets({ minutes, extension }),
    watchFiles(minutes),
    watchEditors(minutes),
  );
  log.info(`activated in ${(performance.now() - started).toFixed(1)} ms`);
  setTimeout(() => void minutes.readAll({ thoroughly: false }), 0);
  return { openActions: tree, dragging, state: () => minutes.state, extendMarkdownIt: (md) => preview.extend(md) };
}
