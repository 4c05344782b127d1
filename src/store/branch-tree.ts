/**
 * The guard before every branch that is used as a store, whether git or GitHub's API writes it. Only a branch with
 * our mark is written, or one that is created again; only what Flamegate wrote on it is ever replaced or removed.
 */
import { GateError } from '../errors.ts';
import { checkMeta, isImmutable, metaPath } from '../results/store-layout.ts';
import { conflict } from './files.ts';

/** A leaf of a git tree. */
export interface TreeEntry {
  readonly path: string;
  /** Octal, as git writes it: `100644` a file, `100755` a program, `120000` a link, `160000` a submodule. */
  readonly mode: string;
  readonly hash: string;
}

export interface BranchTree {
  /** Undefined: there is no such branch. */
  readonly commit: string | undefined;
  /** Hashes of the files by path: what a store may read. */
  readonly blobs: ReadonlyMap<string, string>;
  /** Paths of all that is no plain file: programs, links, submodules. */
  readonly others: ReadonlySet<string>;
}

export const missingBranch: BranchTree = { commit: undefined, blobs: new Map(), others: new Set() };

/** `readText` reads a blob by its hash; `name` is the store's, for errors. */
export async function guardBranch(
  commit: string,
  entries: readonly TreeEntry[],
  { name, readText }: { readonly name: string; readonly readText: (hash: string) => Promise<string> },
): Promise<BranchTree> {
  const blobs = new Map<string, string>();
  const others = new Set<string>();
  for (const { path, mode, hash } of entries) {
    if (mode === '100644') blobs.set(path, hash);
    else others.add(path);
  }
  const meta = blobs.get(metaPath);
  if (meta === undefined) throw notOurs(name);
  checkMeta(await readText(meta), name);
  return { commit, blobs, others };
}

/** What of `files` the branch lacks; a stored run in other words, or someone's own path in the way, is an error. */
export function missingFiles(
  tree: BranchTree,
  files: ReadonlyMap<string, Uint8Array>,
  { name, hashOf }: { readonly name: string; readonly hashOf: (bytes: Uint8Array) => string },
): ReadonlyMap<string, Uint8Array> {
  const folders = foldersOf(tree);
  const missing = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) {
    const stored = tree.blobs.get(path);
    if (stored === undefined) checkFree(path, { tree, folders, name });
    if (stored !== undefined && stored === hashOf(bytes)) continue;
    if (stored !== undefined && isImmutable(path)) throw conflict(name, path);
    missing.set(path, bytes);
  }
  return missing;
}

/** A file in place of a folder, or below a file, would make git drop what was there. */
function checkFree(
  path: string,
  { tree, folders, name }: { readonly tree: BranchTree; readonly folders: ReadonlySet<string>; readonly name: string },
): void {
  const inTheWay = [path, ...ancestorsOf(path)].find(
    (each) => tree.others.has(each) || (each === path ? folders.has(each) : tree.blobs.has(each)),
  );
  if (inTheWay === undefined) return;
  const message = `Cannot write ${name} ${path} as its place must be free: ${inTheWay} is there, which Flamegate did not write`;
  throw new GateError('STORE_CONFLICT', message, {
    hint: `move ${inTheWay} out of the branch, or choose another store`,
  });
}

function foldersOf({ blobs, others }: BranchTree): ReadonlySet<string> {
  return new Set([...blobs.keys(), ...others].flatMap(ancestorsOf));
}

function ancestorsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function notOurs(name: string): GateError {
  const message = `Cannot use ${name} as a store as the branch must hold Flamegate's ${metaPath}: it has none`;
  return new GateError('STORE_CORRUPT', message, {
    hint: `the branch belongs to someone else: name one that does not exist yet in baseline.store, and it is made; if it was Flamegate's, restore its ${metaPath}`,
  });
}
