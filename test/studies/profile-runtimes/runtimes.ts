/** Three runtimes, one small program in each, and the edits a reviewer might see. Every capture is a process of its own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromCpuProfile } from '../../../src/profile/formats/cpuprofile.ts';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import { cutV8Profile } from '../../../src/profile/formats/v8-window.ts';
import type { Profile } from '../../../src/profile/profile.ts';

export interface Edit {
  readonly find: string;
  readonly replace: string;
}

export interface Runtime {
  readonly name: string;
  readonly file: string;
  readonly source: string;
  /** Named by file and line when it takes 30 % more. */
  readonly target: { readonly name: string; readonly definition: string };
  readonly edits: Readonly<Record<'slower' | 'extracted' | 'renamed' | 'inserted', readonly Edit[]>>;
  readonly operations: number;
  /** Whatever must be done once in a checkout. */
  build(checkout: string): void;
  /** Runs one process and reads its profile. */
  capture(checkout: string, out: string): Profile;
}

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
  name: 'Node',
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

const golang = `package main

import (
	"os"
	"runtime"
	"runtime/pprof"
)

//go:noinline
func scramble(seed uint32, rounds int) uint32 {
	value := seed
	for round := 0; round < rounds; round++ {
		value = (value*1664525 + 1013904223) ^ (value >> 7)
	}
	return value
}

//go:noinline
func tokenise(seed uint32) uint32 {
	value := seed
	for round := 0; round < 400000; round++ {
		value = (value*22695477 + 1) ^ (value >> 5)
	}
	return value
}

//go:noinline
func evaluate(seed uint32) uint32 {
	value := seed
	for round := 0; round < 400000; round++ {
		value = (value*69069 + 7) ^ (value >> 3)
	}
	return value
}

//go:noinline
func operation(seed uint32) uint32 {
	return tokenise(seed) + evaluate(seed) + scramble(seed, 400000)
}

func main() {
	out, err := os.Create(os.Args[1])
	if err != nil {
		panic(err)
	}
	// 250 a second is what the kernel's clock can do; StartCPUProfile complains and keeps it.
	runtime.SetCPUProfileRate(250)
	if err := pprof.StartCPUProfile(out); err != nil {
		panic(err)
	}
	var sum uint32
	for run := 0; run < 1000; run++ {
		sum += operation(sum)
	}
	pprof.StopCPUProfile()
	if sum == 1 {
		os.Exit(1)
	}
}
`;

const goLoop = 'for round := 0; round < 400000; round++ {\n\t\tvalue = (value*69069 + 7) ^ (value >> 3)\n\t}';

export const go: Runtime = {
  name: 'Go',
  file: 'main.go',
  source: golang,
  target: { name: 'main.evaluate', definition: 'func evaluate' },
  edits: {
    slower: [{ find: goLoop, replace: goLoop.replace('400000', '520000') }],
    extracted: [
      { find: `value := seed\n\t${goLoop}\n\treturn value`, replace: 'return evaluateRounds(seed)' },
      {
        find: '//go:noinline\nfunc operation',
        replace: `//go:noinline\nfunc evaluateRounds(seed uint32) uint32 {\n\tvalue := seed\n\t${goLoop}\n\treturn value\n}\n\n//go:noinline\nfunc operation`,
      },
    ],
    renamed: [
      { find: 'func evaluate(', replace: 'func evaluateAll(' },
      { find: '+ evaluate(', replace: '+ evaluateAll(' },
    ],
    inserted: [
      {
        find: '//go:noinline\nfunc scramble',
        replace: 'func unused(a int) int {\n\treturn a + 1\n}\n\n//go:noinline\nfunc scramble',
      },
    ],
  },
  operations: 1000,
  build: (checkout) => {
    writeFileSync(join(checkout, 'go.mod'), 'module example.com/work\n\ngo 1.22\n');
    execFileSync('go', ['build', '-o', 'work.bin', '.'], {
      cwd: checkout,
      env: { ...process.env, GOFLAGS: '-mod=mod' },
    });
  },
  capture: (checkout, out) => {
    execFileSync(join(checkout, 'work.bin'), [out], { stdio: ['ignore', 'ignore', 'ignore'] });
    return readProfile(readFileSync(out));
  },
};

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
    for _ in range(700):
        total = operation(total) & 0xFFFFFFFF
    sys.exit(0 if total else 1)


main()
`;

const pythonLoop = 'for _ in range(4000):\n        value = (value * 69069 + 7) & 0xFFFFFFFF';

export const python: Runtime = {
  name: 'Python',
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
  operations: 700,
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
function pythonBinary(): string {
  return execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();
}

/** Writes the program, with or without an edit, and builds it. Every edit must find its place. */
export function writeCheckout(runtime: Runtime, checkout: string, edits: readonly Edit[]): string {
  const text = edits.reduce((source, { find, replace }) => {
    if (!source.includes(find)) throw new Error(`${runtime.name}: nothing to edit: ${find}`);
    return source.replace(find, () => replace);
  }, runtime.source);
  const path = join(checkout, runtime.file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  runtime.build(checkout);
  return text;
}

/** As `git diff -U0` of two commits would say it. */
export function gitDiff(runtime: Runtime, baseline: string, candidate: string): string {
  try {
    execFileSync('git', [
      'diff',
      '--no-index',
      '-U0',
      '--',
      join(baseline, runtime.file),
      join(candidate, runtime.file),
    ]);
    return '';
  } catch (error) {
    // --no-index ends with 1 when files differ; stdout is then the diff.
    const text = String((error as { readonly stdout?: Uint8Array }).stdout ?? '');
    return text.replaceAll(`a${baseline}/`, 'a/').replaceAll(`b${candidate}/`, 'b/');
  }
}
