import { problemRecords, type ProblemRecord } from '../core/features/problemRecords';
import { printable } from '../core/features/printable';
import { problemsIn } from '../core/index/problems';
import type { Severity } from '../core/model';
import { coloursFor, type Paint } from './colours';
import type { Command } from './command';
import { counted, jsonOf, openMinutes, todayOption } from './minutes';
import { choice } from './options';
import type { Terminal } from './terminal';

const formatOption = choice('format', ['text', 'json'], 'how to write them');
const failOnOption = choice('fail-on', ['error', 'warning', 'none'], 'the least severity that makes the exit code 1');

export const checkCommand: Command = {
  name: 'check',
  summary: 'Report the problems in all minutes',
  description: `Reports what is wrong in the minutes, as
FILE:LINE:COLUMN: severity code message.`,
  options: [formatOption, failOnOption, todayOption],
  run: async (given, terminal) => {
    const format = given.of(formatOption);
    const failing = failingSeverities[given.of(failOnOption)];
    const minutes = await openMinutes(given, terminal);
    const problems = problemRecords(problemsIn(minutes.book), minutes.nameOf);
    terminal.write(
      format === 'json' ? jsonOf(minutes, { problems }) : asText(problems, minutes.meetings.length, terminal),
    );
    return problems.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
  },
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
