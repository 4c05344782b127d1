/** C under perf, which tells names only: file and line come from the source. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import type { Runtime } from './runtime.ts';

const source = `#include <stdint.h>

#define APART __attribute__((noinline, noclone))

APART uint32_t scramble(uint32_t seed, int rounds) {
  uint32_t value = seed;
  for (int round = 0; round < rounds; round++) value = (value * 1664525u + 1013904223u) ^ (value >> 7);
  return value;
}

APART uint32_t tokenise(uint32_t seed) {
  uint32_t value = seed;
  for (int round = 0; round < 400000; round++) value = (value * 22695477u + 1u) ^ (value >> 5);
  return value;
}

APART uint32_t evaluate(uint32_t seed) {
  uint32_t value = seed;
  for (int round = 0; round < 400000; round++) value = (value * 69069u + 7u) ^ (value >> 3);
  return value;
}

APART uint32_t operation(uint32_t seed) { return tokenise(seed) + evaluate(seed) + scramble(seed, 400000); }

int main(void) {
  uint32_t sum = 0;
  for (int run = 0; run < 500; run++) sum += operation(sum);
  return sum == 1;
}
`;

const loop = 'for (int round = 0; round < 400000; round++) value = (value * 69069u + 7u) ^ (value >> 3);';

export const native: Runtime = {
  name: 'Native',
  tools: ['gcc', 'perf'],
  file: 'work.c',
  source,
  target: { name: 'evaluate', definition: 'APART uint32_t evaluate' },
  edits: {
    slower: [{ find: loop, replace: loop.replace('400000', '520000') }],
    extracted: [
      { find: `uint32_t value = seed;\n  ${loop}\n  return value;`, replace: 'return evaluate_rounds(seed) + 1;' },
      {
        find: 'APART uint32_t evaluate(',
        replace: `APART uint32_t evaluate_rounds(uint32_t seed) {\n  uint32_t value = seed;\n  ${loop}\n  return value;\n}\n\nAPART uint32_t evaluate(`,
      },
    ],
    renamed: [
      { find: 'uint32_t evaluate(', replace: 'uint32_t evaluate_all(' },
      { find: '+ evaluate(', replace: '+ evaluate_all(' },
    ],
    inserted: [
      {
        find: 'APART uint32_t scramble',
        replace: 'APART int unused(int a) { return a + 1; }\n\nAPART uint32_t scramble',
      },
    ],
  },
  operations: 500,
  build: (checkout) => {
    const flags = [
      '-O2',
      '-g',
      '-fno-omit-frame-pointer',
      '-mno-omit-leaf-frame-pointer',
      '-fno-optimize-sibling-calls',
    ];
    execFileSync('gcc', [...flags, '-o', 'work.bin', 'work.c'], { cwd: checkout });
  },
  capture: (checkout, out) => {
    // The processor's own counters are absent on most virtual machines; its clock is not.
    const record = ['record', '-q', '-e', 'cpu-clock:u', '-F', '997', '--call-graph', 'fp', '-o', out];
    execFileSync('perf', [...record, join(checkout, 'work.bin')], { stdio: 'ignore' });
    const script = execFileSync('perf', ['script', '-i', out], {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
    return readProfile(script);
  },
};
