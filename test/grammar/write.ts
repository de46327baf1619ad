import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { grammarFiles } from '../../src/grammar/grammars';

for (const [file, text] of Object.entries(grammarFiles()))
  writeFileSync(path.resolve(__dirname, '../../syntaxes', file), text);
