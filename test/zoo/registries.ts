/** Projects as the registries hold them, taken by their ordinary clients. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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

/** `spec`: the module and its version. Archives hold no inner modules. */
export function goModule(spec: string): (folder: string) => void {
  return (folder) => {
    const { Dir } = JSON.parse(run('go', ['mod', 'download', '-json', spec], tmpdir()));
    cpSync(String(Dir), folder, { recursive: true });
    run('chmod', ['-R', 'u+w', '.'], folder);
  };
}

/** `spec`: the crate and its version, from its index; benches are part of it unless its manifest leaves them out. */
export function crate(name: string, version: string): (folder: string) => void {
  return (folder) => {
    const scratch = mkdtempSync(join(tmpdir(), 'zoo-crate-'));
    try {
      mkdirSync(join(scratch, 'src'));
      writeFileSync(join(scratch, 'src/lib.rs'), '');
      const manifest = `[package]\nname = "zoo"\nversion = "0.0.0"\nedition = "2021"\n[dependencies]\n${name} = "=${version}"\n`;
      writeFileSync(join(scratch, 'Cargo.toml'), manifest);
      run('cargo', ['vendor', '--quiet', 'all'], scratch);
      cpSync(join(scratch, 'all', name), folder, { recursive: true });
      rmSync(join(folder, '.cargo-checksum.json'), { force: true });
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  };
}

/** `spec`: the project and its version, `bidict==0.23.1`; its source distribution. */
export function pythonSource(spec: string): (folder: string) => void {
  return (folder) => {
    const scratch = mkdtempSync(join(tmpdir(), 'zoo-py-'));
    try {
      const words = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--no-binary', ':all:'];
      run('python3', [...words, '--dest', scratch, spec], scratch);
      const [archive = ''] = readdirSync(scratch);
      run('tar', ['-xzf', join(scratch, archive), '-C', folder, '--strip-components=1'], scratch);
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
