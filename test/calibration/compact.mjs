/**
 * Makes the committed recordings of what record.mjs wrote: one number a process for `calibrate --replay` and table.ts,
 * and the batches, gzipped and cut to four digits, for estimators.ts.
 *
 *     node test/calibration/compact.mjs [--name NAME] RAW.json [RAW.json…]
 *
 * With a name, only NAME.json is written: the numbers of a recording that is not of all benchmarks.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { quantile } from 'simple-statistics';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { name: { type: 'string' } } });
const raws = positionals.map((file) => JSON.parse(readFileSync(file, 'utf8')));
if (raws.length === 0) throw new Error('usage: node test/calibration/compact.mjs RAW.json');
const folder = new URL('./recordings/', import.meta.url);
const four = (value) => Number(value.toPrecision(4));
const six = (value) => Number(value.toPrecision(6));

/** The same benchmark's builds of all files, in the order given. */
const merged = raws[0].benchmarks.map(({ name, unit }) => ({
  name,
  unit,
  builds: raws.flatMap(({ benchmarks }) => benchmarks.find((each) => each.name === name).builds),
}));
const about = [...new Set(raws.map((raw) => raw.about))].join('; ');
const shaped = (toProcesses) => ({
  about,
  benchmarks: merged.map(({ builds, ...benchmark }) => ({
    ...benchmark,
    builds: builds.map((build) => ({ id: build.id, processes: toProcesses(build) })),
  })),
});

mkdirSync(folder, { recursive: true });
const write = (name, bytes) => writeFileSync(new URL(name, folder), bytes);
/** One benchmark a line, so that a difference can be read. */
const lines = ({ benchmarks, ...head }) =>
  `{"about":${JSON.stringify(head.about)},"benchmarks":[\n${benchmarks.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`;
write(
  `${values.name ?? 'time'}.json`,
  lines(shaped(({ processes }) => processes.map((batches) => six(quantile(batches, 0.25))))),
);
if (values.name === undefined) {
  write('cpu-time.json', lines(shaped(({ conditions }) => conditions.map(({ cpuTime }) => six(cpuTime)))));
  const batches = shaped(({ processes }) => processes.map((each) => each.map(four)));
  write('batches.json.gz', gzipSync(JSON.stringify(batches), { level: 9 }));
}
