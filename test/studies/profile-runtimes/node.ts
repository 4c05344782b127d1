/** JavaScript under V8's two samplers, profiled as the harness does it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromCpuProfile } from '../../../src/profile/formats/cpuprofile.ts';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import { cutV8Profile } from '../../../src/profile/formats/v8-window.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import type { Runtime } from './runtime.ts';

const captureNode = fileURLToPath(new URL('capture-node.mjs', import.meta.url));

const javascript = `/** Three functions of about equal cost. */
export function scramble(seed) {
  let value = seed;
  for (let round = 0; round < 160000; round++) value = (Math.imul(value, 1664525) + 1013904223) ^ (value >>> 7);
  return value;
}

export function tokenise(seed) {
  let value = seed;
  for (let round = 0; round < 160000; round++) value = (Math.imul(value, 22695477) + 1) ^ (value >>> 5);
  return value;
}

export function evaluate(seed) {
  let value = seed;
  for (let round = 0; round < 160000; round++) value = (Math.imul(value, 69069) + 7) ^ (value >>> 3);
  return value;
}

const kept = [];
export function collect(seed) {
  for (let item = 0; item < 200; item++) kept[item] = { seed, item, text: [seed, item] };
  return kept.length;
}

const steps = [tokenise, evaluate, scramble, collect, Math.abs, Math.floor];

export function operation() {
  let sum = 1;
  for (const step of steps) sum += step(sum);
  return sum;
}
`;

export const node: Runtime = {
  name: 'Node CPU',
  tools: [],
  file: 'src/work.mjs',
  source: javascript,
  target: { name: 'evaluate', definition: 'export function evaluate' },
  edits: {
    slower: [
      {
        find: '160000; round++) value = (Math.imul(value, 69069)',
        replace: '208000; round++) value = (Math.imul(value, 69069)',
      },
    ],
    extracted: [
      {
        find: 'for (let round = 0; round < 160000; round++) value = (Math.imul(value, 69069) + 7) ^ (value >>> 3);\n  return value;',
        replace: 'return evaluateRounds(value);',
      },
      {
        find: 'const kept',
        replace:
          'function evaluateRounds(seed) {\n  let value = seed;\n  for (let round = 0; round < 160000; round++) value = (Math.imul(value, 69069) + 7) ^ (value >>> 3);\n  return value;\n}\n\nconst kept',
      },
    ],
    renamed: [
      { find: 'export function evaluate(', replace: 'export function evaluateAll(' },
      { find: 'tokenise, evaluate,', replace: 'tokenise, evaluateAll,' },
    ],
    inserted: [{ find: '/** Three', replace: 'export function unused(a) {\n  return a + 1;\n}\n\n/** Three' }],
  },
  operations: 800,
  build: () => {},
  capture: (checkout, out) => captureV8('cpu', checkout, out),
};

/** The same program by what it allocates. */
export const nodeHeap: Runtime = {
  ...node,
  name: 'Node allocations',
  target: { name: 'collect', definition: 'export function collect' },
  edits: { ...node.edits, slower: [{ find: 'item < 200', replace: 'item < 260' }] },
  capture: (checkout, out) => captureV8('heap', checkout, out),
};

function captureV8(kind: 'cpu' | 'heap', checkout: string, out: string): Profile {
  // As the harness profiles: an inlined function has no frame.
  execFileSync(process.execPath, ['--no-turbo-inlining', '--no-maglev-inlining', captureNode, kind, checkout, out]);
  if (kind === 'heap') return readProfile(readFileSync(out));
  const { window, profile } = JSON.parse(readFileSync(out, 'utf8'));
  return fromCpuProfile(cutV8Profile(profile, window));
}
