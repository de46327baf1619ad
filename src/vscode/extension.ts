import { window, type ExtensionContext, type TreeDataProvider } from 'vscode';
import { ActionWriter } from './actionWriter';
import { registerCommands } from './commands';
import { Day } from './day';
import { followMinutes } from './inMinutes';
import { LiveMinutes } from './liveMinutes';
import { OpenActionsTree, type TreeNode } from './openActionsTree';
import { logProblems } from './problemLog';
import { showOpenActions } from './openActionsView';
import { watchEditors, watchFiles } from './watching';

/** What `activate` gives to whoever asks for the extension's exports. */
export interface MinutebookExports {
  /** The tree of the view *Open Actions*. */
  readonly openActions: TreeDataProvider<TreeNode>;
  /** `complete` once the workspace has been read. */
  readonly state: () => string;
}

/** Only registers: the first file is read after VS Code has taken its turn. */
export function activate(context: ExtensionContext): MinutebookExports {
  const log = window.createOutputChannel('Minutebook', { log: true });
  const day = new Day(() => Date.now());
  const minutes = new LiveMinutes(log);
  const writer = new ActionWriter(minutes, log);
  const tree = new OpenActionsTree();
  context.subscriptions.push(
    log,
    day,
    minutes,
    tree,
    showOpenActions({ tree, minutes, day, writer }),
    registerCommands({ tree, minutes, day, writer }),
    logProblems(minutes, log),
    followMinutes(minutes),
    watchFiles(minutes),
    watchEditors(minutes),
  );
  setTimeout(() => void minutes.readAll({ thoroughly: false }), 0);
  return { openActions: tree, state: () => minutes.state };
}
