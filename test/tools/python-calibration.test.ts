/** How many calls a round of asv and pyperf takes, as Python itself works it out. */
import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import { roundsProgram } from '../../src/harness/python/rounds-program.ts';
import { needing } from './tools.ts';

const test = needing('python3');

const calibrated = /^def calibrated[\s\S]*?\n\n/m.exec(roundsProgram)?.[0] ?? '';

/** `seconds`: of one call; `pauses`: seconds that the machine takes beside each measuring, in their order. */
function calibration(
  seconds: number,
  pauses: readonly number[] = [],
): { readonly number: number; readonly calls: number } {
  const program = `
import json
spec = {"roundMs": 10}
${calibrated}
pauses = ${JSON.stringify(pauses)}
asked = []
def call(number):
    asked.append(number)
    return number * ${seconds} + (pauses[len(asked) - 1] if len(asked) <= len(pauses) else 0)
print(json.dumps({"number": calibrated(call), "calls": sum(asked)}))
`;
  return JSON.parse(execFileSync('python3', ['-c', program], { encoding: 'utf8' }));
}

test('a pause of the machine is not taken for a call that fills a round', () => {
  for (const at of [0, 1, 2, 3]) {
    const pauses = Array.from({ length: at + 1 }, (_, i) => (i === at ? 0.05 : 0));
    expect(calibration(12.6e-6, pauses).number, `a pause at ${at}`).toBeGreaterThanOrEqual(0.01 / 12.6e-6);
  }
});

test('a call that takes long is not repeated for it', () => {
  expect(calibration(0.5)).toEqual({ number: 1, calls: 1 });
  expect(calibration(0.02)).toEqual({ number: 1, calls: 3 });
});
