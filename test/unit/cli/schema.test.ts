import assert from 'node:assert/strict';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import schema from '../../../media/command-line.schema.json';
import { cliCommands } from '../../../src/cli/commandLine';
import { runIn, useFolder } from './run';

const sample = path.resolve(__dirname, '../../fixtures/sample');

describe('The JSON of the command line', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  const isValid = ajv.compile(schema);
  const folder = useFolder();

  const errorsIn = (json: string): readonly string[] =>
    isValid(JSON.parse(json))
      ? []
      : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);

  for (const { name, options } of cliCommands) {
    it(`is as the schema says: ${name} on the sample`, async () => {
      const all = options.some((option) => option.name === 'status') ? ['--status', 'all'] : [];
      const { stdout } = await runIn(sample, [name, '--format', 'json', ...all]);
      assert.deepEqual(errorsIn(stdout), []);
      assert.ok(stdout.length > 1000, 'and there is some');
    });

    it(`is as the schema says: ${name} on strange minutes`, async () => {
      folder.write({
        'minutes/empty.md': '',
        'minutes/a.md':
          '---\ntitle: [\n---\n[ ] x (due 2026-02-30) DMS-REQ-0266 DM-AP-10\n\nDECISION: a\u0007\ud800b\n\n- [?] y 3/4/2026\n',
        'minutes/b.md': '## 2026-03-04\n\n- [>] a\n\n## 2026-03-11\n\n- [-] b ^7\n',
      });
      const { stdout } = await folder.run(name, '--format', 'json');
      assert.deepEqual(errorsIn(stdout), []);
    });
  }

  it('has an answer in the schema for every command, and none else', () => {
    assert.equal(schema.oneOf.length, cliCommands.length);
  });

  // What the schema would not take.
  const wrong: readonly (readonly [string, string])[] = [
    ['"due": "2026-03-20"', '"due": "20 Mar 2026"'],
    ['"status": "open"', '"status": "late"'],
    ['"line": 1', '"line": 0'],
    ['"overdue": false', '"overdue": null'],
    ['"files": 1', '"folders": 1'],
    ['"references": []', '"tickets": []'],
  ];
  for (const [right, left] of wrong) {
    it(`is refused by the schema with ${left}`, async () => {
      folder.write({ 'minutes/a.md': '- [ ] a (due 2026-03-20)\n' });
      const { stdout } = await folder.run('actions', '--format', 'json');
      assert.ok(stdout.includes(right));
      assert.notDeepEqual(errorsIn(stdout.replace(right, left)), []);
    });
  }
});
