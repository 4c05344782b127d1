/** A module that is missing, and how to install it: what the project itself declares comes before a guess. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Declared, declaredFor, isProjectName, packageOf } from '../../tools/python-declared.ts';
import { findFiles } from '../bench-files.ts';
import type { HarnessContext } from '../harness.ts';
import { foldersOf, installing, packageFolders } from './interpreter.ts';

type Place = Pick<HarnessContext, 'suite' | 'root'>;

/** Part of the line that says what is missing, so that whatever quotes that line quotes the cure. */
export function withCures(context: Place, python: string, message: string): string {
  return message.replaceAll(/^(.*ModuleNotFoundError: No module named ['"]([\w.]+)['"])\s*$/gm, (_, line, module) => {
    return `${String(line)}: ${cureOf(context, python, String(module))}`;
  });
}

function cureOf(context: Place, python: string, module: string): string {
  const [top = module] = module.split('.');
  const stands = packageFolders(context).some((folder) => existsSync(join(folder, top)));
  // A released copy of what is to be measured would be measured on both sides.
  if (stands || isProjectName(top, (file) => textIn(foldersOf(context), file))) return ownCure(context, python, module);
  const name = packageOf(module);
  const declared = declaredFor(name, (file) => textIn(foldersOf(context), file));
  if (declared !== undefined) return declaredCure(context, python, declared);
  const source = straySource(context, top);
  return source === undefined ? installing(context, python, [name]) : strayCure(source);
}

/** What projects build for their tests alone, or keep beside them. A package's own modules are often called as what they wrap. */
function straySource({ root }: Place, module: string): string | undefined {
  const globs = [`**/${module}.{py,pyx,c,cpp,cc}`, '!**/site-packages/**', '!{docs,doc,examples}/**'];
  // A benchmark is often named after the library that it measures, and imports.
  const importsIt = new RegExp(`^[ \\t]*(?:import|from)\\s+${module.replaceAll(/\W/g, '\\$&')}\\b`, 'm');
  const isStray = (file: string): boolean =>
    !existsSync(join(root, dirname(file), '__init__.py')) &&
    !(file.endsWith('.py') && importsIt.test(readFileSync(join(root, file), 'utf8')));
  return findFiles(root, globs).find(isStray);
}

/** An index may hold an unrelated, untrusted package of its name. */
function strayCure(source: string): string {
  const cure = source.endsWith('.py')
    ? 'Python has to look in its folder, as with PYTHONPATH'
    : 'setup has to build it';
  return `it is this checkout's own, ${source}: ${cure}`;
}

/** A module below the package that no source is of is compiled, or gone. */
function ownCure(context: Place, python: string, module: string): string {
  const gone = module.includes('.') ? '; where it is no more, the benchmarks are older than the package' : '';
  return `it is this checkout's own and is not built: ${inSetup(context, python, '-e .')}${gone}`;
}

function declaredCure(context: Place, python: string, { kind, name }: Declared): string {
  const has = (file: string): boolean => textIn(foldersOf(context), file) !== undefined;
  if (kind === 'file') return inSetup(context, python, `-r ${name}`);
  if (has('uv.lock')) return `add "uv sync --frozen --${kind} ${name}" to setup`;
  if (has('poetry.lock')) return `add "poetry install ${kind === 'extra' ? '--extras' : '--with'} ${name}" to setup`;
  return inSetup(context, python, kind === 'extra' ? `-e '.[${name}]'` : `--group ${name}`);
}

function inSetup({ root }: Place, python: string, what: string): string {
  const own = relative(root, python);
  return `add "${own.startsWith('..') ? python : own} -m pip install ${what}" to setup`;
}

function textIn(folders: readonly string[], file: string): string | undefined {
  const path = folders.map((folder) => join(folder, file)).find((each) => existsSync(each));
  return path === undefined ? undefined : readFileSync(path, 'utf8');
}
