import type { Action, Meeting } from '../model';
import { actionView, type ActionView } from './actionView';
import type { PeopleDirectory, PersonFinder } from './people';

/**
 * How people see the actions of each meeting: made when somebody asks, and kept until the meeting changes or somebody comes or goes
 * whose name was looked for. Where the names still mean the same, the view is the same object.
 */
export class ActionViews {
  private readonly kept = new Map<Meeting, KeptViews>();
  /** Who came or went since the last question, by all their names. */
  private readonly changedNames = new Set<string>();

  constructor(private readonly directory: PeopleDirectory) {}

  of(meeting: Meeting): readonly ActionView[] {
    if (!this.directory.has(meeting)) return this.make(meeting, undefined).views;
    this.settle();
    const before = this.kept.get(meeting);
    if (before && !before.isStale) return before.views;
    const after = this.make(meeting, before);
    this.kept.set(meeting, after);
    return after.views;
  }

  forget(meeting: Meeting): void {
    this.kept.delete(meeting);
  }

  peopleChanged(names: readonly string[]): void {
    if (this.kept.size > 0) for (const name of names) this.changedNames.add(name);
  }

  private settle(): void {
    if (this.changedNames.size === 0) return;
    for (const views of this.kept.values()) views.isStale ||= haveCommon(views.asked, this.changedNames);
    this.changedNames.clear();
  }

  private make(meeting: Meeting, before: KeptViews | undefined): KeptViews {
    const asked = new Set<string>();
    const all = meeting.actions.map((action, index) => {
      const looked = this.look(meeting, action, asked);
      const known = before?.all[index];
      return known && isSame(known.answers, looked.answers) ? known : looked;
    });
    const views = all.flatMap(({ view }) => view ?? []);
    return { all, views: before && isSame(before.views, views) ? before.views : views, asked, isStale: false };
  }

  private look(meeting: Meeting, action: Action, asked: Set<string>): LookedAt {
    const answers: (string | undefined)[] = [];
    const people: PersonFinder = {
      findPerson: (name) => {
        const person = this.directory.find(name, meeting, asked);
        answers.push(person);
        return person;
      },
    };
    return { view: actionView(people, meeting, action), answers };
  }
}

interface KeptViews {
  /** For each action of the meeting. */
  readonly all: readonly LookedAt[];
  readonly views: readonly ActionView[];
  /** All names that were looked for; see `PeopleDirectory.find`. */
  readonly asked: ReadonlySet<string>;
  isStale: boolean;
}

interface LookedAt {
  /** Undefined for what is not shown as an action. */
  readonly view: ActionView | undefined;
  /** Whom the names in it mean, in the order in which they were looked for: all that the view depends on but its own meeting. */
  readonly answers: readonly (string | undefined)[];
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
  for (const name of smaller) if (larger.has(name)) return true;
  return false;
}
