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
    'team group chair chairs editor editors staff people members meeting project'
  ).split(' '),
);

/** A verb, a gerund, a pronoun, or an acronym that is not known to be somebody's initials. */
export function isNoName(word: string): boolean {
  const low = word.toLowerCase();
  return words.has(low) || /ing$/.test(low) || /^\p{Lu}[\p{Lu}\d]+$/u.test(word);
}
