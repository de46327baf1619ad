import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { sampleFolder } from './paths';

export interface SampleRepository {
  readonly folder: string;
  readonly dispose: () => Promise<void>;
}

/** The sample minutes in a temporary git repository. */
export async function makeSampleRepository(): Promise<SampleRepository> {
  const temporaryFolder = await mkdtemp(path.join(os.tmpdir(), 'minutebook-sample-'));
  const dispose = (): Promise<void> => rm(temporaryFolder, { recursive: true, force: true, maxRetries: 3 });
  try {
    return { folder: await writeSampleRepository(temporaryFolder), dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/**
 * Writes the sample repository into a folder, always with the same history: the minutes of each meeting are committed on its
 * day with every action open, and what is done by now is ticked on the day of the next meeting of its series.
 */
export async function writeSampleRepository(parent: string): Promise<string> {
  // Not "minutes" or the like: the name of a workspace folder counts when Minutebook looks for minutes.
  const folder = path.join(parent, 'halden-sky-survey');
  await cp(sampleFolder, folder, { recursive: true });
  await commitHistory(folder);
  return folder;
}

interface MeetingFile {
  readonly file: string;
  /** From its name, `2025-04-09-leadership.md`. */
  readonly date: string;
  readonly text: string;
}

const done = /\[[xX]\]/g;

async function commitHistory(folder: string): Promise<void> {
  const meetings = await readMeetings(folder);
  await Promise.all(meetings.map(({ file }) => rm(path.join(folder, file))));
  await git(folder, ['init', '--quiet', '--initial-branch=main']);
  await commit(folder, 'Begin to keep minutes', `${meetings[0]?.date ?? '2025-01-01'}T08:00:00Z`);
  for (const [index, meeting] of meetings.entries()) {
    const before = meetings.slice(0, index).findLast(({ file }) => path.dirname(file) === path.dirname(meeting.file));
    if (before !== undefined) await tick(folder, before, `${meeting.date}T14:00:00Z`);
    await write(folder, meeting.file, meeting.text.replace(done, '[ ]'));
    await commit(folder, `Minutes of ${path.basename(meeting.file, '.md')}`, `${meeting.date}T16:00:00Z`);
  }
  const series = new Map(meetings.map((meeting) => [path.dirname(meeting.file), meeting]));
  for (const last of series.values()) await tick(folder, last, `${last.date}T17:00:00Z`);
}

async function tick(folder: string, { file, date, text }: MeetingFile, when: string): Promise<void> {
  if (text.search(done) === -1) return;
  await write(folder, file, text);
  await commit(folder, `Tick what is done since ${date}`, when);
}

/** The dated files that git would take, oldest first. */
async function readMeetings(folder: string): Promise<readonly MeetingFile[]> {
  const files = await readdir(path.join(folder, 'minutes'), { recursive: true });
  const meetings = files.flatMap((name) => {
    const date = /(\d{4}-\d{2}-\d{2})[^/\\]*\.md$/.exec(name)?.[1];
    return date === undefined ? [] : [{ file: path.join('minutes', name), date }];
  });
  meetings.sort((a, b) => (a.date < b.date ? -1 : 1));
  // Latin-1 keeps every byte as it is.
  return Promise.all(
    meetings.map(async (found) => ({ ...found, text: await readFile(path.join(folder, found.file), 'latin1') })),
  );
}

function write(folder: string, file: string, text: string): Promise<void> {
  return writeFile(path.join(folder, file), text, 'latin1');
}

async function commit(folder: string, message: string, when: string): Promise<void> {
  await git(folder, ['add', '--all']);
  await git(folder, ['commit', '--quiet', `--message=${message}`], { GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when });
}

/** With an identity and no configuration of this machine, so that the commits are the same everywhere. */
async function git(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<void> {
  const [name, email] = ['Inês Carvalho', 'ines.carvalho@halden.example.org'];
  const identity = {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
  const alone = {
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: os.devNull,
    GIT_DIR: undefined,
    GIT_WORK_TREE: undefined,
  };
  await promisify(execFile)('git', ['-C', folder, ...args], { env: { ...process.env, ...alone, ...identity, ...env } });
}
