import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import { knownSeries } from '../../src/core/parse/knownSeries';
import { findReferences } from '../../src/core/parse/reference';
import { rubinSeries } from '../../src/core/parse/series';
import { grammarFiles } from '../../src/grammar/grammars';
import { referencesGrammar } from '../../src/grammar/references';

// The grammars are tried with VS Code's own one of Markdown in test/grammar; here stands what needs no VS Code.

describe('The grammars in syntaxes/', () => {
  for (const [file, text] of Object.entries(grammarFiles())) {
    it(`are those of src/grammar (else run npm run grammars): ${file}`, () => {
      assert.equal(readFileSync(path.resolve(__dirname, '../../syntaxes', file), 'utf8'), text);
    });
  }

  it('are all put into Markdown, under their own names', () => {
    const declared = manifest.contributes.grammars.map(({ path: file, scopeName, injectTo }) => {
      assert.deepEqual(injectTo, ['text.html.markdown']);
      const text = grammarFiles()[path.basename(file)] ?? '';
      assert.ok(text.includes(`"scopeName": "${scopeName}"`), file);
      return path.basename(file);
    });
    assert.deepEqual(declared.sort(), Object.keys(grammarFiles()).sort());
  });
});

describe('The grammar of references', () => {
  const match = referencesGrammar().patterns.find(({ name }) => name?.includes('reference'))?.match ?? '';
  // The one difference between the two kinds of regular expressions.
  const pattern = new RegExp(match.replace(/\\p\{(Latin|Greek|Cyrillic)\}/g, '\\p{Script=$1}'), 'gu');
  const known = knownSeries(rubinSeries());

  function agree(text: string): void {
    const read = findReferences(text, known).map(({ key }) => key);
    assert.deepEqual(text.match(pattern) ?? [], read, text);
  }

  for (const { prefix, digits } of rubinSeries()) {
    it(`knows ${prefix} as the reader of minutes does`, () => {
      for (let count = 0; count <= digits.max + 2; count++) {
        const key = `${prefix}-${'123456789'.slice(0, count)}`;
        for (const text of [key, `See ${key}, and`, `(${key})`, `X${key}`, `X-${key}`, `${key}a`, `${key}.`])
          agree(text);
      }
    });
  }

  const texts = [
    'LDM-503-01 LDM-503-01a LDM-503-EFDa LDM-503-1-2 LDM-2024-06 LDM-2024-06-10 LTS-206-REQ-0235 LTS-206-REQ-0235-V-02',
    'DMS-REQ-0266 DMS-REQ-0266-V-01 DMS-REQ-02665 OSS-REQ-0387-V-1 DM-AP-10 DM-AP-1000 DLP-464 DAX-7',
    'DM-0 DM-01 RFC-188-compliant RFC-188-v2 DM-1/DM-2, DM-1.5 DM-1@b a@DM-1 DM-1: DM-1; dm-1 Dm-1',
    'Document-27758 document-1 DOCUMENT-1 Report-12 参照DM-1を éDM-1 DM-1é DM-1_ _DM-1',
    'DMTN-16 DMTN-165 DMTN-1655 SITCOMTN-001',
  ];
  for (const text of texts) {
    it(`agrees with the reader on ${text}`, () => {
      for (const word of text.split(' ')) agree(word);
      agree(text);
    });
  }
});
