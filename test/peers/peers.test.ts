/** `npm run bench:peers [-- -t WORDS]`: our processor time beside that of the field's programs, on the same files. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { needing } from '../tools/tools.ts';
import { type Measured, missed, renderTable } from './peers-table.ts';
import type { Row } from './row.ts';
import { commandRows } from './rows/commands.ts';
import { profileRows } from './rows/profiles.ts';
import { sideBySide } from './side-by-side.ts';

const rows: readonly Row[] = [...commandRows, ...profileRows];
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
  const { ours, peer } = row.prepare(folder);
  const [own, theirs] = sideBySide(peer === undefined ? [ours] : [ours, peer], { pairs: row.pairs ?? 10 });
  rmSync(folder, { recursive: true });
  if (own === undefined) throw new RangeError('every row has a command of ours');
  return { row, ours: own, ...(theirs === undefined ? {} : { peer: theirs }) };
}

for (const [index, row] of rows.entries()) {
  needing('python3', ...row.needs)(`${row.what} is within its goal and a half`, () => {
    const found = measure(row, join(work, String(index)));
    measured.push(found);
    expect(missed(found)).toEqual([]);
  });
}
