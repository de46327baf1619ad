import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Caller } from './caller';
import { installOnce } from './installOnce';
import { npm } from './npm';
import { installFolder } from './paths';
import { type VersionName, versions } from './versions';

export interface InstalledVSCode {
  /** The Node executable that runs it. */
  readonly node: string;
  readonly serverMain: string;
}

const platform = `${process.platform}-${process.arch}`;
const nodeMajor = Number(process.versions.node.split('.')[0]);

/**
 * VS Code as the npm package code-server carries it: server, extension host and browser workbench. It is installed on the
 * first use and not a dependency, because its install scripts refuse every Node but one and look for a compiler.
 */
export async function installVSCode(name: VersionName, caller: Caller): Promise<InstalledVSCode> {
  const version = versions[name];
  const folder = path.join(installFolder, `code-server-${version.codeServer}`);
  await installOnce(folder, async (temporary) => {
    const begun = Date.now();
    caller.say(`Installing VS Code ${version.vscode} from npm, once, into ${installFolder} …`);
    await installPackages(temporary, name, caller);
    await provideRipgrep(temporary);
    await buildNatives(temporary, caller);
    await removeNeedless(temporary);
    caller.say(`Installed VS Code ${version.vscode} in ${Math.round((Date.now() - begun) / 1000)} s.`);
  });
  const ownNode = path.join(ownNodeFolder(folder), 'bin/node');
  return {
    node: existsSync(ownNode) ? ownNode : process.execPath,
    serverMain: path.join(serverFolder(folder), 'out/server-main.js'),
  };
}

async function installPackages(folder: string, name: VersionName, { say, signal }: Caller): Promise<void> {
  const version = versions[name];
  const dependencies = {
    'code-server': version.codeServer,
    ...(nodeMajor === version.node ? {} : { [`node-${platform}`]: version.nodePackage }),
    ...(name === 'oldest' ? { '@vscode/ripgrep-universal': '1.18.0' } : {}),
  };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  say('  the server …');
  await npm(['install', '--ignore-scripts'], { cwd: folder, signal });
  say('  what the server needs …');
  // Not `npm ci`: the lock file that code-server ships lacks an entry.
  await npm(['install', '--omit=dev', '--ignore-scripts'], { cwd: serverFolder(folder), signal });
}

/** Older builds fetch ripgrep by an install script, from outside npm; without it there is no search and no `findFiles`. */
async function provideRipgrep(folder: string): Promise<void> {
  const bin = path.join(serverFolder(folder), 'node_modules/@vscode/ripgrep/bin');
  if (!existsSync(path.dirname(bin)) || existsSync(path.join(bin, 'rg'))) return;
  await mkdir(bin, { recursive: true });
  const ripgrep = path.join(folder, 'node_modules/@vscode/ripgrep-universal/bin', platform, 'rg');
  await symlink(path.relative(bin, ripgrep), path.join(bin, 'rg'));
}

/** With a compiler, log files and so the output channels work. Everything else works without. */
async function buildNatives(folder: string, { say, signal }: Caller): Promise<void> {
  const server = serverFolder(folder);
  const wanted = ['@vscode/spdlog', '@vscode/native-watchdog', 'native-watchdog'];
  const natives = wanted.filter((name) => existsSync(path.join(server, 'node_modules', name)));
  const nodeFolders = [ownNodeFolder(folder), path.resolve(process.execPath, '../..')];
  const nodeFolder = nodeFolders.find((candidate) => existsSync(path.join(candidate, 'include/node/node.h')));
  const without = '  no compiler or no Node headers: output channels will stay empty, the rest works.';
  if (nodeFolder === undefined) {
    say(without);
    return;
  }
  say('  its native parts …');
  const searchPath = [path.join(ownNodeFolder(folder), 'bin'), process.env['PATH'] ?? ''].join(path.delimiter);
  try {
    await npm(['rebuild', ...natives], {
      cwd: server,
      signal,
      env: { npm_config_nodedir: nodeFolder, PATH: searchPath },
    });
  } catch (error) {
    if (signal.aborted) throw error;
    say(without);
  }
}

/** The AI parts (300 MB and noisy), headers, and what is there for other platforms. */
async function removeNeedless(folder: string): Promise<void> {
  const server = serverFolder(folder);
  const needless = [
    path.join(ownNodeFolder(folder), 'include'),
    ...['extensions/copilot', 'node_modules/@github', 'node_modules/@microsoft/mxc-sdk'].map((name) =>
      path.join(server, name),
    ),
    ...(await otherPlatforms(path.join(folder, 'node_modules/@vscode/ripgrep-universal/bin'))),
    ...(await otherPlatforms(path.join(server, 'node_modules/@vscode/ripgrep-universal/bin'))),
    ...(await otherPlatforms(path.join(server, 'node_modules/node-pty/prebuilds'))),
  ];
  await Promise.all(needless.map((name) => rm(name, { recursive: true, force: true })));
}

/** In `bin/linux-x64`, `bin/win32-arm64` …: all but ours. */
async function otherPlatforms(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.includes(platform)
    ? names.filter((name) => name !== platform).map((name) => path.join(folder, name))
    : [];
}

function serverFolder(folder: string): string {
  return path.join(folder, 'node_modules/code-server/lib/vscode');
}

function ownNodeFolder(folder: string): string {
  return path.join(folder, `node_modules/node-${platform}`);
}
