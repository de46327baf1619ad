import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, encode, largestFile } from '../../../src/workspace/decode';

describe('Bytes become text', () => {
  const text = (value: string, hasByteOrderMark = false): object => ({ kind: 'text', text: value, hasByteOrderMark });
  const rows: readonly (readonly [string, readonly number[], object])[] = [
    ['when they are none', [], text('')],
    ['when they are ASCII', [0x61, 0x0d, 0x0a], text('a\r\n')],
    ['when they are UTF-8', [0xc3, 0xa9, 0xe5, 0x85, 0xa8, 0xf0, 0x9f, 0x91, 0xa9], text('é全👩')],
    ['with a NUL among them', [0x61, 0, 0x62], text('a\0b')],
    ['without their byte-order mark, which is remembered', [0xef, 0xbb, 0xbf, 0x61], text('a', true)],
    ['with a second byte-order mark, which is text', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], text('\ufeff', true)],
    ['never when they are Latin 1', [0x63, 0x61, 0x66, 0xe9], { kind: 'not-utf8' }],
    ['never when they are UTF-16, little end first', [0xff, 0xfe, 0x61, 0x00], { kind: 'not-utf8' }],
    ['never when they are UTF-16, big end first', [0xfe, 0xff, 0x00, 0x61], { kind: 'not-utf8' }],
    ['never when one is cut off', [0x61, 0xe5, 0x85], { kind: 'not-utf8' }],
    ['never when half a pair is among them', [0xed, 0xa0, 0xbd], { kind: 'not-utf8' }],
    ['never when they are longer than need be', [0xc0, 0xaf], { kind: 'not-utf8' }],
  ];
  for (const [when, bytes, expected] of rows) {
    it(when, () => {
      assert.deepEqual(decode(Uint8Array.from(bytes)), expected);
    });
  }

  it('up to a size', () => {
    assert.equal(decode(new Uint8Array(largestFile)).kind, 'text');
    assert.deepEqual(decode(new Uint8Array(largestFile + 1)), { kind: 'too-large' });
  });

  it('and text becomes the same bytes again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (value, hasByteOrderMark) => {
        assert.deepEqual(decode(encode(value, hasByteOrderMark)), text(value, hasByteOrderMark));
      }),
    );
  });
});
