/** The Python that measures a checkout, the folders of its packages, and how a program of ours is asked in it. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Suite } from '../../config/config.ts';
import { GateError } from '../../errors.ts';
import { declaredFolders } from '../../tools/python-declared.ts';
import type { HarnessContext, ProcessRequest, Toolchain } from '../harness.ts';

export const pythonHint: string = 'install Python; in a workflow, with actions/setup-python before this step';

/** The suite's `command`, else what is first on PATH. */
export function interpreterOf({ command }: Suite): readonly [string, ...string[]] {
  const [first = process.platform === 'win32' ? 'python' : 'python3', ...rest] = command?.trim().split(/\s+/) ?? [];
  return [first, ...rest];
}

export function pythonToolchain(suite: Suite): Toolchain {
  const [command, ...args] = interpreterOf(suite);
  return {
    runtime: 'python',
    command,
    args: [...args, '--version'],
    version: /^Python (\S+)/,
    hint: pythonHint,
  };
}

/** One made by the set-up in the checkout comes before the machine's. */
export function interpreterIn({ suite, root }: HarnessContext): readonly [string, ...string[]] {
  const own = foldersOf({ suite, root })
    .flatMap((folder) => ['bin/python', 'Scripts/python.exe'].map((python) => join(folder, '.venv', python)))
    .find((python) => existsSync(python));
  return suite.command === undefined && own !== undefined ? [own] : interpreterOf(suite);
}

/** The suite's, then the checkout's: a workspace of uv has its environment at the root. */
export function foldersOf({ suite, root }: Pick<HarnessContext, 'suite' | 'root'>): readonly string[] {
  return suite.workingDirectory === undefined ? [root] : [join(root, suite.workingDirectory), root];
}

/** Where a checkout's packages are: below `src`, where its build is configured to look, or at its top. */
export function packageFolders({ suite, root }: Pick<HarnessContext, 'suite' | 'root'>): readonly string[] {
  const cwd = join(root, suite.workingDirectory ?? '');
  const declared = declaredFolders((file) => textAt(join(cwd, file)));
  const below = [...new Set(['src', ...declared])].map((folder) => join(cwd, folder));
  return [...below.filter((path) => existsSync(path) && path !== cwd), cwd].filter((path) => existsSync(path));
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** `spec`: what the program is asked, beside what `checkoutProgram` needs to know. */
export function programRequest(
  context: HarnessContext,
  [command, ...before]: readonly [string, ...string[]],
  { program, spec }: { readonly program: string; readonly spec: object },
): ProcessRequest {
  const { suite, root } = context;
  const asked = { ...spec, root, paths: packageFolders(context) };
  return {
    command,
    args: [...before, '-c', program, JSON.stringify(asked)],
    cwd: join(root, suite.workingDirectory ?? ''),
    timeoutMs: suite.timeoutMs,
  };
}

export function uninstalled(
  context: HarnessContext,
  { missing, python }: { readonly missing: string; readonly python: string },
  wanted: readonly string[],
): GateError {
  return new GateError(
    'TOOL_MISSING',
    `Cannot measure suite "${context.suite.name}" as ${missing} must be installed for ${python}: it is not`,
    { hint: installing(context, python, wanted) },
  );
}

/** By what manages the environment that is used. */
export function installing(
  context: Pick<HarnessContext, 'suite' | 'root'>,
  python: string,
  packages: readonly string[],
): string {
  const wanted = packages.join(' ');
  const has = (file: string): boolean => foldersOf(context).some((folder) => existsSync(join(folder, file)));
  if (has('uv.lock')) return `uv add --dev ${wanted}, and commit uv.lock`;
  if (has('poetry.lock')) return `poetry add --group dev ${wanted}, and commit poetry.lock`;
  if (has('pdm.lock')) return `pdm add --dev ${wanted}, and commit pdm.lock`;
  const within = relative(context.root, python);
  const own = within.startsWith('..') ? python : within;
  return `add "${own} -m pip install ${wanted}" to setup${own === python ? ', or before this step' : ''}`;
}

/** What was installed from the checkout is known by its source, where that is there. */
export function standing(context: HarnessContext): (file: string) => string {
  const folders = packageFolders(context);
  return (file) => {
    const within = file.startsWith(context.root) ? /[\\/](?:site|dist)-packages[\\/](.+)$/.exec(file)?.[1] : undefined;
    const source =
      within === undefined ? undefined : folders.map((folder) => join(folder, within)).find((path) => existsSync(path));
    return source ?? file;
  };
}
