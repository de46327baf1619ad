import { printable, printableJson } from '../core/features/printable';
import { problemRecords, type ProblemRecord } from '../core/features/problemRecords';
import { problemsGithub } from '../core/features/problemsGithub';
import { problemsSarif } from '../core/features/problemsSarif';
import { problemsIn } from '../core/rules/problems';
import type { Severity } from '../core/model';
import { coloursFor, type Paint } from './colours';
import type { Command } from './command';
import { counted, jsonOf, openMinutes, todayOption, type Minutes } from './minutes';
import { choice } from './options';
import type { Terminal } from './terminal';
import { ownVersion } from './version';

const formatOption = choice('format', ['text', 'json', 'sarif', 'github'], 'how to write them');
const failOnOption = choice('fail-on', ['error', 'warning', 'none'], 'the least severity that makes the exit code 1');

export const checkCommand: Command = {
  name: 'check',
  summary: 'Report the problems in all minutes',
  description: `Reports what is wrong in the minutes, as
FILE:LINE:COLUMN: severity code message.
sarif is SARIF 2.1.0, github the annotations of GitHub Actions.`,
  options: [formatOption, failOnOption, todayOption],
  run: async (given, terminal) => {
    const format = given.of(formatOption);
    const failing = failingSeverities[given.of(failOnOption)];
    const minutes = await openMinutes(given, terminal);
    const problems = problemRecords(problemsIn(minutes), minutes.nameOf);
    terminal.write(formats[format](problems, minutes, terminal));
    return problems.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
  },
};

type Format = (problems: readonly ProblemRecord[], minutes: Minutes, terminal: Terminal) => string;

const formats: Readonly<Record<'text' | 'json' | 'sarif' | 'github', Format>> = {
  text: (problems, { meetings }, terminal) => asText(problems, meetings.length, terminal),
  json: (problems, minutes) => jsonOf(minutes, { problems }),
  sarif: (problems) => printableJson(problemsSarif(problems, ownVersion())),
  github: (problems) => problemsGithub(problems),
};

const failingSeverities: Readonly<Record<'error' | 'warning' | 'none', readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  none: [],
};

function asText(problems: readonly ProblemRecord[], files: number, terminal: Terminal): string {
  const colours = coloursFor(terminal);
  const paints: Readonly<Record<Severity, Paint>> = {
    error: colours.red,
    warning: colours.yellow,
    information: (same) => same,
    hint: colours.faint,
  };
  const lines = problems.map(
    ({ file, line, column, severity, code, message }) =>
      `${colours.bold(`${printable(file)}:${line}:${column}:`)} ${paints[severity](severity)} ${code} ${printable(message)}\n`,
  );
  return `${lines.join('')}${lines.length === 0 ? '' : '\n'}${summary(problems, files)}\n`;
}

/** `2 problems (1 error, 1 hint) in 12 files` */
function summary(problems: readonly ProblemRecord[], files: number): string {
  const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
  const counts = severities.flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [severity === 'information' ? `${count} information` : counted(count, severity)];
  });
  const among = counts.length === 0 ? '' : ` (${counts.join(', ')})`;
  return `${counted(problems.length, 'problem')}${among} in ${counted(files, 'file')}`;
}
