/** Whether a benchmark's file measures only itself, such as an example that nobody has filled in. */
import { join } from 'node:path';
import { withoutComments } from '../../profile/literals.ts';
import { languageOfPath } from '../../profile/source-language.ts';
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
const reaches: readonly RegExp[] = [
  /['"`](?:\.{1,2}\/|file:|#)/,
  /['"`][^'"`\s]*\.(?:[cm]?[jt]sx?|json|wasm|py|sh|html?|css|txt|csv|xml|ya?ml)['"`]/,
  /import\s*\(|require\s*\(\s*(?!['"]node:)|createRequire|\bdlopen\b|\.node\b/,
  /child_process|worker_threads|cluster|['"](?:execa|zx|tinyexec|nano-spawn|cross-spawn|shelljs|jiti)['"]/,
  /readFile|createReadStream|node:(?:fs|http|net|vm)|['"](?:fs|http|https|net|vm)(?:\/promises)?['"]/,
  /\bfetch\b|https?:\/\//,
  /import\.meta\.(?:url|dirname|filename)|__dirname|__filename|process\.(?:cwd|env)/,
];

function mayReach(code: string): boolean {
  return reaches.some((reach) => reach.test(code));
}
