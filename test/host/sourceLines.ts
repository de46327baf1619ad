import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import { repositoryRoot } from './paths';

/**
 * Says where a line of a bundle came from: in a stack trace, `/…/dist/test/node.js:14986:15` becomes
 * `test/vscode/openActions.test.ts:12:9`. The extension host writes stack traces itself and reads no source maps.
 */
export class SourceLines {
  private readonly maps = new Map<string, SourceMap | undefined>();

  rewrite(text: string): string {
    return text.replace(placeInBundle, (...[place = '', bundle = '', web = '', line, column]: string[]) => {
      const origin = this.mapOf(bundle)?.findOrigin(Number(line) - (web === '' ? 0 : linesBefore), Number(column));
      if (origin === undefined || !('fileName' in origin)) return place;
      const file = path.resolve(repositoryRoot, path.dirname(bundle), origin.fileName);
      return `${path.relative(repositoryRoot, file)}:${origin.lineNumber}:${origin.columnNumber}`;
    });
  }

  private mapOf(bundle: string): SourceMap | undefined {
    if (!this.maps.has(bundle)) this.maps.set(bundle, readInlineMap(path.join(repositoryRoot, bundle)));
    return this.maps.get(bundle);
  }
}

/** In the web, `vscode-remote://…/dist/test/web.js#vscode-extension:14988:15`. */
const placeInBundle = /[^\s()]*\/(dist\/[\w/]+\.js)(#vscode-extension)?:(\d+):(\d+)/g;

/** The web extension host makes a function of the text, and a function has a head. */
const linesBefore = 2;

/** From the last line, "//# sourceMappingURL=data:application/json;base64,…". */
function readInlineMap(file: string): SourceMap | undefined {
  if (!existsSync(file)) return undefined;
  const encoded = /\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/.exec(
    readFileSync(file, 'utf8'),
  )?.[1];
  const map: unknown = encoded === undefined ? undefined : JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'));
  return isSourceMap(map) ? new SourceMap(map) : undefined;
}

function isSourceMap(value: unknown): value is SourceMapPayload {
  return typeof value === 'object' && value !== null && 'mappings' in value && 'sources' in value;
}
