/**
 * Eleven letters and digits that stand for a text; the same on every machine. For telling things apart, not for secrecy:
 * 53 bits of cyrb53, by bryc, in the public domain (https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js).
 */
export function shortHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  const mixedHigh = mixed(high) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const mixedLow = mixed(low) ^ Math.imul(mixedHigh ^ (mixedHigh >>> 13), 3266489909);
  return (4294967296 * (2097151 & mixedLow) + (mixedHigh >>> 0)).toString(36).padStart(11, '0');
}

function mixed(half: number): number {
  return Math.imul(half ^ (half >>> 16), 2246822507);
}
