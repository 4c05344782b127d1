/** Bundled and started by cleanup.test.ts: measures a benchmark that never ends, then leaves in the way asked. */
import { createCheckouts } from '../../src/measure/checkouts.ts';
import { abortOnSignals } from '../../src/measure/interrupt.ts';
import { createMeasurer } from '../../src/measure/measurer.ts';
import { configOf, suiteOf } from './measuring.ts';

const [, , folder = '', worker = '', way = ''] = process.argv;
const { signal } = abortOnSignals((code) => process.exit(code));
const config = configOf(suiteOf({ metrics: ['time'], timeoutMs: 100_000 }));
const shared = { config, variables: process.env, signal };
const checkouts = createCheckouts({ ...shared, folder, baseline: 'HEAD', candidate: 'HEAD' });
await checkouts.root('baseline');
const measurer = await createMeasurer({ ...shared, checkouts, worker });
try {
  const [benchmark] = await measurer.discover('candidate');
  if (benchmark === undefined) throw new Error('nothing discovered');
  process.stdin.once('data', () => {
    if (way === 'exit') process.exit(9);
    throw new Error('unexpected');
  });
  process.stdin.unref();
  await measurer.measureAlone(benchmark, 1);
} catch (error) {
  console.log(Reflect.get(Object(error), 'code'));
} finally {
  await measurer.close();
}
