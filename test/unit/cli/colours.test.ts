import assert from 'node:assert/strict';
import { coloursFor, isColoured } from '../../../src/cli/colours';

describe('Colours are shown', () => {
  // The environment, whether it is a terminal, and whether there are colours.
  const rows: readonly (readonly [Readonly<Record<string, string>>, boolean, boolean])[] = [
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'xterm-256color' }, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: 'false' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ];
  for (const [environment, isTerminal, isOn] of rows) {
    it(`${JSON.stringify(environment)} ${isTerminal ? 'on a terminal' : 'elsewhere'}: ${isOn ? 'yes' : 'no'}`, () => {
      assert.equal(isColoured(environment, isTerminal), isOn);
    });
  }

  it('around a text, and not elsewhere', () => {
    assert.equal(coloursFor({ isColoured: true }).red('late'), '\u001b[31mlate\u001b[39m');
    assert.equal(coloursFor({ isColoured: true }).red(''), '');
    assert.equal(coloursFor({ isColoured: false }).red('late'), 'late');
  });
});
