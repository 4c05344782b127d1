/** Reads the profile named on the command line in chunks, and says how many call paths it holds, as columns: what `top` and `diff` read. */
import { closeSync, openSync, readSync } from 'node:fs';
import { readProfile } from '../../src/profile/formats/detect.ts';
import { columnsOf } from '../../src/profile/stack-columns.ts';

function* chunksOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  for (;;) {
    const chunk = new Uint8Array(1 << 20);
    const length = readSync(file, chunk);
    if (length === 0) break;
    yield chunk.subarray(0, length);
  }
  closeSync(file);
}

const [, , path = ''] = process.argv;
process.stdout.write(`${columnsOf(readProfile(chunksOf(path))).size} call paths\n`);
