/** Projects as the registries hold them, taken by their ordinary clients. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** `words`: the package and its version, `find-my-way@9.3.0`. */
export function npmTarball(spec: string): (folder: string) => void {
  return (folder) => {
    const scratch = mkdtempSync(join(tmpdir(), 'zoo-npm-'));
    try {
      const [packed] = JSON.parse(run('npm', ['pack', spec, '--json', '--pack-destination', scratch], scratch));
      run('tar', ['-xzf', join(scratch, String(packed.filename)), '-C', folder, '--strip-components=1'], scratch);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  };
}

/** Written here, on packages of the registry. */
export function written(files: Readonly<Record<string, string>>): (folder: string) => void {
  return (folder) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
}

export function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
}
