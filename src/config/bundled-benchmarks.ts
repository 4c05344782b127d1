/** Benchmarks that the project bundles before it runs them: what they import is known to its bundler alone. */
import { managerFor } from '../tools/package-manager.ts';
import { type OwnScript, ownScripts } from './own-scripts.ts';
import { parsedObject } from './package-entry.ts';
import { importsOf } from './script-imports.ts';

interface Sources {
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

/** What to do about each, after its name. `npmPackage`: of the tool it is written for. */
export function bundledNotes(files: readonly string[], npmPackage: string, given: Sources): readonly string[] {
  return files.flatMap((file) => {
    const undeclared = importsOf(given.texts.get(file) ?? '').find((name) => isUndeclared(name, file, given));
    const script = undeclared === undefined ? undefined : startsBundleOf(file, given);
    if (undeclared === undefined || script === undefined) return [];
    const manager = managerFor(script.folder, given);
    const enter = script.folder === '' ? '' : `cd ${script.folder} && `;
    return [
      `${file} imports ${undeclared}, which no package.json declares: the script "${script.name}" runs ${script.made}, which a bundler makes of it. ` +
        `Have setup make that, name it in files, and keep ${npmPackage} out of it (external: ["${npmPackage}"]); ` +
        `or time a whole run: harness: command, command: ${enter}${manager.run(script.name)}.`,
    ];
  });
}

function isUndeclared(name: string, file: string, { texts }: Sources): boolean {
  if (/^(?:[./#~@$]\/|\.|#|\/|~|node:|\w+:)/.test(name)) return false;
  const wanted = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
  const above = manifestsAbove(file).map((path) => texts.get(path) ?? '');
  const manifests = above.map(parsedObject).filter((each) => each !== undefined);
  if (manifests.length === 0 || builtins.has(wanted)) return false;
  return manifests.every(
    (manifest) =>
      Reflect.get(manifest, 'name') !== wanted &&
      kinds.every((kind) => Reflect.get(Object(Reflect.get(manifest, kind)), wanted) === undefined),
  );
}

const kinds = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
const builtins: ReadonlySet<string> = new Set(
  'assert async_hooks buffer child_process cluster console crypto dgram dns events fs http http2 https module net os path perf_hooks process querystring readline stream string_decoder timers tls url util v8 vm worker_threads zlib'.split(
    ' ',
  ),
);

function manifestsAbove(file: string): readonly string[] {
  const folders = file.split('/').slice(0, -1);
  return [...folders.map((_, index) => `${folders.slice(0, index + 1).join('/')}/package.json`), 'package.json'];
}

type Bundling = Pick<OwnScript, 'name' | 'folder'> & { readonly made: string };

/** Of a file beside or below it that git does not have and that is named like it. */
function startsBundleOf(file: string, { files, texts }: Sources): Bundling | undefined {
  const stem = stemOf(file);
  for (const { name, folder, words } of ownScripts({ texts })) {
    const made = words.find((word) => /\.[cm]?js$/.test(word) && stemOf(word) === stem && !files.includes(word));
    if (made !== undefined) return { name, folder, made };
  }
  return undefined;
}

function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[cm]?[jt]s$/, '');
}
