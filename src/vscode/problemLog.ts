import { Disposable, type LogOutputChannel } from 'vscode';
import { inEnglish } from '../core/message';
import { problemsIn } from '../core/index/problems';
import type { LiveMinutes } from './liveMinutes';
import { Debounce } from './pace';

/** Writes the problems of minutes and rosters to the output channel, each once while it lasts, when typing has come to rest. */
export function logProblems(minutes: LiveMinutes, log: LogOutputChannel): Disposable {
  let logged = new Set<string>();
  const write = new Debounce(
    () => {
      const lines = problemsIn(minutes.book).flatMap(({ file, problems }) =>
        problems.map(
          ({ code, message, range: { start } }) =>
            `${file.path}:${start.line + 1}:${start.character + 1}: ${code}: ${inEnglish(message)}`,
        ),
      );
      for (const line of lines) if (!logged.has(line)) log.warn(line);
      logged = new Set(lines);
    },
    { quiet: 2000, longest: 30_000 },
  );
  return Disposable.from(
    write,
    minutes.onDidChange(() => {
      if (minutes.state !== 'reading') write.call();
    }),
  );
}
