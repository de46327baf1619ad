import type { LocatedReference, Prose, Reference } from '../model';
import { rangeInLine } from '../text';
import type { TextLine } from './block';
import type { KnownSeries } from './knownSeries';
import { blanked, rangeOf } from './prose';
import { findReferences, mayHoldReference } from './reference';

/** A piece of text in which references may stand: its prose, and its lines for the addresses that its links lead to. */
export interface ReferenceText {
  readonly prose: Prose;
  readonly lines: readonly TextLine[];
}

/** The references of a text and of the addresses that it links to; an address only where the text itself does not name its key. */
export function readReferences({ prose, lines }: ReferenceText, known: KnownSeries): readonly LocatedReference[] {
  // Most texts have nothing of the kind.
  if (!mayHoldReference(prose.text) && !lines.some(mayHoldAddress)) return [];
  const inText = findReferences(blanked(prose.text, prose.code), known).map((reference) => ({
    ...reference,
    range: rangeOf(prose, reference.span),
  }));
  const named = new Set(inText.map(({ identity }) => identity));
  const inAddresses = lines
    .flatMap((line) => addressReferences(line, known))
    .filter(({ identity }) => !named.has(identity));
  return [...inText, ...inAddresses];
}

/** References in lines as they are: in front matter. */
export function readLineReferences(line: TextLine, known: KnownSeries): readonly LocatedReference[] {
  return findReferences(line.text, known).map((reference) => located(reference, line, 0));
}

const address = /\]\(<?(https?:[^\s()<>]{1,500})|\bhref\s*=\s*["']?(https?:[^\s"'<>]{1,500})/gi;

function addressReferences(line: TextLine, known: KnownSeries): readonly LocatedReference[] {
  if (!mayHoldAddress(line)) return [];
  return Array.from(line.text.matchAll(address)).flatMap((match) => {
    const destination = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].length - destination.length;
    return findReferences(destination, known).map((reference) => located(reference, line, start));
  });
}

function mayHoldAddress({ text }: TextLine): boolean {
  return text.includes('http');
}

function located(reference: Reference, { line, character }: TextLine, offset: number): LocatedReference {
  const start = character + offset;
  return { ...reference, range: rangeInLine(line, start + reference.span.start, start + reference.span.end) };
}
