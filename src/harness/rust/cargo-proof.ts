/** What a bench is made from, as the compiler's own lists beside it say (`deps/*.d`, in the language of make). */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { HarnessContext, Listed } from '../harness.ts';
import { builtProgram, type Program, systemListers } from '../proof/built-program.ts';
import { tried } from '../proof/contents.ts';

export async function cargoProgram({ root }: HarnessContext, { executable }: Listed): Promise<Program | undefined> {
  if (executable === undefined) return undefined;
  const top = realpathSync(root);
  return builtProgram(executable, {
    sources: sourcesBeside(executable, top),
    listers: systemListers,
    left: (has) => leftByCargo(dirname(dirname(executable)), has).map((path) => slashed(relative(top, path))),
  });
}

/**
 * Of cargo's folder for a profile, what a program may use when it runs: what build scripts left for it, libraries that
 * it can load by name, and programs of the same package that it can start.
 */
export function leftByCargo(profile: string, has: (text: string) => boolean): readonly string[] {
  const scripts = join(profile, 'build');
  // A program knows this folder by OUT_DIR, as a whole.
  const outs = filesIn(scripts).filter((folder) => has(`${folder}/out`));
  const made = outs.flatMap((folder) => allBelow(join(scripts, folder, 'out')));
  const libraries = [profile, join(profile, 'deps')].flatMap((folder) =>
    filesIn(folder).flatMap((name) =>
      name.endsWith('.so') && (has(name) || has(stemOf(name))) ? [join(folder, name)] : [],
    ),
  );
  const programs = filesIn(profile).filter((name) => !name.includes('.') && has(name));
  return [...made, ...libraries, ...programs.map((name) => join(profile, name))].filter(isFile);
}

/** `plug` of `libplug.so` and of `libplug-0123456789abcdef.so`. */
function stemOf(library: string): string {
  return library.replace(/^lib|\.so$/g, '').replace(/-[0-9a-f]{16}$/, '');
}

function allBelow(folder: string): readonly string[] {
  return filesIn(folder).flatMap((name) => [join(folder, name), ...allBelow(join(folder, name))]);
}

function filesIn(folder: string): readonly string[] {
  return tried(() => readdirSync(folder)) ?? [];
}

function isFile(path: string): boolean {
  return tried(() => statSync(path).isFile()) === true;
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Of all that was built there: which of it is linked into which bench is not recorded. */
function sourcesBeside(executable: string, root: string): readonly string[] | undefined {
  const folder = dirname(executable);
  try {
    const lists = readdirSync(folder).filter((file) => file.endsWith('.d'));
    const files = lists.flatMap((file) => listedIn(readFileSync(join(folder, file), 'utf8')));
    // Cargo runs the compiler at the root of a workspace, whose `target` this is unless it was moved.
    const paths = files.map((file) => relative(root, resolve(dirname(dirname(dirname(folder))), file)));
    const own = paths.filter((path) => !path.startsWith('..')).map(slashed);
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
