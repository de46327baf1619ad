import { linksOf, type Occurrence } from './occurrence';

/** All occurrences that share an id, a number or words, also through others: whether they are one action depends on no occurrence elsewhere. */
export interface Family {
  readonly members: Occurrence[];
}

/** The families of all occurrences. Only those are divided and joined anew that somebody leaves or enters. */
export class RelatedOccurrences {
  private readonly byLink = new Map<string, Family>();

  /** Answers the families that have changed, as they are now. */
  exchange(gone: readonly Occurrence[], come: readonly Occurrence[]): ReadonlySet<Family> {
    const loose = new Set<Occurrence>();
    for (const { here } of gone) this.dissolve(here, loose);
    for (const occurrence of come) for (const link of linksOf(occurrence)) this.dissolve(link, loose);
    for (const occurrence of gone) loose.delete(occurrence);
    for (const occurrence of [...loose, ...come]) this.enter(occurrence);
    return new Set([...loose, ...come].flatMap(({ here }) => this.byLink.get(here) ?? []));
  }

  private dissolve(link: string, loose: Set<Occurrence>): void {
    for (const member of this.byLink.get(link)?.members ?? []) {
      loose.add(member);
      for (const its of linksOf(member)) this.byLink.delete(its);
    }
  }

  private enter(occurrence: Occurrence): void {
    const links = linksOf(occurrence);
    const families = new Set(links.flatMap((link) => this.byLink.get(link) ?? []));
    const family = [...families].reduce((joined, other) => this.join(joined, other), { members: [occurrence] });
    for (const link of links) this.byLink.set(link, family);
  }

  /** The smaller moves to the larger, so that no occurrence moves often. */
  private join(a: Family, b: Family): Family {
    const [smaller, larger] = a.members.length < b.members.length ? [a, b] : [b, a];
    for (const member of smaller.members) {
      larger.members.push(member);
      for (const link of linksOf(member)) this.byLink.set(link, larger);
    }
    return larger;
  }
}
