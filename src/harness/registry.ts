/** Which harness a configuration's word means. */
import type { HarnessName } from '../config/config.ts';
import { GateError } from '../errors.ts';
import type { Harness } from './harness.ts';
import { tinybenchHarness } from './tinybench.ts';

const harnesses: Partial<Record<HarnessName, Harness>> = { tinybench: tinybenchHarness };

export function harnessOf(name: HarnessName): Harness {
  const harness = harnesses[name];
  if (harness !== undefined) return harness;
  const known = Object.keys(harnesses).join(', ');
  throw new GateError(
    'CONFIG_OUT_OF_RANGE',
    `Cannot measure as harness must be one of ${known}: current value is ${name}`,
  );
}
