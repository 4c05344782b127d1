/**
 * Prints the peers' table of src/decide/README.md. Node 24 runs it as it stands:
 *
 *     node test/calibration/table.ts [--recording FILE] [--builds 2000] [--benchmarks 50] [--seed 1]
 *
 * Without a recording, DECISION's noise model with process deviations up to 5 %.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseRecording } from '../../src/replay/replay-file.ts';
import { noiseModel } from './noise-model.ts';
import { peerTable, renderTable } from './peer-table.ts';

const { values } = parseArgs({
  options: {
    recording: { type: 'string' },
    builds: { type: 'string', default: '2000' },
    benchmarks: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});
const recording =
  values.recording === undefined
    ? noiseModel({ benchmarks: 1_000, processes: 400, seed: 1, mostDeviation: 0.05 })
    : parseRecording(readFileSync(values.recording, 'utf8'), values.recording);
const factors = [1.03, 1.05, 1.075, 1.1, 1.2];
const rows = peerTable(recording, {
  builds: Number(values.builds),
  benchmarks: Number(values.benchmarks),
  seed: Number(values.seed),
  factors,
});
process.stdout.write(`${renderTable(rows, factors)}\n`);
