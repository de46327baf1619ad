import type { MarkdownIt, Token } from 'markdown-it';
import { splitLines } from '../text';
import type { NewToken } from './previewText';
import type { PreviewText } from './previewTokens';

/** Answers with the tokens to show for those that markdown-it has made; `env` is what the host tells of the document. */
export type Dress = (text: PreviewText, env: unknown) => Token[];

/**
 * A plugin for markdown-it. It waits for the rendering: in VS Code, only then it is known which document the text comes from, and tokens
 * that were rendered are kept and rendered again, on another day.
 */
export function extendPreview(md: MarkdownIt, dress: Dress): MarkdownIt {
  const sources = new WeakMap<readonly Token[], { readonly text: string; readonly newToken: NewToken }>();
  md.core.ruler.push('minutebook', ({ tokens, src, Token }) => {
    sources.set(tokens, { text: src, newToken: (type, tag, nesting) => new Token(type, tag, nesting) });
  });
  const { renderer } = md;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => {
    const source = sources.get(tokens);
    if (!source) return render(tokens, options, env);
    const { text, newToken } = source;
    return render(dress({ tokens, lines: splitLines(text), newToken }, env), options, env);
  };
  return md;
}
