/** An installation by npm of one package: what it reads of a checkout, whether another may have a copy of what it made, and the copy. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunProcess } from '../harness/harness.ts';
import { asksForFolder, harmless, type InstallPlace, parsed, runsScripts, textIn } from './install-manifests.ts';

const timeoutMs = 5 * 60_000;

const readByNpm = ['package.json', 'package-lock.json', 'npm-shrinkwrap.json', '.npmrc'];

/** All that the installation reads; undefined where it reads or runs more than these files. */
export function keyOf({ root, command, folder }: InstallPlace): string | undefined {
  const own = parsed(folder, 'package.json');
  if (own === undefined || existsSync(join(folder, 'node_modules')) || existsSync(join(folder, 'binding.gyp')))
    return undefined;
  if ('workspaces' in own || runsScripts(own, command) || asksForFolder(own)) return undefined;
  const read = [...readByNpm.map((name) => textIn(folder, name)), textIn(root, '.npmrc')];
  return JSON.stringify([command, ...read.map((text) => text ?? null)]);
}

/** Nothing in it was made by a script that may have looked at the checkout, and nothing leads out of it. */
export function isMovable(folder: string): boolean {
  const listed = parsed(folder, 'node_modules/.package-lock.json');
  if (listed === undefined) return false;
  return Object.entries(Object(Reflect.get(listed, 'packages'))).every(([path, each]) => {
    const entry = Object(each);
    if (Reflect.get(entry, 'link') === true) return false;
    return Reflect.get(entry, 'hasInstallScript') !== true || harmless.test(path);
  });
}

/** Answers whether it is all there. */
export async function copied(from: string, to: string, run: RunProcess): Promise<boolean> {
  const names = ['node_modules', ...(existsSync(join(to, 'package-lock.json')) ? [] : ['package-lock.json'])];
  for (const name of names) {
    if (!existsSync(join(from, name))) continue;
    const { end } = await run({ command: 'cp', args: ['-a', join(from, name), join(to, name)], cwd: to, timeoutMs });
    if (end.kind === 'exit' && end.code === 0) continue;
    rmSync(join(to, name), { recursive: true, force: true });
    return false;
  }
  return true;
}
