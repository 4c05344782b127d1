/** `npm run bench:peers [-- -t WORDS]`: our processor time beside that of the field's programs, on the same files. */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { needing } from '../tools/tools.ts';
import { type Measured, missed, renderTable } from './peers-table.ts';
import type { Row } from './row.ts';
import { commandRows } from './rows/commands.ts';
import { historyRows } from './rows/history.ts';
import { profileRows } from './rows/profiles.ts';
import { workerRows } from './rows/workers.ts';
import { sideBySide } from './side-by-side.ts';

const rows: readonly Row[] = [...commandRows, ...historyRows, ...profileRows, ...workerRows];
const measured: Measured[] = [];
let work = '';

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'flamegate-peers-'));
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
  process.stdout.write(`\n${renderTable(measured)}\n`);
});

function measure(row: Row, folder: string): Measured {
  mkdirSync(folder);
  const { ours, peer, output, dispose } = row.prepare(folder);
  try {
    const [own, theirs] = sideBySide(peer === undefined ? [ours] : [ours, peer], { pairs: row.pairs ?? 10 });
    if (own === undefined) throw new RangeError('every row has a command of ours');
    return {
      row,
      ours: own,
      ...(theirs === undefined ? {} : { peer: theirs }),
      ...(output === undefined ? {} : { outputMb: statSync(output).size / 1e6 }),
    };
  } finally {
    rmSync(folder, { recursive: true });
    dispose?.();
  }
}

for (const [index, row] of rows.entries()) {
  needing('python3', ...row.needs)(`${row.what} is within its goal and a half`, () => {
    const found = measure(row, join(work, String(index)));
    measured.push(found);
    expect(missed(found)).toEqual([]);
  });
}
