/** Go, Java, JavaScript and Python under the profilers that the harness uses. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromCpuProfile } from '../../../src/profile/formats/cpuprofile.ts';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import { cutV8Profile } from '../../../src/profile/formats/v8-window.ts';
import { totalOf } from '../../../src/profile/stack-columns.ts';
import { asyncProfiler } from '../profile-runtimes/jvm.ts';
import { pythonBinary } from '../profile-runtimes/python.ts';
import type { ReleaseProgram } from './program.ts';

interface Loop {
  readonly name: string;
  readonly rounds: string;
  readonly step: string;
}

/** The same arithmetic in all of them; `imul` where a language has no 32-bit multiplication of its own. */
const loopsOf = (imul: (multiplier: string) => string, shift: (by: number) => string): readonly Loop[] => [
  { name: 'tokenize', rounds: 'TOKENIZE', step: `(${imul('22695477')} + 1) ^ (${shift(5)})` },
  { name: 'validate', rounds: 'VALIDATE', step: `(${imul('69069')} + 7) ^ (${shift(3)})` },
  { name: 'load', rounds: 'LITTLE', step: `(${imul('1664525')} + 1013904223) ^ (${shift(7)})` },
  { name: 'render', rounds: 'LITTLE', step: `(${imul('134775813')} + 11) ^ (${shift(9)})` },
];

const timesInt = (multiplier: string): string => `value * ${multiplier}`;

const goSource = `package main

import (
	"os"
	"runtime/pprof"
	"strconv"
)

${loopsOf(timesInt, (by) => `value >> ${by}`)
  .map(
    ({ name, rounds, step }) => `func ${name}(seed uint32) uint32 {
	value := seed
	for round := 0; round < ${rounds}; round++ {
		value = ${step}
	}
	return value
}
`,
  )
  .join('\n')}
func prepare(seed uint32) uint32 {
	value := load(seed)
	return PREPARED
}

func operation(seed uint32) uint32 {
	return render(validate(tokenize(prepare(seed))))
}

func main() {
	out, err := os.Create(os.Args[1])
	if err != nil {
		panic(err)
	}
	runs, err := strconv.Atoi(os.Args[2])
	if err != nil {
		panic(err)
	}
	if err := pprof.StartCPUProfile(out); err != nil {
		panic(err)
	}
	var sum uint32
	for run := 0; run < runs; run++ {
		sum += operation(sum)
	}
	pprof.StopCPUProfile()
	if sum == 1 {
		os.Exit(1)
	}
}
`;

const prepared = { plain: 'value + 1', validating: 'validate(value) + 1' } as const;

export const go: ReleaseProgram = {
  name: 'Go',
  tools: ['go'],
  file: 'main.go',
  source: goSource,
  iterations: 1_000_000,
  prepared,
  definition: (name) => `func ${name}(`,
  // A hundred samples a second, for the three seconds that the harness profiles.
  operations: 2100,
  build: (checkout) => {
    writeFileSync(join(checkout, 'go.mod'), 'module example.com/work\n\ngo 1.22\n');
    const env = { ...process.env, GOFLAGS: '-mod=mod' };
    execFileSync('go', ['build', '-o', 'work.bin', '.'], { cwd: checkout, env });
  },
  capture: async (checkout, { out, operations }) => {
    execFileSync(join(checkout, 'work.bin'), [out, String(operations)], { stdio: 'ignore' });
    return readProfile(readFileSync(out));
  },
};

const javaSource = `public class Work {
${loopsOf(timesInt, (by) => `value >>> ${by}`)
  .map(
    ({ name, rounds, step }) => `  static int ${name}(int seed) {
    int value = seed;
    for (int round = 0; round < ${rounds}; round++) value = ${step};
    return value;
  }
`,
  )
  .join('\n')}
  static int prepare(int seed) {
    int value = load(seed);
    return PREPARED;
  }

  static int operation(int seed) {
    return render(validate(tokenize(prepare(seed))));
  }

  public static void main(String[] arguments) {
    int runs = Integer.parseInt(arguments[0]);
    int sum = 0;
    for (int run = 0; run < runs; run++) sum += operation(sum);
    if (sum == 1) System.exit(1);
  }
}
`;

export const java: ReleaseProgram = {
  name: 'Java',
  tools: ['java', 'javac', 'mvn'],
  file: 'Work.java',
  source: javaSource,
  iterations: 1_000_000,
  prepared,
  definition: (name) => `  static int ${name}(`,
  // The two seconds that the harness profiles, at what a kernel of 250 ticks a second allows.
  operations: 1400,
  build: (checkout) => {
    execFileSync('javac', ['Work.java'], { cwd: checkout });
  },
  capture: async (checkout, { out, operations }) => {
    const agent = `-agentpath:${asyncProfiler()}=start,event=itimer,interval=1ms,jfr,file=${out}`;
    const heap = ['-Xmx128m', '-XX:+UseSerialGC'];
    execFileSync('java', [...heap, agent, '-cp', checkout, 'Work', String(operations)], { stdio: 'ignore' });
    return readProfile(readFileSync(out));
  },
};

const javascript = `${loopsOf(
  (multiplier) => `Math.imul(value, ${multiplier})`,
  (by) => `value >>> ${by}`,
)
  .map(
    ({ name, rounds, step }) => `export function ${name}(seed) {
  let value = seed;
  for (let round = 0; round < ${rounds}; round++) value = ${step};
  return value;
}
`,
  )
  .join('\n')}
export function prepare(seed) {
  const value = load(seed);
  return PREPARED;
}

let sum = 1;
export function operation() {
  sum = (sum + render(validate(tokenize(prepare(sum))))) | 0;
  return sum;
}
`;

const captureNode = fileURLToPath(new URL('../profile-runtimes/capture-node.mjs', import.meta.url));

export const node: ReleaseProgram = {
  name: 'Node',
  tools: [],
  file: 'src/work.mjs',
  source: javascript,
  iterations: 480_000,
  prepared,
  definition: (name) => `export function ${name}(`,
  operations: 800,
  build: () => {},
  capture: async (checkout, { out, operations }) => {
    // As the harness profiles: an inlined function has no frame.
    const flags = ['--no-turbo-inlining', '--no-maglev-inlining'];
    execFileSync(process.execPath, [...flags, captureNode, 'cpu', checkout, out, String(operations)]);
    const { window, profile } = JSON.parse(readFileSync(out, 'utf8'));
    return fromCpuProfile(cutV8Profile(profile, window));
  },
};

const pythonSource = `import sys
import time


${loopsOf(timesInt, (by) => `value >> ${by}`)
  .map(
    ({ name, rounds, step }) => `def ${name}(seed):
    value = seed
    for _ in range(${rounds}):
        value = (${step}) & 0xFFFFFFFF
    return value
`,
  )
  .join('\n\n')}

def prepare(seed):
    value = load(seed)
    return PREPARED


def operation(seed):
    return render(validate(tokenize(prepare(seed))))


def main():
    total = 0
    fastest = float("inf")
    for _ in range(int(sys.argv[1])):
        start = time.perf_counter()
        total = operation(total) & 0xFFFFFFFF
        fastest = min(fastest, time.perf_counter() - start)
    with open(sys.argv[2], "w") as answer:
        print(fastest, file=answer)
    sys.exit(0 if total else 1)


main()
`;

const samplesPerSecond = 400;

export const python: ReleaseProgram = {
  name: 'Python',
  tools: ['python3', 'py-spy'],
  file: 'work.py',
  source: pythonSource,
  iterations: 12_000,
  prepared,
  definition: (name) => `def ${name}(`,
  operations: 1200,
  build: () => {},
  capture: async (checkout, { out, operations }) => {
    const record = [
      'record',
      '--rate',
      String(samplesPerSecond),
      '--function',
      '--format',
      'raw',
      '--output',
      out,
      '--',
    ];
    const answer = `${out}.seconds`;
    const command = [pythonBinary(), '-I', '-S', join(checkout, 'work.py'), String(operations), answer];
    // py-spy may complain of the child's end though the file is whole: the file is judged, not its exit code.
    rmSync(out, { force: true });
    try {
      execFileSync('py-spy', [...record, ...command], { stdio: 'ignore' });
    } catch (error) {
      if (readFileSync(out).length === 0) throw error;
    }
    const profile = readProfile(readFileSync(out), { lines: 'definition' });
    // As the harness: neighbors take time from all functions alike, and none from the fastest call.
    const fastest = Number(readFileSync(answer, 'utf8'));
    return { ...profile, operations: totalOf(profile, profile.defaultType) / samplesPerSecond / fastest };
  },
};
