import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a wrapped suite prints when it has run to its end. */
export const suiteEnd = '@@the suite has ended';

/**
 * Wraps a suite in a module that prints a line after it. An extension host can leave in the middle with exit code 0
 * (`process.reallyExit`); the workbench then reports success, and only the missing line tells.
 */
export async function wrapSuite(testsPath: string, folder: string): Promise<string> {
  const wrapper = path.join(folder, 'suite.js');
  const suite = JSON.stringify(path.resolve(testsPath));
  const end = JSON.stringify(suiteEnd);
  await writeFile(wrapper, `exports.run = async () => { await require(${suite}).run(); console.log(${end}); };\n`);
  return wrapper;
}
