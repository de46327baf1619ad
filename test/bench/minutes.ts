/** Minutes as a team writes them, invented and always the same: about 10 kB with some actions, of one of ten series. */
export function minutesOf(
  number: number,
  actions: { readonly count: number; readonly marks: readonly string[] } = { count: 5, marks: [' ', ' ', 'x'] },
): { readonly path: string; readonly text: string } {
  const random = numbersFrom(number + 1);
  const one = (words: readonly string[]): string => words[random(words.length)] ?? '';
  const person = (): string => `${one(firstNames)} ${one(lastNames)}`;
  const day = (month: number, date: number): string => `2026-${padded((month % 12) + 1)}-${padded((date % 28) + 1)}`;
  const date = day(Math.floor(number / 28), number);
  const series = one(seriesNames);
  const sentence = (): string => `${one(openings)} ${one(things)} ${one(doings)} ${one(things)}, ${one(endings)}.`;
  const paragraph = (): string => Array.from({ length: 3 + random(4) }, sentence).join(' ');
  const present = Array.from({ length: 6 }, person);
  const head =
    number % 2 === 0
      ? ['---', `date: ${date}`, `series: ${series}`, 'attendees:', ...present.map((name) => `  - ${name}`), '---', '']
      : [];
  const lines = [
    ...head,
    `# ${series} ${date}`,
    '',
    `**Present:** ${present.join(', ')}`,
    '',
    '| Time | Topic | Who |',
  ];
  lines.push('|---|---|---|', `| 09:00 | ${one(things)} | ${person()} |`, `| 09:30 | ${one(things)} | ${person()} |`);
  for (let size = 0; size < wantedSize - 1200;) {
    const section = ['', `## About ${one(things)}`, '', paragraph(), '', `- ${sentence()}`, `  - ${sentence()}`];
    section.push(
      `- **${one(firstNames)}** asked about [the plan](https://example.org/plan/${random(900)}): ${sentence()}`,
    );
    section.push(`- ${one(firstNames)}: see DM-${1 + random(9000)} and \`git log\``, '', paragraph());
    size += section.join('\n').length;
    lines.push(...section);
  }
  lines.push('', `DECISION: ${sentence()}`, '', '## Actions', '');
  for (let count = 0; count < actions.count; count++) {
    const due = random(2) === 0 ? ` (due ${day(random(12), random(28))})` : ` by 29 Mar 2026`;
    lines.push(
      `- [${one(actions.marks)}] ${one(present)}: ${one(doings)} ${one(things)} in DM-${1 + random(9000)}${due}`,
    );
  }
  return { path: `minutes/${series}/${date}-${number}.md`, text: `${lines.join('\n')}\n` };
}

const wantedSize = 10_000;
const firstNames = 'Ada Bo Cleo Dana Emil Fay Gus Hana Ivo Jana Kofi Lena Milo Nora Odo Pia'.split(' ');
const lastNames = 'Fenwick Ode Brandt Okafor Lindqvist Marsh Petrov Quist Rossi Salo Tanaka Umber'.split(' ');
const seriesNames = 'science leadership pipeline archive network dome camera outreach safety budget'.split(' ');
const openings = ['We looked at', 'The team went through', 'Nobody had seen', 'There was a long talk about', 'We like'];
const things = ['the new schedule', 'the camera cables', 'the budget for May', 'the review slides', 'the night report'];
const doings = ['mend', 'write down', 'compare', 'send round', 'measure again', 'move'];
const endings = ['as before', 'which took longer than planned', 'until the rain is over', 'and nobody objected'];

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

/** The same numbers for the same seed, each below what is asked for. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
