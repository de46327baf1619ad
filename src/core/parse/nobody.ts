import { normalizeName } from './nameKey';

const nobody = new Set(
  [
    // What templates leave behind.
    'your name|name|names|full name|your full name|first last|firstname lastname|first name last name|name here|add your name|add yourself|todo|to do|tbd|tba|tbc|xxx',
    // Nobody, and everybody.
    'none|nobody|no one|n/a|na|nil|unknown|unassigned|unclaimed|everyone|everybody|all|all present|all hands|others|other|various|several|someone|somebody|anyone|et al|quorum|see below|see above|as above|ditto|volunteer|volunteers',
    // Headers of columns that stand beside names.
    'role|roles|company|organization|organisation|affiliation|institution|institute|email|e-mail|handle|github|initials|abbreviation|status|topic|topics|item|items|notes|note|time|date|date and time|location|agenda|task|action|actions|regrets|apologies|absent|due|due date|slides|minutes|description|summary|links|modified|file|details|comments|yes|no',
  ].flatMap((words) => words.split('|')),
);

/** Placeholders (`your name`, `TBD`), and words that stand where a name could stand: `None`, `Everyone`, `Topic`. */
export function isNobody(name: string): boolean {
  return nobody.has(normalizeName(name).replace(/[.!?…]+$/, ''));
}

const groupName =
  /^(?:members?|remote(?:ly)?|local(?:ly)?|on-?line|on-?site|on site|in[- ]person|in (?:the )?room|virtual(?:ly)?|(?:via |by |on )?(?:the )?(?:zoom|phone|video|teams)|travell?ing|voting|non-?voting|observers?|guests?|invite[ds]?|invitees|staff|panel(?:ists)?|chairs?|co-?chairs?|editors?|speakers?|presenters?|maintainers?|contributors?|community|collaborators?|board|public|alternates?|proxies|required|optional|attending|attendees|participants|present|absent|regrets|apologies|excused|late|partial(?:ly)?|newcomers|emeritus|leadership|(?:[\p{L}-]+ ){0,3}(?:members|attendees|participants|guests|observers|visitors|committee|team|group|board|staff|representatives|delegates))$/iu;

/** The name of a group of people, not of a person: `Remote`, `Voting members`, `Core team`. */
export function isGroupName(text: string): boolean {
  return text.length <= 80 && groupName.test(text.trim().replace(/\s*[:：]$/, ''));
}
