/** Whether a benchmark's file measures only itself, such as an example that nobody has filled in. */
import { join } from 'node:path';
import { languageOfPath, withoutComments } from '../../profile/source-text.ts';
import type { Listed } from '../harness.ts';

interface File {
  /** Absolute root of the checkout. */
  readonly root: string;
  /** Relative to it. */
  readonly path: string;
  readonly text: string;
}

/**
 * It has loaded no script of the checkout but itself, and nothing in it names what it may load, start or read later. Never true
 * where that is unknown.
 */
export function isSelfContained({ root, path, text }: File, loaded: Listed['loaded']): boolean {
  if (loaded === undefined || loaded.scripts.length === 0) return false;
  const own = join(root, path);
  const isAlone = loaded.scripts.every((script) => script === own || !isWithin(root, script));
  if (!isAlone || loaded.packages.some(isCopied)) return false;
  return !mayReach(withoutComments(text, languageOfPath(path)));
}

function isWithin(root: string, script: string): boolean {
  return script.startsWith(`${root}/`) || script.startsWith(`${root}\\`);
}

/** pnpm copies packages of the workspace where it does not link them. */
function isCopied(folder: string): boolean {
  return /@file\+|@file%3A|@file:/.test(folder);
}

/** A path of the checkout, a module by a name that is computed, a program, an add-on or a server. */
function mayReach(code: string): boolean {
  return /['"`](?:\.{1,2}\/|file:|#)|import\s*\(|require\s*\(\s*(?!['"]node:)|createRequire|child_process|worker_threads|cluster|readFile|createReadStream|\bdlopen\b|\.node\b|\bfetch\b|node:(?:fs|http|net|vm)|['"](?:fs|http|https|net|vm)(?:\/promises)?['"]|import\.meta\.(?:url|dirname|filename)|__dirname|__filename|process\.(?:cwd|env)/.test(
    code,
  );
}
