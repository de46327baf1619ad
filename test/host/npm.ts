import { spawn } from 'node:child_process';

export interface NpmOptions {
  readonly cwd: string;
  readonly signal: AbortSignal;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs npm and resolves to what it printed; its complaints are shown only when it fails. */
export function npm(args: readonly string[], { cwd, signal, env = {} }: NpmOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd,
      env: { ...outsideNpm(process.env), ...env },
      shell: process.platform === 'win32',
      signal,
    });
    const output: string[] = [];
    let complaints = '';
    child.stdout.on('data', (data: Buffer) => output.push(data.toString()));
    child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output.join(''));
      else reject(new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${complaints.trim()}`));
    });
  });
}

/** `npm test` tells its children about its own project (prefix, lifecycle, omit …); another npm must not take that for its own. */
export function outsideNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own =
    /^(npm_(package|lifecycle)_|npm_config_(local_prefix|prefix|global|omit|production|ignore_scripts|nodedir)$|NODE_ENV$)/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name)));
}
