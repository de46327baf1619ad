import { deferred } from './deferred';
import type { Exit } from './launch';
import { suiteEnd } from './suiteEnd';

const patience = 5000;

/**
 * Knows how the extension host ended. The workbench reports success for tests whose extension host was killed, so a success
 * counts only when the suite said that it ended, and the server saw the host leave in peace.
 */
export class ExtensionHostWatch {
  private suiteEnded: boolean;
  private readonly leaving = deferred<string>();

  /** A suite in the web extension host cannot be wrapped; when that host dies, nothing is reported at all. */
  constructor(host: 'node' | 'web') {
    this.suiteEnded = host === 'web';
  }

  /** Whether the line was meant for us alone. */
  seeLog(line: string): boolean {
    const ours = line === suiteEnd;
    this.suiteEnded ||= ours;
    return ours;
  }

  /** "Extension Host Process exited with code: 0, signal: null." */
  seeServerLine(line: string): void {
    const how = /Extension Host Process exited with (code: \w+, signal: \w+)/.exec(line)?.[1];
    if (how !== undefined) this.leaving.resolve(how);
  }

  /** Of a run that the workbench calls a success. */
  async verdict(): Promise<Exit> {
    const how = await Promise.race([this.leaving.promise, giveUp()]);
    if (how === undefined) return failure('the extension host did not end');
    if (!how.startsWith('code: 0,')) return failure(`the extension host ended with ${how}`);
    if (!this.suiteEnded) return failure('the extension host ended before the suite');
    return { code: 0 };
  }
}

function failure(why: string): Exit {
  return { code: 1, why: `The tests count as failed: ${why}.` };
}

function giveUp(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, patience, undefined).unref());
}
