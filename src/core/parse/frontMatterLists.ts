import { isMap, isScalar } from 'yaml';
import { frontMatterDocument } from './frontMatter';
import { yamlListOf, type YamlList } from './yamlList';

/** Where front matter lists people, and where it ends. */
export interface FrontMatterLists {
  /** Undefined when it has none of the keys, `unclear` when what stands there is written in a way that we do not add to. */
  readonly list: YamlList | 'unclear' | undefined;
  /** The line of the closing fence. */
  readonly endLine: number;
}

/** Undefined without front matter, or where it is broken. The first of the keys that names somebody counts, as in reading. */
export function frontMatterLists(lines: readonly string[], keys: readonly string[]): FrontMatterLists | undefined {
  const found = frontMatterDocument(lines);
  if (!found) return undefined;
  const { contents } = found.document;
  const endLine = found.lineCount - 1;
  if (contents === null) return { list: undefined, endLine };
  if (!isMap(contents) || contents.flow === true) return undefined;
  const pairs = keys.flatMap((key) =>
    contents.items.filter((pair) => isScalar(pair.key) && String(pair.key.value).toLowerCase() === key),
  );
  const lists = pairs.map((pair) => yamlListOf(pair, found.positionOf) ?? 'unclear');
  return { list: lists.find((list) => list === 'unclear' || list.kind !== 'empty') ?? lists[0], endLine };
}
