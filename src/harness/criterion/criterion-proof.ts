/** What a bench is made from, as the compiler's own lists beside it say (`deps/*.d`, in the language of make). */
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { HarnessContext, Listed } from '../harness.ts';
import { builtProgram, type Program, systemListers } from '../proof/built-program.ts';

export async function criterionProgram({ root }: HarnessContext, { executable }: Listed): Promise<Program | undefined> {
  if (executable === undefined) return undefined;
  return builtProgram(executable, { sources: sourcesBeside(executable, realpathSync(root)), listers: systemListers });
}

/** Of all that was built there: which of it is linked into which bench is not recorded. */
function sourcesBeside(executable: string, root: string): readonly string[] | undefined {
  const folder = dirname(executable);
  try {
    const lists = readdirSync(folder).filter((file) => file.endsWith('.d'));
    const files = lists.flatMap((file) => listedIn(readFileSync(join(folder, file), 'utf8')));
    // Cargo runs the compiler at the root of a workspace, whose `target` this is unless it was moved.
    const paths = files.map((file) => relative(root, resolve(dirname(dirname(dirname(folder))), file)));
    const own = paths.filter((path) => !path.startsWith('..')).map((path) => path.replaceAll('\\', '/'));
    return own.length === 0 ? undefined : [...new Set(own)].sort();
  } catch {
    return undefined;
  }
}

/** `target: source source`, with blanks in names escaped. */
function listedIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const at = line.search(/:(?:\s|$)/);
    if (at === -1 || line.startsWith('#')) return [];
    const sources = line.slice(at + 1).match(/(?:\\.|[^\s\\])+/g) ?? [];
    return sources.map((source) => source.replaceAll(/\\(.)/g, '$1'));
  });
}
