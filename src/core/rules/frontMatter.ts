import { message } from '../message';
import { asRead } from './asRead';
import type { Rule } from './rule';

/** Front matter that is no YAML: `title: "Draft`, without the second quote. */
export const frontMatter: Rule = {
  code: 'front-matter',
  severity: 'error',
  description: message('The front matter is no YAML.'),
  find: asRead('front-matter'),
};
