/**
 * Where a package is built so that Go's build cache holds what an earlier run compiled of the checkout: the cache's keys
 * contain the folder, and that of a checkout is another in each run.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles } from '../bench-files.ts';
import type { HarnessContext, ProcessRequest } from '../harness.ts';
import { splitFlags } from './flags.ts';
import { goFolder } from './packages.ts';

/** What each process of `go` that builds is started with. */
export function buildPlace(context: HarnessContext): Pick<ProcessRequest, 'cwd' | 'environment'> {
  const cwd = goFolder(context);
  const { steadyRoot, suite } = context;
  if (steadyRoot === undefined || !leadsTo(steadyRoot, context.root) || !isKnownByContent(context)) return { cwd };
  // Of two paths of the folder it is in, `go` takes the one that PWD names.
  const steady = join(steadyRoot, suite.workingDirectory ?? '');
  return { cwd: steady, environment: { PWD: steady } };
}

/** Two runs that start at once may both take over the link of one that was killed: where it leads elsewhere, it is another's. */
function leadsTo(steadyRoot: string, root: string): boolean {
  try {
    return realpathSync(steadyRoot) === realpathSync(root);
  } catch {
    return false;
  }
}

/** By checkout: it is asked for each package. */
const known = new Map<string, boolean>();

/** Whether the cache's keys contain all that a build reads: what sources of C and of assembly include is not in them. */
function isKnownByContent({ root, suite }: HarnessContext): boolean {
  const key = JSON.stringify([root, suite.flags]);
  const answer = known.get(key) ?? (joined(splitFlags(suite.flags).build).every(isPlain) && !includesOthers(root));
  known.set(key, answer);
  return answer;
}

/** Flags that name no further file that a compiler reads. */
function isPlain(flag: string): boolean {
  return /^--?(?:tags=.*|ldflags=.*|mod=\w+|trimpath|buildvcs=\w+|p=\d+|vet=\w+|race|v)$/s.test(flag);
}

/** `-tags`, `x` as `-tags=x`. */
function joined(flags: readonly string[]): readonly string[] {
  const isValue = (i: number): boolean => /^--?(?:tags|ldflags|mod|p)$/.test(flags[i - 1] ?? '');
  return flags.flatMap((flag, i) => (isValue(i) ? [] : isValue(i + 1) ? [`${flag}=${flags[i + 1] ?? ''}`] : [flag]));
}

const globs = ['go', 's', 'S', 'h', 'hh', 'hpp', 'hxx', 'swig', 'swigcxx'].map((ending) => `**/*.${ending}`);

/** Of more files it would take longer to find out than to compile. */
const mostFiles = 5000;

function includesOthers(root: string): boolean {
  const files = findFiles(root, globs);
  return files.length > mostFiles || files.some((file) => includes(file, textOf(join(root, file))));
}

function includes(file: string, text: string | undefined): boolean {
  if (text === undefined || /\.swig(?:cxx)?$/.test(file)) return true;
  if (file.endsWith('.go')) return /(?:\bimport|[(;"]|\*\/|^)[ \t]*"C"[ \t]*(?:[;)]|\/[/*]|$)/m.test(text);
  // Go knows the headers beside a package's sources: no file of another ending, and none that it leaves out by its name.
  return /^[ \t]*#[ \t]*include\b(?![ \t]*["<][A-Za-z0-9][\w.-]*\.(?:h|hh|hpp|hxx)[">])/m.test(text);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
