/** Java under async-profiler's JFR recordings, which tell names and executing lines: files come from the source. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import type { Runtime } from './runtime.ts';

const source = `public class Work {
  static int scramble(int seed, int rounds) {
    int value = seed;
    for (int round = 0; round < rounds; round++) value = (value * 1664525 + 1013904223) ^ (value >>> 7);
    return value;
  }

  static int tokenise(int seed) {
    int value = seed;
    for (int round = 0; round < 400000; round++) value = (value * 22695477 + 1) ^ (value >>> 5);
    return value;
  }

  static int evaluate(int seed) {
    int value = seed;
    for (int round = 0; round < 400000; round++) value = (value * 69069 + 7) ^ (value >>> 3);
    return value;
  }

  static int operation(int seed) {
    return tokenise(seed) + evaluate(seed) + scramble(seed, 400000);
  }

  public static void main(String[] arguments) {
    int sum = 0;
    for (int run = 0; run < 1200; run++) sum += operation(sum);
    if (sum == 1) System.exit(1);
  }
}
`;

const loop = 'for (int round = 0; round < 400000; round++) value = (value * 69069 + 7) ^ (value >>> 3);';

export const jvm: Runtime = {
  name: 'JVM',
  tools: ['java', 'javac', 'mvn'],
  file: 'Work.java',
  source,
  target: { name: 'Work.evaluate', definition: '  static int evaluate' },
  edits: {
    slower: [{ find: loop, replace: loop.replace('400000', '520000') }],
    extracted: [
      { find: `int value = seed;\n    ${loop}\n    return value;`, replace: 'return evaluateRounds(seed);' },
      {
        find: '  static int operation',
        replace: `  static int evaluateRounds(int seed) {\n    int value = seed;\n    ${loop}\n    return value;\n  }\n\n  static int operation`,
      },
    ],
    renamed: [
      { find: 'int evaluate(', replace: 'int evaluateAll(' },
      { find: '+ evaluate(', replace: '+ evaluateAll(' },
    ],
    inserted: [
      {
        find: '  static int scramble',
        replace: '  static int unused(int a) {\n    return a + 1;\n  }\n\n  static int scramble',
      },
    ],
  },
  operations: 1200,
  build: (checkout) => {
    execFileSync('javac', ['-g', 'Work.java'], { cwd: checkout });
  },
  capture: (checkout, out) => {
    const agent = `-agentpath:${asyncProfiler()}=start,event=itimer,interval=1ms,jfr,file=${out}`;
    execFileSync('java', ['-Xmx128m', '-XX:+UseSerialGC', agent, '-cp', checkout, 'Work'], { stdio: 'ignore' });
    return readProfile(readFileSync(out));
  },
};

const version = '4.2';

/** The agent's library, fetched once by Maven and kept beside other temporary things. */
export function asyncProfiler(): string {
  const folder = join(tmpdir(), `async-profiler-${version}`);
  const library = join(folder, 'linux-x64/libasyncProfiler.so');
  if (existsSync(library)) return library;
  const artifact = `-Dartifact=tools.profiler:async-profiler:${version}`;
  execFileSync('mvn', ['-q', 'dependency:copy', artifact, `-DoutputDirectory=${folder}`], { stdio: 'ignore' });
  const archive = readdirSync(folder).find((name) => name.endsWith('.jar')) ?? '';
  execFileSync('jar', ['xf', archive], { cwd: folder });
  return library;
}
