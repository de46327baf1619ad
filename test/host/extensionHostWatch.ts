import { deferred } from './deferred';
import type { Exit } from './launch';

const patience = 5000;

/**
 * Knows how the extension host ended. The workbench reports success for tests whose extension host was killed, so a success
 * counts only when the server saw the host leave by itself, in peace.
 */
export class ExtensionHostWatch {
  private lost = false;
  private readonly leaving = deferred<string>();

  /** "Extension Host Process exited with code: 0, signal: null." */
  seeServerLine(line: string): void {
    const how = /Extension Host Process exited with (code: \w+, signal: \w+)/.exec(line)?.[1];
    if (how !== undefined) this.leaving.resolve(how);
  }

  /** A host that leaves without a word (`process.reallyExit(0)`) exits with 0 too; only the broken connection tells. */
  seeLog(line: string): void {
    if (/\[ExtensionHost\].*\[reconnect\].*(error|gone)/i.test(line)) this.lost = true;
  }

  async verdict(): Promise<Exit> {
    const how = await Promise.race([this.leaving.promise, giveUp()]);
    if (how === undefined) return { code: 1, why: 'The tests count as failed: the extension host did not end.' };
    if (!how.startsWith('code: 0,'))
      return { code: 1, why: `The tests count as failed: the extension host ended with ${how}.` };
    if (this.lost) return { code: 1, why: 'The tests count as failed: the extension host broke the connection.' };
    return { code: 0 };
  }
}

function giveUp(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, patience, undefined).unref());
}
