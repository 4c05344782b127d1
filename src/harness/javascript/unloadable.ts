/** Why Node could not load a bench file, where the reason is hard to guess, with what to write instead. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foreignJson } from '../../text/foreign-json.ts';
import { LoadFailure } from './load-failure.ts';
import { mappedBy } from './mapped-import.ts';
import { missingInFolder, missingPackage, undeclaredPackage } from './missing-package.ts';
import { inOtherCase } from './other-case.ts';
import { managerAbove } from './package-manager-of.ts';

function withTsx(): string {
  const install = managerAbove(process.cwd()).depend('tsx');
  return `install tsx (${install}) and write in flamegate.yml, below the name of the suite:\n    flags: [--import, tsx]`;
}

/** Undefined where Node's own words are the best. `file`: absolute. */
export function explainImport(file: string, error: unknown): LoadFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  const shown = relative(process.cwd(), file);
  const reason =
    otherRuntime(error) ?? ofSyntax(error, file) ?? explanations[String(Reflect.get(error, 'code'))]?.(error, file);
  if (reason === undefined) return undefined;
  return new LoadFailure({ reason: 'unsupported', message: `Cannot load ${shown} as ${reason}` }, { cause: error });
}

/** What has no code: syntax of older Nodes, and modules that need each other while they load. */
function ofSyntax(error: Error, file: string): string | undefined {
  if (error instanceof SyntaxError && /^(?:Invalid or unexpected token|Decorators)/.test(error.message)) {
    return decoratedIn(error, file);
  }
  if (error instanceof SyntaxError && /Unexpected identifier 'assert'/.test(error.message)) {
    return `Node ${process.version} no longer knows import … assert (${firstLine(error)}): write import … with { type: 'json' }`;
  }
  const kind = ofOtherKind(error, file);
  if (kind !== undefined) return kind;
  if (!(error instanceof ReferenceError) || !/^Cannot access '.*' before initialization/.test(error.message))
    return undefined;
  const [, place] = /(?:\(|at )(?:file:\/\/)?(\/[^()\s]+:\d+):\d+\)?$/m.exec(error.stack ?? '') ?? [];
  const where = place === undefined ? '' : ` at ${shownPath(place)}`;
  return `a module needs what is not made yet${where}, which is so where modules import each other in a cycle (${firstLine(error)}): take what both need into a module of its own`;
}

/** Modules that Node takes for CommonJS, and CommonJS's own names in modules. */
function ofOtherKind(error: Error, file: string): string | undefined {
  const [, name] =
    /^(__dirname|__filename|require|module|exports) is not defined in ES module scope/.exec(error.message) ?? [];
  if (error instanceof ReferenceError && name !== undefined) {
    return (
      `it imports as a module and uses ${name}, which only CommonJS has: write import.meta.dirname, or createRequire of node:module; ` +
      `or, where package.json does not say "type": "module", ${withTsx()}`
    );
  }
  const isModule = /^(?:Cannot use import statement outside a module|Unexpected token 'export')/.test(error.message);
  if (!(error instanceof SyntaxError) || !isModule) return undefined;
  const path = placeAbove(error)?.path ?? file;
  const manifest = manifestAbove(path);
  const why =
    manifest === undefined
      ? 'no package.json says "type": "module"'
      : `${shownPath(manifest)} does not say "type": "module"`;
  return `${shownPath(path)} is written as a module and ${why}: let it say so, name the file .mjs or .mts, or ${withTsx()}`;
}

function manifestAbove(path: string): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) return manifest;
    if (folder === process.cwd() || folder === dirname(folder)) return undefined;
  }
}

/** Where Node could not read a file: it says so alone, above the stack. */
function placeAbove(error: Error): { readonly path: string; readonly line: number } | undefined {
  const [, path, line] = /^(?:file:\/\/)?(\/[^\n]+):(\d+)$/m.exec(error.stack ?? '') ?? [];
  return path === undefined ? undefined : { path, line: Number(line) };
}

/** Where no place is known, the first line of the file that looks so. */
function decoratedIn(error: Error, file: string): string | undefined {
  const { path = file, line } = placeAbove(error) ?? {};
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const at = line === undefined ? lines.findIndex((each) => decorator.test(each)) : line - 1;
  if (!decorator.test(lines[at] ?? '')) return undefined;
  return `${shownPath(path)}:${at + 1} has a decorator (${lines[at]?.trim()}), which Node ${process.version} does not run: ${withTsx()}`;
}

const decorator = /^\s*(?:[\w\s]*\s)?@[A-Za-z_$]/;

const runtimes: readonly { readonly name: string; readonly command: string; readonly pattern: RegExp }[] = [
  { name: 'Bun', command: 'bun', pattern: /^Bun is not defined|['"]bun(?::[^'"]*)?['"]/ },
  { name: 'Deno', command: 'deno run', pattern: /^Deno is not defined|['"](?:npm|jsr|https?|deno):[^'"]*['"]/ },
];

/** What only another runtime has. Measuring takes turns and profiles by what Node and V8 offer. */
function otherRuntime(error: Error): string | undefined {
  const code = String(Reflect.get(error, 'code'));
  const isScheme = ['ERR_UNSUPPORTED_ESM_URL_SCHEME', 'ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(code);
  if (!isScheme && !(error instanceof ReferenceError)) return undefined;
  const found = runtimes.find(({ pattern }) => pattern.test(firstLine(error)));
  if (found === undefined) return undefined;
  return (
    `it is written for ${found.name} (${firstLine(error)}) and benchmarks run in Node; ${found.name} is not supported as ` +
    `their runtime. What runs in Node too can be measured; a whole run is timed by harness: command, command: ${found.command} FILE`
  );
}

type Explain = (error: Error, file: string) => string | undefined;

const explanations: Readonly<Record<string, Explain>> = {
  ERR_UNKNOWN_FILE_EXTENSION: unknownExtension,
  ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX: needsCompiling,
  ERR_INVALID_TYPESCRIPT_SYNTAX: needsCompiling,
  ERR_UNSUPPORTED_DIR_IMPORT: (error) =>
    `Node does not import folders, nor files without their ending, as bundlers do (${firstLine(error)}): ${withTsx()}`,
  ERR_MODULE_NOT_FOUND: notFound,
  MODULE_NOT_FOUND: notFound,
  ENOENT: notRead,
  ERR_IMPORT_ATTRIBUTE_MISSING: (error) =>
    `Node imports JSON by import … with { type: 'json' } and it leaves that out, as bundlers allow (${firstLine(error)}): write it, or ${withTsx()}`,
  ERR_UNKNOWN_BUILTIN_MODULE: (error) =>
    `Node ${process.version} lacks a module of a newer one (${firstLine(error)}): run with that one, in a workflow by actions/setup-node in a step before the gate`,
  ERR_DLOPEN_FAILED: (error) =>
    `a native add-on was compiled for another platform or Node (${firstLine(error)}): have setup of flamegate.yml install or compile it in each checkout, with the Node that measures`,
};

function unknownExtension(error: Error): string {
  const ending = /extension "([^"]+)"/.exec(error.message)?.[1] ?? '';
  const node = `Node ${process.version}`;
  if (/^\.[cm]?ts$/.test(ending)) {
    return `${node} does not strip types: run the benchmarks with Node 22.18 or newer, or ${withTsx()}`;
  }
  if (/^\.[jt]sx$/.test(ending)) return `${node} does not compile ${ending} files: ${withTsx()}`;
  return (
    `${node} does not load ${ending} files (${firstLine(error)}): benchmarks run in Node itself, ` +
    'without vite and its plugins; measure a module that needs none'
  );
}

function needsCompiling(error: Error): string {
  return (
    `Node ${process.version} only strips types and it, or something it imports, holds syntax that needs compiling ` +
    `(${firstLine(error)}): ${withTsx()}`
  );
}

function notFound(error: Error, file: string): string | undefined {
  const root = process.cwd();
  const packageName = /Cannot find (?:package|module) '([^'./][^']*)'/.exec(error.message)?.[1];
  if (packageName !== undefined) {
    if (/^(?:[@~$]\/|~|\$lib\b)/.test(packageName)) return foreignAlias(packageName);
    const missing = missingPackage({ specifier: packageName, file, root });
    const config = missing === undefined ? mappedBy({ specifier: packageName, file, root }) : undefined;
    return config === undefined
      ? (missing ?? undeclaredPackage(packageName, root))
      : `${config} alone says what "${packageName}" is, and Node does not follow it; tsx does: ${withTsx()}`;
  }
  const path = missingPath(error);
  if (path === undefined) return undefined;
  const submodule = submoduleOf(path);
  if (submodule !== undefined) return unfilled(error, submodule);
  const meant = resolve(dirname(requiredFrom(error) ?? file), path);
  if (path.startsWith('.') && isOutside(meant)) {
    return `it imports what lies outside of this repository (${firstLine(error)}), at ${meant}: check the path, or leave the file out`;
  }
  const twin = inOtherCase(meant);
  if (twin !== undefined) {
    return `there is ${shownPath(twin)} (${firstLine(error)}): on Linux capital letters count, so write the import as the file is named`;
  }
  const beside = missingInFolder(path, requiredFrom(error) ?? file, root);
  if (beside !== undefined) return `${firstLine(error)}: ${beside}`;
  if (sourcesOf(path).some((source) => existsSync(source))) {
    return `Node wants imports to name files as they are, ending included (${firstLine(error)}): ${withTsx()}`;
  }
  if (/[\\/](?:dist|build|lib|out|esm|cjs)[\\/]/.test(path)) return unbuilt(error, path);
  return /[\\/]node_modules[\\/]/.test(path) ? undefined : unmade(error);
}

/** Of a package of the repository that is linked into node_modules, or of another one below the root. */
function packageOfPath(path: string, root: string): string | undefined {
  let folder = dirname(path);
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  const own = existsSync(folder) ? relative(root, realpathSync(folder)) : '';
  return own === '' || /^\.\.|(?:^|[\\/])node_modules(?:[\\/]|$)/.test(own) ? undefined : own.replaceAll('\\', '/');
}

function foreignAlias(specifier: string): string {
  return (
    `"${specifier}" is an alias that only a bundler's configuration explains: benchmarks run in Node itself, without ` +
    `vite. tsx follows "paths" of tsconfig.json: ${withTsx()}`
  );
}

/** A build's folder is seldom committed; side-by-side measuring starts from fresh checkouts. */
function unbuilt(error: Error, path: string): string {
  const root = process.cwd();
  const manager = managerAbove(root);
  const own = packageOfPath(path, root);
  const isOwn = !hasScript(root, 'build') && own !== undefined && hasScript(join(root, own), 'build');
  if (!isOwn && !hasScript(root, 'build')) return unmade(error);
  const build = isOwn ? `cd ${own} && ${manager.run('build')}` : manager.run('build');
  return (
    `it imports what is not there (${firstLine(error)}): if a build makes it, have it built before measuring, ` +
    `by writing for example in flamegate.yml:\n    setup: [${manager.install}, ${build}]`
  );
}

function hasScript(root: string, name: string): boolean {
  const path = resolve(root, 'package.json');
  const manifest = existsSync(path) ? foreignJson(readFileSync(path, 'utf8')) : undefined;
  return Object.hasOwn(Object(Reflect.get(Object(manifest), 'scripts')), name);
}

/** A wrong number of `../`: nothing that runs before could put it there. */
function isOutside(path: string): boolean {
  return relative(process.cwd(), path).startsWith('..');
}

/** Downloaded or generated data: what is in git would be there. */
function unmade(error: Error, needs = 'imports'): string {
  return (
    `it ${needs} what this checkout does not have (${firstLine(error)}): if it is in no commit, what downloads or makes it ` +
    'has to run before measuring, in setup of flamegate.yml, after the installation'
  );
}

/** Data that it reads while it loads. */
function notRead(error: Error): string | undefined {
  const path: unknown = Reflect.get(error, 'path');
  if (typeof path !== 'string' || /^spawn/.test(String(Reflect.get(error, 'syscall'))) || existsSync(path)) {
    return undefined;
  }
  const submodule = submoduleOf(path);
  return submodule === undefined ? unmade(error, 'reads') : unfilled(error, submodule);
}

/** Git names it, and a checkout leaves it empty. */
function submoduleOf(path: string): string | undefined {
  const within = relative(process.cwd(), resolve(path));
  const list = resolve(process.cwd(), '.gitmodules');
  const text = existsSync(list) ? readFileSync(list, 'utf8') : '';
  const declared = [...text.matchAll(/^[ \t]*path\s*=\s*(.+?)\s*$/gm)].map(([, name = '']) => name);
  return declared.find((name) => within === name || within.startsWith(`${name}/`));
}

function unfilled(error: Error, submodule: string): string {
  return (
    `it needs the submodule ${submodule} (${firstLine(error)}), which a checkout leaves empty: begin setup of flamegate.yml ` +
    `with "git submodule update --init -- ${submodule}"`
  );
}

/** The file whose require failed. */
function requiredFrom(error: Error): string | undefined {
  return /Require stack:\n- ([^\n]+)/.exec(error.message)?.[1];
}

function missingPath(error: Error): string | undefined {
  const url: unknown = Reflect.get(error, 'url');
  if (typeof url === 'string' && url.startsWith('file:')) return fileURLToPath(url);
  return (
    /Cannot find module '([^']+)'/.exec(error.message)?.[1] ??
    // A package whose package.json names a file that is not there.
    /Cannot find package '((?:\/|[A-Za-z]:)[^']+)'/.exec(error.message)?.[1]
  );
}

/** What a bundler or TypeScript would have found under the name. */
function sourcesOf(path: string): readonly string[] {
  const asTypeScript = path.replace(/\.([cm]?)js$/, '.$1ts');
  const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.jsx', '/index.ts', '/index.js'];
  return [
    ...(asTypeScript === path ? [] : [asTypeScript, asTypeScript.replace(/\.ts$/, '.tsx')]),
    ...endings.map((ending) => path + ending),
  ];
}

function shownPath(path: string): string {
  const within = relative(process.cwd(), path);
  return within.startsWith('..') ? path : within;
}

function firstLine({ message }: Error): string {
  return message.split('\n')[0] ?? '';
}
