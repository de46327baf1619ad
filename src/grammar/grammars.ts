import { actionsGrammar } from './actions';
import { commentsGrammar } from './comments';
import { referencesGrammar } from './references';

/** The grammars by the names of their files in `syntaxes/`, as they must stand there. */
export function grammarFiles(): Readonly<Record<string, string>> {
  const grammars = {
    'actions.tmLanguage.json': actionsGrammar(),
    'comments.tmLanguage.json': commentsGrammar(),
    'references.tmLanguage.json': referencesGrammar(),
  };
  return Object.fromEntries(
    Object.entries(grammars).map(([file, grammar]) => [file, `${JSON.stringify(grammar, undefined, 2)}\n`]),
  );
}
