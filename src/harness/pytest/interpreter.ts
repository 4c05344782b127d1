/** The Python that measures a checkout, the folders of its packages, and how it is asked. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Suite } from '../../config/config.ts';
import type { HarnessContext, ProcessRequest } from '../harness.ts';
import { type PytestSpec, pytestProgram } from './program.ts';

export const pythonHint: string = 'install Python; in a workflow, with actions/setup-python before this step';

/** The suite's `command`, else what is first on PATH. */
export function interpreterOf({ command }: Suite): readonly [string, ...string[]] {
  const [first = process.platform === 'win32' ? 'python' : 'python3', ...rest] = command?.trim().split(/\s+/) ?? [];
  return [first, ...rest];
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

/** Where a checkout's packages stand: below `src`, or at its top. */
export function packageFolders({ suite, root }: Pick<HarnessContext, 'suite' | 'root'>): readonly string[] {
  const cwd = join(root, suite.workingDirectory ?? '');
  return [join(cwd, 'src'), cwd].filter((path) => existsSync(path));
}

export function requestOf(
  context: HarnessContext,
  [command, ...before]: readonly [string, ...string[]],
  spec: Omit<PytestSpec, 'paths' | 'root'>,
): ProcessRequest {
  const { suite, root } = context;
  const cwd = join(root, suite.workingDirectory ?? '');
  // A cache of its own: without one pytest refuses flags that ask for what failed last, as configurations have them.
  const cache = `cache_dir=${join(context.scratch, `pytest-${randomUUID()}`)}`;
  const args = ['-o', cache, '-q', '--tb=short', ...spec.args, ...suite.flags];
  const asked: PytestSpec = { ...spec, args, root, paths: packageFolders(context) };
  return {
    command,
    args: [...before, '-c', pytestProgram, JSON.stringify(asked)],
    cwd,
    timeoutMs: suite.timeoutMs,
  };
}

/** What was installed from the checkout is told by its source, where that is there. */
export function standing(context: HarnessContext): (file: string) => string {
  const folders = packageFolders(context);
  return (file) => {
    const within = file.startsWith(context.root) ? /[\\/](?:site|dist)-packages[\\/](.+)$/.exec(file)?.[1] : undefined;
    const source =
      within === undefined ? undefined : folders.map((folder) => join(folder, within)).find((path) => existsSync(path));
    return source ?? file;
  };
}
