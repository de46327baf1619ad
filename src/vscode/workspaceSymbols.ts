import { Location, SymbolInformation, SymbolTag, Uri, languages, type Disposable } from 'vscode';
import { findSymbols, type MinutesSymbol } from '../core/features/workspaceSymbols';
import type { CommandContext } from './commandContext';
import { currentSettings } from './configuration';
import { editorRange } from './convert';
import { symbolKindOf } from './symbolKinds';

/** More rows than anybody looks through; the next letter asks anew. */
const mostSymbols = 500;

/** Finds actions, decisions and meetings of all minutes by *Go to Symbol in Workspace*. */
export function registerWorkspaceSymbols({ minutes }: Pick<CommandContext, 'minutes'>): Disposable {
  return languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: (query, token) => {
      if (token.isCancellationRequested || !currentSettings().showsWorkspaceSymbols) return [];
      return findSymbols(minutes.book, query, mostSymbols).map(symbolInformation);
    },
  });
}

function symbolInformation({ kind, name, container, isClosed, file, range }: MinutesSymbol): SymbolInformation {
  const location = new Location(Uri.parse(file, true), editorRange(range));
  const symbol = new SymbolInformation(name, symbolKindOf(kind), container, location);
  if (isClosed) symbol.tags = [SymbolTag.Deprecated];
  return symbol;
}
