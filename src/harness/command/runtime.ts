/** What a command runs in: its version decides what may be compared, as Node's does for JavaScript. */
import type { Suite } from '../../config/config.ts';
import type { Toolchain } from '../harness.ts';

interface Runtime {
  readonly words: RegExp;
  readonly runtime: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly version: RegExp;
}

const anyVersion = /(\d+(?:\.\d+)+\S*)/;

const runtimes: readonly Runtime[] = [
  {
    words: /^(?:pythonw?|py|pytest|ipython|pypy)[\d.]*$|\.py$/,
    runtime: 'python',
    command: 'python3',
    args: ['--version'],
    version: anyVersion,
  },
  { words: /^(?:go|gotip)$/, runtime: 'go', command: 'go', args: ['env', 'GOVERSION'], version: /(?:go)?(\d\S*)/ },
  { words: /^(?:cargo|rustc)$/, runtime: 'rust', command: 'rustc', args: ['--version'], version: anyVersion },
  {
    words: /^(?:java|mvnw?|gradlew?|kotlin|scala|sbt)$/,
    runtime: 'jvm',
    command: 'java',
    args: ['-version'],
    version: /version "([^"]+)"/,
  },
  {
    words: /^(?:ruby|rake|bundle|rspec)$|\.rb$/,
    runtime: 'ruby',
    command: 'ruby',
    args: ['--version'],
    version: anyVersion,
  },
  { words: /^php[\d.]*$|\.php$/, runtime: 'php', command: 'php', args: ['--version'], version: anyVersion },
  { words: /^dotnet$/, runtime: 'dotnet', command: 'dotnet', args: ['--version'], version: anyVersion },
  { words: /^perl$|\.pl$/, runtime: 'perl', command: 'perl', args: ['--version'], version: /v(\d+\.\d+\.\d+)/ },
  { words: /^julia$|\.jl$/, runtime: 'julia', command: 'julia', args: ['--version'], version: anyVersion },
  { words: /^deno$/, runtime: 'deno', command: 'deno', args: ['--version'], version: anyVersion },
  { words: /^bunx?$/, runtime: 'bun', command: 'bun', args: ['--version'], version: anyVersion },
];

const node = /^(?:node|npm|npx|pnpm|pnpx|yarn|tsx|ts-node|corepack)$|\.[cm]?[jt]sx?$/;

/** A program of the project's own, or of the system: it is the same wherever the image is. */
const program: Toolchain = {
  runtime: 'command',
  command: process.execPath,
  args: ['--print', '"any"'],
  version: /^(any)/,
  hint: '',
};

/** Of the last command of the line, which is what the others prepare; undefined: Node. */
export function runtimeOf({ command = '' }: Suite): Toolchain | undefined {
  for (const part of command.split(/&&|\|\||[;|\n]/).toReversed()) {
    for (const word of part.trim().split(/\s+/).map(nameOf)) {
      if (node.test(word)) return undefined;
      const found = runtimes.find(({ words }) => words.test(word));
      if (found !== undefined) return toToolchain(found);
    }
  }
  return command.trim() === '' ? undefined : program;
}

/** `./node_modules/.bin/tsx` and `"C:\\py\\python.exe"` are named by their last part. */
function nameOf(word: string): string {
  const unquoted = word.replaceAll(/["'()`$]/g, '');
  return (unquoted.split(/[\\/]/).at(-1) ?? '').replace(/\.exe$/i, '');
}

function toToolchain({ runtime, command, args, version }: Runtime): Toolchain {
  return { runtime, command, args, version, hint: `put ${command} on PATH`, optional: true };
}
