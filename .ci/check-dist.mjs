// Fails unless dist/ is byte for byte what the sources build.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const fresh = mkdtempSync(join(tmpdir(), 'flamegate-dist-'));
try {
  execFileSync(process.execPath, ['node_modules/rolldown/bin/cli.mjs', '-c', '.ci/rolldown.config.js'], {
    env: { ...process.env, FLAMEGATE_DIST: fresh },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const list = (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  const names = new Set([...list(fresh), ...list('dist')]);
  const unlike = [...names].filter((name) => !same(join(fresh, name), join('dist', name)));
  if (unlike.length > 0) {
    console.error(`dist/ is not what the sources build: ${unlike.join(', ')}. Run: npm run bundle`);
    process.exit(1);
  }
  console.log(`dist/ is current: ${names.size} files`);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

function same(one, other) {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch {
    return false;
  }
}
