import assert from 'node:assert/strict';
import { closestNames } from '../../../../src/core/index/closestNames';

describe('The names closest to one that is nobody’s', () => {
  const people = ['Maren Oduya', 'Tobias Lindqvist', 'Tobias Aker', 'Inês Carvalho', 'Kofi Brandt-Asante', 'Bo'];
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['a letter taken for another', 'Maron Oduya', ['Maren Oduya']],
    ['a letter too many', 'Maaren Oduya', ['Maren Oduya']],
    ['a letter too few', 'Maren Oduy', ['Maren Oduya']],
    ['two letters swapped', 'Maren Oduay', ['Maren Oduya']],
    ['a slip in a first name', 'Marem', ['Maren Oduya']],
    ['a slip in a last name', 'Lindquist', ['Tobias Lindqvist']],
    ['a slip in a handle', '@maren-odyua', ['Maren Oduya']],
    ['another case and no accent', 'ines carvallo', ['Inês Carvalho']],
    ['the last name first', 'Oduya Maren', ['Maren Oduya']],
    ['an initial for the first name', 'M. Oduya', ['Maren Oduya']],
    ['the beginning of a name', 'Tob', ['Tobias Aker', 'Tobias Lindqvist']],
    ['a name that two have', 'Tobais', ['Tobias Aker', 'Tobias Lindqvist']],
    ['a part of a double name', 'Brandt Asant', ['Kofi Brandt-Asante']],
    ['somebody else', 'Yuki Tanabe', []],
    ['somebody else with the same first name', 'Maren Holm', []],
    ['initials', 'MO', []],
    ['nothing', '', []],
    ['a sign', '@', []],
  ];
  for (const [what, name, expected] of rows) {
    it(`for ${what}: ${name}`, () => {
      assert.deepEqual(closestNames(name, people), expected);
    });
  }

  it('are three at most, each once', () => {
    assert.deepEqual(closestNames('Anna', ['Ana', 'Ana', 'Anne', 'Anja', 'Hanna']), ['Ana', 'Anja', 'Anne']);
  });

  it('are found among very many and very long ones', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `Person ${index} ${'x'.repeat(index % 100)}`);
    assert.deepEqual(closestNames('Maron', [...many, 'Maren Oduya']), ['Maren Oduya']);
    assert.deepEqual(closestNames('x'.repeat(10_000), ['y'.repeat(10_000)]), []);
  });
});
