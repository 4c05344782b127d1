/**
 * Records real processes of unchanged code for the replay: every benchmark of pools/varied.bench.mjs, one fresh process
 * of the production worker after another, in turns so that drift hits all alike. Quiet builds, then disturbed ones, in
 * which neighbours take processor time in bursts of random length.
 *
 *     node test/calibration/record.mjs OUT.json [--quiet 3] [--disturbed 3] [--processes 60] [--only REGEXP] [--measure 120]
 *
 * `--measure`: milliseconds each process measures; longer ones differ less.
 *
 * OUT.json: `{"about","benchmarks":[{"name","unit","builds":[{"id","processes":[[ns per operation of each batch,…],…],
 * "conditions":[what the machine did to each process,…]}]}]}`, written anew after each build. compact.mjs makes the
 * committed files of it.
 */
import { spawn } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quiet: { type: 'string', default: '3' },
    disturbed: { type: 'string', default: '3' },
    processes: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
    measure: { type: 'string', default: '120' },
  },
});
const out = positionals[0];
if (out === undefined) throw new Error('usage: node test/calibration/record.mjs OUT.json');
const worker = fileURLToPath(new URL('../../dist/worker.js', import.meta.url));
const file = fileURLToPath(new URL('./pools/varied.bench.mjs', import.meta.url));

/** One worker process; resolves with its messages. */
function ask(spec) {
  return new Promise((resolve, reject) => {
    const full = {
      harness: 'tinybench',
      file,
      intercept: [],
      warmupMs: 60,
      measureMs: Number(values.measure),
      ...spec,
    };
    const child = spawn(process.execPath, [worker, JSON.stringify(full)], {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    });
    let answers = '';
    child.stdio[3].on('data', (data) => {
      answers += data;
    });
    child.once('error', reject);
    child.once('close', () =>
      resolve(
        answers
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ),
    );
  });
}

async function measured(name) {
  const messages = await ask({ task: 'time', names: [name] });
  const found = messages.find(({ kind }) => kind === 'measured');
  if (found === undefined) throw new Error(`${name}: ${JSON.stringify(messages)}`);
  return found;
}

/** Neighbours: as many as processors, each busy for 0.05 to 3 s, then still for as long at most. */
function disturb() {
  const script =
    'const pause = (ms) => new Promise((next) => setTimeout(next, ms));' +
    'for (;;) { const end = Date.now() + 50 + Math.random() * 2950; let a = [];' +
    'while (Date.now() < end) { a.push({ n: a.length }); if (a.length > 2e5) a = []; } await pause(Math.random() * 3000); }';
  const neighbours = cpus().map(() =>
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' }),
  );
  return () => {
    for (const each of neighbours) each.kill('SIGKILL');
  };
}

const wanted = new RegExp(values.only);
const listed = (await ask({ task: 'list' })).find(({ kind }) => kind === 'listed');
const names = listed.names.filter((name) => wanted.test(name));
const benchmarks = new Map(names.map((name) => [name, { name, unit: 'ns', builds: [] }]));
const kinds = [...Array(Number(values.quiet)).fill('quiet'), ...Array(Number(values.disturbed)).fill('disturbed')];
for (const [index, kind] of kinds.entries()) {
  const id = `${kind}-${index + 1}`;
  for (const benchmark of benchmarks.values()) benchmark.builds.push({ id, processes: [], conditions: [] });
  const settle = kind === 'disturbed' ? disturb() : () => {};
  const started = Date.now();
  for (let turn = 0; turn < Number(values.processes); turn++) {
    for (const name of names) {
      const { batches, conditions } = await measured(name);
      const build = benchmarks.get(name).builds.at(-1);
      build.processes.push(batches);
      build.conditions.push(conditions);
    }
  }
  settle();
  process.stderr.write(`${id}: ${((Date.now() - started) / 60_000).toFixed(1)} min\n`);
  const about = `${cpus()[0]?.model}, ${cpus().length} cores, node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  writeFileSync(`${out}.part`, JSON.stringify({ about, benchmarks: [...benchmarks.values()] }));
  renameSync(`${out}.part`, out);
}
