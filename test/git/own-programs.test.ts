import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { git } from '../../src/git/git.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

/** As an earlier job can leave them on a machine that keeps its checkouts. */
test.skipIf(process.platform === 'win32')(
  'no program that a checkout’s own settings name runs when git is asked',
  async () => {
    const root = await temporaryFolder();
    const run = (...args: string[]): void => void execFileSync('git', ['-C', root, ...args]);
    run('init', '-q');
    const [mark, program] = [join(root, 'ran'), join(root, 'program.sh')];
    writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\n`);
    chmodSync(program, 0o755);
    writeFileSync(join(root, 'a.js'), '1\n');
    run('add', 'a.js');
    const named = ['core.fsmonitor', 'diff.external', 'core.pager', 'core.editor'].flatMap((key) => [
      `${key}=${program}`,
    ]);
    for (const each of named) run('config', ...each.split('='));
    await git(root, ['status', '--porcelain', '--untracked-files=no']);
    await git(root, ['diff', '--name-only', '-z', 'HEAD', '--']).catch(() => '');
    await git(root, ['commit', '--quiet', '-m', 'one']);
    expect(existsSync(mark)).toBe(false);
  },
);
