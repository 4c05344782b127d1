/**
 * The built command line in this process, for commands that measure nothing: a tenth of what a process of its own costs.
 * What only a process of its own can show (signals, pipes, a full disk) is runCli()'s.
 */
import { pathToFileURL } from 'node:url';
import { type CliResult, cli } from './cli.ts';

let runs = 0;
let last: Promise<unknown> = Promise.resolve();

/** One after the other, since they share what a process has once. */
export function runCliHere(
  cwd: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CliResult> {
  const run = last.then(() => runNow(cwd, words, env));
  last = run.catch(() => undefined);
  return run;
}

async function runNow(
  cwd: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<CliResult> {
  const said = { stdout: '', stderr: '' };
  const restore = [replaceProcess(cwd, words, { NO_COLOR: '1', ...env }), keepListeners()];
  for (const name of ['stdout', 'stderr'] as const)
    restore.push(
      catchWrites(name, (text) => {
        said[name] += text;
      }),
    );
  runs += 1;
  try {
    // Another query is another instance of the door; what it loads is shared.
    await import(/* @vite-ignore */ `${pathToFileURL(cli).href}?run=${runs}`);
    return { code: Number(process.exitCode ?? 0), ...said };
  } finally {
    for (const each of restore.toReversed()) each();
  }
}

function replaceProcess(cwd: string, words: readonly string[], env: Readonly<Record<string, string>>): () => void {
  const { argv, exitCode, exit } = process;
  const environment = { ...process.env };
  const realCwd = process.cwd;
  process.argv = [process.execPath, cli, ...words];
  process.cwd = () => cwd;
  process.exit = (code) => {
    throw new Error(`The command ended the process with ${code}`);
  };
  process.exitCode = undefined;
  Object.assign(process.env, env);
  return () => {
    process.argv = argv;
    process.cwd = realCwd;
    process.exit = exit;
    process.exitCode = exitCode;
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
  };
}

function catchWrites(name: 'stdout' | 'stderr', say: (text: string) => void): () => void {
  const stream = process[name];
  const { write } = stream;
  const listeners = stream.listeners('error');
  stream.write = (chunk: string | Uint8Array) => {
    say(typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk));
    return true;
  };
  return () => {
    stream.write = write;
    for (const each of stream.listeners('error'))
      if (!listeners.includes(each)) stream.off('error', each as () => void);
  };
}

const heard = ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException'];

/** The door hears signals and errors that nobody caught. */
function keepListeners(): () => void {
  const before = new Map(heard.map((name) => [name, process.rawListeners(name)]));
  return () => {
    for (const name of heard) {
      for (const each of process.rawListeners(name)) {
        if (!before.get(name)?.includes(each)) process.off(name, each as () => void);
      }
    }
  };
}
