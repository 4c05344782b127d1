/** CPython under py-spy. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import type { Runtime } from './runtime.ts';

const pythonSource = `import sys


def scramble(seed, rounds):
    value = seed
    for _ in range(rounds):
        value = (value * 1664525 + 1013904223) & 0xFFFFFFFF
    return value


def tokenise(seed):
    value = seed
    for _ in range(4000):
        value = (value * 22695477 + 1) & 0xFFFFFFFF
    return value


def evaluate(seed):
    value = seed
    for _ in range(4000):
        value = (value * 69069 + 7) & 0xFFFFFFFF
    return value


def operation(seed):
    return tokenise(seed) + evaluate(seed) + scramble(seed, 4000)


def main():
    total = 0
    for _ in range(2100):
        total = operation(total) & 0xFFFFFFFF
    sys.exit(0 if total else 1)


main()
`;

const pythonLoop = 'for _ in range(4000):\n        value = (value * 69069 + 7) & 0xFFFFFFFF';

export const python: Runtime = {
  name: 'Python',
  tools: ['python3', 'py-spy'],
  file: 'work.py',
  source: pythonSource,
  target: { name: 'evaluate', definition: 'def evaluate' },
  edits: {
    slower: [{ find: pythonLoop, replace: pythonLoop.replace('4000', '5200') }],
    extracted: [
      { find: `value = seed\n    ${pythonLoop}\n    return value`, replace: 'return evaluate_rounds(seed)' },
      {
        find: 'def operation',
        replace: `def evaluate_rounds(seed):\n    value = seed\n    ${pythonLoop}\n    return value\n\n\ndef operation`,
      },
    ],
    renamed: [
      { find: 'def evaluate(', replace: 'def evaluate_all(' },
      { find: '+ evaluate(', replace: '+ evaluate_all(' },
    ],
    inserted: [{ find: 'def scramble', replace: 'def unused(a):\n    return a + 1\n\n\ndef scramble' }],
  },
  operations: 2100,
  build: () => {},
  capture: (checkout, out) => {
    const command = ['record', '--rate', '400', '--function', '--format', 'raw', '--output', out, '--'];
    const run = [pythonBinary(), '-I', '-S', join(checkout, 'work.py')];
    // py-spy may complain of the child's end though the file is whole: the file is judged, not its exit code.
    rmSync(out, { force: true });
    try {
      execFileSync('py-spy', [...command, ...run], { stdio: 'ignore' });
    } catch (error) {
      if (readFileSync(out).length === 0) throw error;
    }
    return readProfile(readFileSync(out), { lines: 'definition' });
  },
};

/** The interpreter itself: a version manager's wrapper would be what py-spy samples. */
export function pythonBinary(): string {
  return execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();
}
