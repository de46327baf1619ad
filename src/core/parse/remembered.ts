import type { Piece } from './piece';

/** The last answer to a question, given again as long as the question stays the same. */
export class Remembered<Question, Answer> {
  private last: { readonly question: Question; readonly answer: Answer } | undefined;

  constructor(private readonly isSame: (a: Question, b: Question) => boolean = Object.is) {}

  ask(question: Question, find: () => Answer): Answer {
    if (this.last && this.isSame(this.last.question, question)) return this.last.answer;
    const answer = find();
    this.last = { question, answer };
    return answer;
  }
}

/** The same for each piece of a text: what the piece says depends on the question alone. It forgets the pieces that are gone. */
export class PieceMemory<Question, Answer> {
  private readonly memories = new WeakMap<Piece, Remembered<Question, Answer>>();

  constructor(private readonly isSame?: (a: Question, b: Question) => boolean) {}

  ask(piece: Piece, question: Question, find: () => Answer): Answer {
    const memory = this.memories.get(piece) ?? new Remembered<Question, Answer>(this.isSame);
    this.memories.set(piece, memory);
    return memory.ask(question, find);
  }
}

/** The list as it was before when nothing in it has changed, so that what was made of it can be kept too. */
export function kept<T>(before: readonly T[] | undefined, after: readonly T[]): readonly T[] {
  return before?.length === after.length && before.every((thing, index) => thing === after[index]) ? before : after;
}

/** The things as they were before when they are equal; for small and plain data. */
export function keptEqual<T>(before: T | undefined, after: T): T {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
