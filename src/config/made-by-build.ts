/** What a benchmark asks for that git does not have, as its path tells: a build makes it. */
import { isThere } from './import-targets.ts';

interface Asked {
  readonly path: string;
  /** Of who asks for it. */
  readonly text: string;
  readonly name: string;
}

/** Beside the module that is in git a build makes what `require` finds: it leaves out `.js`, and never `.mjs`. */
export function isModuleOnly(there: string | undefined, { path, text, name }: Asked): boolean {
  return there !== undefined && there !== path && there.endsWith('.mjs') && requires(text, name);
}

/** By the folder's name, as builds call them; what is there under such a name may be a package of the repository. */
export function isMade(path: string, files: readonly string[]): boolean {
  if (/(?:^|\/)(?:dist|build|lib|out|esm|cjs)(?:\/|$)/.test(path)) return true;
  return /(?:^|\/)(?:output|es|umd|pkg|wasm|generated)(?:\/|$)/.test(path) && !isThere(path, files);
}

/** Rather than imports it. */
export function requires(text: string, name: string): boolean {
  return ["'", '"', '`'].some((quote) => text.includes(`require(${quote}${name}${quote})`));
}
