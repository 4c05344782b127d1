/** What differs between two commits, or a commit and the working tree, line by line. */
import { git } from './git.ts';

/** `sides`: baseline and candidate; the baseline alone: up to the working tree. Of what was moved the new name, with the old. */
export async function unifiedDiff(repository: string, sides: readonly string[]): Promise<string> {
  const whole = await git(repository, [...lineByLine, '--find-renames', ...sides, '--']);
  const code = holdsBinary.test(whole) ? await hiddenCode(repository, sides) : [];
  const files = whole.split(/^(?=diff --git )/m);
  const heads = new Set(files.map(headOf));
  // What was moved has both names in its head, and stays as it is.
  const hidden = new Set(code.filter((path) => heads.has(headFor(path))));
  if (hidden.size === 0) return whole;
  const shownHeads = new Set([...hidden].map(headFor));
  const others = files.filter((file) => !shownHeads.has(headOf(file)));
  const paths = [...hidden].map((path) => `:(top,literal)${path}`);
  const shown = await git(repository, [...lineByLine, '--text', '--no-renames', ...sides, '--', ...paths]);
  return [...others.map((file) => file.trimEnd()), shown].join('\n');
}

function headOf(file: string): string {
  return file.split('\n', 1)[0] ?? '';
}

function headFor(path: string): string {
  return `diff --git a/${path} b/${path}`;
}

const lineByLine: readonly string[] = [
  'diff',
  '--unified=0',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  // Of a file whose line ends alone were rewritten, every function would be changed.
  '--ignore-cr-at-eol',
  // Independent of how the user's own diffs are configured.
  '--src-prefix=a/',
  '--dst-prefix=b/',
];

const holdsBinary = /^Binary files .* differ$/m;

/** Code that `.gitattributes` keeps out of diffs, as is usual for what is generated: its functions changed all the same. */
async function hiddenCode(repository: string, sides: readonly string[]): Promise<readonly string[]> {
  const counts = await git(repository, ['diff', '--numstat', '--no-renames', '-z', ...sides, '--']);
  const binary = counts.split('\0').flatMap((line) => /^-\t-\t(.+)$/s.exec(line)?.[1] ?? []);
  return binary.filter((path) => isCode.test(path));
}

const isCode = /\.(?:[cm]?[jt]sx?|pyx?|go|rs|java|kts?|scala|[ch]|cc|hh|[ch](?:pp|xx)|rb|php|cs|swift)$/;
