import { notText, scopes, type Grammar } from './rules';

/** Comments that mean something to Minutebook: around generated lists of actions, and those that silence problems. */
export function commentsGrammar(): Grammar {
  return {
    comment: 'Made from src/grammar/comments.ts by `npm run grammars`.',
    scopeName: 'minutebook.comments.injection',
    injectionSelector: `L:text.html.markdown - (${notText})`,
    patterns: [
      {
        comment:
          '<!-- minutebook:actions owner="Ana Li" -->, <!-- /minutebook:actions -->, <!-- minutebook-disable overdue -->',
        name: 'comment.block.html',
        match: `(<!--)[ \\t]*(/?minutebook:[a-z-]{1,40}|minutebook-(?:disable(?:-next-line)?|enable))((?:(?!-->)[^\\n])*)(-->)`,
        captures: {
          1: { name: 'punctuation.definition.comment.html' },
          2: { name: scopes.generated },
          3: { patterns: [attribute] },
          4: { name: 'punctuation.definition.comment.html' },
        },
      },
    ],
  };
}

const attribute = {
  match: '([\\p{L}\\d_-]{1,40})(=)("[^"\\n]{0,200}"|[^\\s"=]{1,200})',
  captures: {
    1: { name: 'entity.other.attribute-name.minutebook' },
    2: { name: 'punctuation.separator.key-value.minutebook' },
    3: { name: 'string.other.minutebook' },
  },
};
