/** A package that does not compile because nothing has run its `//go:generate` lines: what they make is often not in git. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve } from 'node:path';

/** What the compiler says of a name, a method or an embedded file that a generated file would hold. */
const lacking =
  /^(?:vet: )?(\S+\.go):\d+(?::\d+)?: (?:undefined: |\S+ undefined \(|pattern \S+: no matching files|.*\(missing method )/gm;

export interface Compiled {
  /** Absolute; the compiler's paths are relative to it. */
  readonly cwd: string;
  /** Absolute root of the checkout: what lies outside is a module of somebody else's. */
  readonly root: string;
  readonly output: string;
}

/** What to do, as a line to be put after the compiler's; undefined where nothing says that a generator is what is missing. */
export function ungenerated({ cwd, root, output }: Compiled): string | undefined {
  const files = [...output.matchAll(lacking)].map(([, file = '']) => resolve(cwd, file));
  if (files.length === 0) return undefined;
  // A module's first package often has the lines for all of them.
  for (const folder of new Set([...files.map((file) => resolve(file, '..')), cwd])) {
    if (relative(root, folder).startsWith('..')) continue;
    const line = generateLine(folder);
    if (line === undefined) continue;
    const below = relative(cwd, folder).replaceAll('\\', '/');
    const at = below === '' ? '.' : `./${posix.normalize(below)}`;
    const where = posix.join(relative(root, folder).replaceAll('\\', '/'), `${line.file}:${line.number}`);
    const own = relative(root, cwd).replaceAll('\\', '/');
    const command = `go generate ${at}`;
    const inFolder = own === '' ? command : `cd ${own} && ${command}`;
    return `To do: ${where} says "${line.text}". If that makes what is missing, add "${inFolder}" to setup in flamegate.yml.`;
  }
  return undefined;
}

interface GenerateLine {
  readonly file: string;
  readonly number: number;
  readonly text: string;
}

/** The first of the folder's Go files, in the order of their names. */
function generateLine(folder: string): GenerateLine | undefined {
  for (const file of goFiles(folder)) {
    const lines = textOf(join(folder, file)).split(/\r?\n/);
    const at = lines.findIndex((line) => /^\/\/go:generate\s+\S/.test(line));
    if (at >= 0) return { file, number: at + 1, text: (lines[at] ?? '').slice(0, mostLetters).trim() };
  }
  return undefined;
}

const mostLetters = 120;

function goFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.go'))
      .toSorted();
  } catch {
    return [];
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
