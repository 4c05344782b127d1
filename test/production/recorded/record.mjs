// Records windows of the service beside it: `record.mjs VERSION PROCESSES WINDOWS FIRST_SEED >> windows.jsonl`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [, , version, processes, windows, first] = process.argv;
const service = fileURLToPath(new URL('./service.mjs', import.meta.url));
for (let n = 0; n < Number(processes); n++) {
  // Inlined functions bear their caller's name now and then; which, differs from process to process.
  const words = ['--no-turbo-inlining', service, version, windows, '6000', String(Number(first) + n)];
  const { status, stdout } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
  if (status !== 0) process.exit(1);
  process.stdout.write(stdout);
}
