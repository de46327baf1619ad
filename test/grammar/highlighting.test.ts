import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { IGrammar, StackElement } from 'vscode-textmate';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index';
import { sampleMinutes } from '../unit/markdown';
import { grammars } from './grammars';

/** Files in the syntax of vscode-tmgrammar-test: below a line stands what its parts must be. */
const cases = readdirSync(__dirname).filter((file) => file.endsWith('.md'));

for (const version of ['latest', 'oldest'] as const) {
  describe(`Highlighting with the Markdown grammar of VS Code, ${version}`, function () {
    this.timeout(600_000); // VS Code may have to be installed

    for (const file of cases) {
      it(`knows ${path.basename(file, '.md')}`, async () => {
        const test = parseGrammarTestCase(readFileSync(path.join(__dirname, file), 'utf8'));
        const failures = await runGrammarTestCase(await grammars(version), test);
        const told = failures.map(({ srcLine, start, end, missing, unexpected, actual }) => ({
          line: test.source[srcLine],
          what: test.source[srcLine]?.slice(start, end),
          ...{ missing, unexpected, actual },
        }));
        assert.deepEqual(told, []);
      });
    }

    it('takes no colour from the rest of the text', async () => {
      const [ours, plain] = [
        await markdown(await grammars(version)),
        await markdown(await grammars(version, { withOurs: false })),
      ];
      for (const [file, text] of sampleMinutes()) {
        const without = scopesOf(plain, text);
        for (const [index, scopes] of scopesOf(ours, text).entries()) {
          const [own, others] = split(scopes.filter((scope) => scope !== 'meta.action.minutebook'));
          if (own.length === 0) assert.deepEqual(others, without[index], file);
        }
      }
    });

    it('gets to the end of lines that could mean anything', async () => {
      const grammar = await markdown(await grammars(version));
      for (const piece of hostile) tokenize(grammar, piece.repeat(longestColoured / piece.length));
      for (const piece of slowInMarkdown) tokenize(grammar, piece.repeat(longestColoured / 20 / piece.length));
    });
  });
}

/** VS Code leaves longer lines without colours. */
const longestColoured = 20_000;

const hostile = [
  ...[
    '- [ ] ',
    'Ana ',
    '- [ ] Ana, ',
    'Ana & ',
    '@a,',
    'A.',
    'ACTION ',
    'ACTION: ',
    'AI(',
    'AI(Ana, ',
    'Ana: ACTION: ',
  ],
  ...[
    'due ',
    'due date by ',
    'due: : ',
    '📅 ',
    'by 1 Jan ',
    '2021-03-',
    '29 Mar ',
    'Decision ',
    'we agreed ',
    '[ACTION] ',
    '☐ ',
  ],
  ...['DM-', 'DM-1-', 'LDM-503-REQ-', 'DMS-REQ-', '<!-- minutebook:', '<!-- minutebook:a b=', 'a='],
].flatMap((piece) => [piece, `- [ ] ${piece}`]);

/** VS Code's own grammar takes its time for bold text that never ends. */
const slowInMarkdown = ['**ACTION', '**ACTION 1 ', '**Ana ', '- [ ] **ACTION'];

async function markdown(registry: Awaited<ReturnType<typeof grammars>>): Promise<IGrammar> {
  const grammar = await registry.loadGrammar('text.html.markdown');
  assert.ok(grammar);
  return grammar;
}

interface Piece {
  readonly text: string;
  readonly scopes: readonly string[];
}

function tokenize(grammar: IGrammar, text: string): readonly Piece[] {
  let state: StackElement | null = null;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}

/** Ours, and Markdown's. */
function split(scopes: readonly string[]): readonly [readonly string[], readonly string[]] {
  const isOurs = (scope: string): boolean => scope.endsWith('.minutebook');
  return [scopes.filter(isOurs), scopes.filter((scope) => !isOurs(scope))];
}

/** The scopes of each character. */
function scopesOf(grammar: IGrammar, text: string): readonly (readonly string[])[] {
  return tokenize(grammar, text).flatMap(({ text: piece, scopes }) => Array.from(piece, () => scopes));
}
