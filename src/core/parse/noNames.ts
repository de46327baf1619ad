// Words that stand before `to` or `will` at the start of an action and are nobody: verbs (`Talk to Ben`), things, pronouns.
const words = new Set(
  (
    'add agree aim answer apply ask assign attach attempt attend back begin bring cancel change check circulate close come commit compare ' +
    'complete confirm connect consider continue contribute convert coordinate copy create decide define deliver deploy discuss distribute ' +
    'document draft email encourage escalate expand explain explore extend figure file finalise finalize find fix follow forward get give go ' +
    'have help how identify implement import improve inform introduce invite investigate join keep learn leave link list listen look mail make ' +
    'meet merge migrate modify move need needs notify nothing offer open organise organize pass ping plan point post prepare present ' +
    'promote propose publish push put raise reach read rebase record refer release remember remind rename reply report request respond ' +
    'restore return review revisit rewrite run schedule see send set share sign something speak specify start stick submit suggest switch ' +
    'sync talk test time track transfer transition translate try turn understand update upgrade upload use vote wait want way what when where ' +
    'which who why work write able according due prior related similar subject thanks up ' +
    'i we you he she they it this that these those there everyone someone anybody everything anything not also then and or but so if ' +
    'team group chair chairs editor editors staff people members meeting project ' +
    'access approach blocker blockers cleanup concern concerns consensus docs fallback feedback fixme idea ideas interest issue issues link links ' +
    'maybe option options permission permissions problem problems proposal proposals re-check recheck remaining reviewers slides sponsors step ' +
    'steps support task tasks urgent volunteer volunteers ways'
  ).split(' '),
);

// `ing`, and what long nouns end in: `Documentation`, `Contributors`.
const noun = /ing$|^.{4,}(?:tion|sion|ment|ness|ship)s?$|(?:utors|eers|ainers|opers|iewers)$/;

/** A verb, a gerund, a pronoun, or an acronym that is not known to be somebody's initials. */
export function isNoName(word: string): boolean {
  const low = word.toLowerCase();
  return words.has(low) || noun.test(low) || /^\p{Lu}[\p{Lu}\d]+$/u.test(word);
}

// Things that actions are about and that stand before a colon where an owner could: `Docs: fix the build`.
const topics = new Set(
  (
    'ai api apis ci cd cli cpu css db dns docs documentation faq gpu html http https json llm llms lts ml os pdf pr prs qa rfc rfcs sdk ssl tls ' +
    'ui url ux wasm wg wip windows linux macos android ios web website blog build builds bug bugs code tests testing tooling ' +
    'release releases infra infrastructure security performance policy ethics conformance actions workflow workflows support service ' +
    'server client backend frontend packaging package packages roadmap spec specs specification governance budget election elections ' +
    'core rust node npm github gitlab slack discord zoom python milestone survey conference workshop logistics schedule template templates wiki readme changelog'
  ).split(' '),
);

/** `Docs`, `CI`, `Windows`. */
export function isTopic(word: string): boolean {
  return topics.has(word.toLowerCase());
}

/** Whether words with capitals are a thing or begin with a verb, and so nobody's name unless somebody has it: `Travis CI`, `Moving X`. */
export function isNoFullName(name: string): boolean {
  const [first = '', ...more] = name.split(' ');
  if (more.length === 0) return isTopic(first) || (!/^\p{Lu}{2,3}$/u.test(first) && isNoName(first.toLowerCase()));
  return isTopic(first) || isTopic(more.at(-1) ?? '') || words.has(first.toLowerCase()) || /ing$/.test(first);
}
