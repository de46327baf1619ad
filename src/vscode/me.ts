import { ConfigurationTarget, EventEmitter, extensions, workspace, type Event, type Memento } from 'vscode';
import { currentSettings } from './configuration';

const place = 'openActions.me';

/** Who the user is: what the setting `minutebook.me` says, else what git calls them in this workspace. */
export class Me {
  private readonly changed = new EventEmitter<void>();
  private readonly settings = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('minutebook.me')) this.changed.fire();
  });
  readonly onDidChange: Event<void> = this.changed.event;

  constructor(private readonly memory: Memento) {}

  /** In any form that minutes may use: a name, a handle, a mail address. None when nobody knows. */
  get names(): readonly string[] {
    const { me } = currentSettings();
    if (me !== undefined) return [me];
    const kept: unknown = this.memory.get(place);
    return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : [];
  }

  /** Writes down in the user settings what the user says. */
  async remember(name: string): Promise<void> {
    await workspace.getConfiguration('minutebook').update('me', name, ConfigurationTarget.Global);
  }

  /** Asks git, where the user has not said it; remembered, since git takes a while to answer when a window opens. */
  async askGit(): Promise<void> {
    if (currentSettings().me !== undefined) return;
    const names = await gitNames();
    if (names.length > 0) await this.memory.update(place, names);
  }

  dispose(): void {
    this.settings.dispose();
    this.changed.dispose();
  }
}

/** What this reads of the exports of VS Code's own git extension, which runs git with its own safeguards. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { readonly repositories: readonly GitRepository[] };
}

interface GitRepository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

/** Name and mail address; none where there is no git, or where it may not run: in the web, in workspaces that nobody trusts. */
async function gitNames(): Promise<readonly string[]> {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  if (!workspace.isTrusted || git === undefined) return [];
  try {
    const exported = git.isActive ? git.exports : await git.activate();
    if (!exported.enabled) return [];
    const [repository] = exported.getAPI(1).repositories;
    if (repository === undefined) return [];
    const names = await Promise.all(['user.name', 'user.email'].map((key) => configured(repository, key)));
    return names.filter((name) => name !== '');
  } catch {
    return []; // git is missing, or the extension is of another make: the setting remains
  }
}

/** An empty text where neither the repository nor the user has it. */
async function configured(repository: GitRepository, key: string): Promise<string> {
  for (const ask of [() => repository.getConfig(key), () => repository.getGlobalConfig(key)]) {
    try {
      const value = (await ask()).trim();
      if (value !== '') return value;
    } catch {
      // git ends with an error when the key is not set
    }
  }
  return '';
}
