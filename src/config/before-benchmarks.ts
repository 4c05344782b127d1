/** What npm runs before the project's own script for benchmarks: add-ons that are compiled, data that is made. */
import type { PackageManager } from '../tools/package-manager.ts';
import { manifestIn, packageFolderOf } from './import-targets.ts';
import { parsedObject } from './package-entry.ts';

interface Seen {
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

export interface Before {
  readonly command: string;
  readonly script: string;
}

/** Of the packages that the benchmarks are in, and of the root: `prebenchmark` beside `benchmark`, and the like. */
export function beforeBenchmarks(benches: readonly string[], manager: PackageManager, seen: Seen): readonly Before[] {
  const folders = new Set(
    benches.length === 0 ? [] : ['', ...benches.map((file) => packageFolderOf(file, seen.files))],
  );
  return [...folders].flatMap((folder) => {
    const scripts = scriptsOf(seen.texts.get(manifestIn(folder)) ?? '');
    const enter = folder === '' ? '' : `cd "${folder}" && `;
    return [...scripts].flatMap(([name, text]) => {
      const script = /^pre((?:.*[:_-])?(?:bench|perf).*)$/.exec(name)?.[1];
      if (script === undefined || !scripts.has(script) || checksOnly(text)) return [];
      return [{ command: enter + manager.run(name), script }];
    });
  });
}

/** It makes nothing, or does what a checkout must not. */
function checksOnly(script: string): boolean {
  return /\bpublish\b/.test(script) || script.split(/&&|;/).every((part) => checks.test(part));
}

const checks = /\b(?:lint|eslint|clean|rimraf|rm -rf|echo)\b|--noEmit|(?<![\w-])test(?![\w-])/;

function scriptsOf(packageJson: string): ReadonlyMap<string, string> {
  const scripts: unknown = Reflect.get(Object(parsedObject(packageJson)), 'scripts');
  return new Map(
    Object.entries(Object(scripts)).flatMap(([name, text]): [string, string][] =>
      typeof text === 'string' ? [[name, text]] : [],
    ),
  );
}
