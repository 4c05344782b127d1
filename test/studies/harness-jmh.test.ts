/** A Java library gated by JMH: a real jar, real virtual machines, async-profiler. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { gate } from '../tools/gated.ts';
import { needing } from '../tools/tools.ts';

const test = needing('java', 'javac', 'mvn');

const artifacts = [
  'org.openjdk.jmh:jmh-core:1.37',
  'org.openjdk.jmh:jmh-generator-annprocess:1.37',
  'net.sf.jopt-simple:jopt-simple:5.0.4',
  'org.apache.commons:commons-math3:3.6.1',
  'tools.profiler:async-profiler:4.2',
];

/** Each benchmark for what is changed in it: a virtual machine takes a second to start. */
const suite = (name: string, excluded: string, metric: string): string => `  - name: ${name}
    harness: jmh
    command: sh build.sh
    flags: [-e, ${excluded}]
    metrics: [${metric}]
    estimator: minimum
    warmup: 200ms
    measure: 100ms
`;

const config = `version: 1\nsetup: []\nsuites:\n${suite('time', 'rows', 'time')}${suite('space', 'digest', 'alloc')}`;

const build = `set -e
mkdir -p target/classes
javac -cp 'lib/*' -d target/classes $(find src -name '*.java')
printf 'Main-Class: org.openjdk.jmh.Main\\nClass-Path:%s\\n' "$(for jar in lib/*.jar; do printf ' ../%s' "$jar"; done)" > target/manifest.txt
jar cfm target/benchmarks.jar target/manifest.txt -C target/classes .
`;

const work = (rounds: number, width: number): string => `package org.sample;

public class Work {
  static int mix(int seed, int rounds) {
    int value = seed;
    for (int round = 0; round < rounds; round++) value = (value * 1664525 + 1013904223) ^ (value >>> 7);
    return value;
  }

  static int fold(int seed) {
    int value = seed;
    for (int round = 0; round < ${rounds}; round++) value = (value * 69069 + 7) ^ (value >>> 3);
    return value;
  }

  static byte[] row() {
    return new byte[${width}];
  }

  static byte[][] rows(int count) {
    byte[][] rows = new byte[count][];
    for (int i = 0; i < count; i++) rows[i] = row();
    return rows;
  }
}
`;

const benchmarks = `package org.sample;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

@State(Scope.Thread)
public class Digest {
  @Param({"20000"})
  public int rounds;

  @Benchmark
  public int digest() { return Work.mix(1, rounds) + Work.fold(1); }

  @Benchmark
  public int rows() { return Work.rows(8).length + Work.mix(1, 5000); }
}
`;

let repository: TestRepository;
let unchanged: string;
let changed: string;
let tools: string;

beforeAll(() => {
  tools = mkdtempSync(join(tmpdir(), 'flamegate-jmh-'));
  for (const artifact of artifacts) {
    execFileSync('mvn', ['-q', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${tools}`]);
  }
  const jars = readdirSync(tools);
  execFileSync('jar', ['xf', jars.find((name) => name.startsWith('async-profiler-')) ?? ''], { cwd: tools });
  repository = makeRepository();
  mkdirSync(join(repository.path, 'lib'));
  for (const jar of jars.filter((name) => !name.startsWith('async'))) {
    copyFileSync(join(tools, jar), join(repository.path, 'lib', jar));
  }
  unchanged = repository.commit({
    '.gitignore': 'target/\n',
    'flamegate.yml': config,
    'build.sh': build,
    'src/Work.java': work(20_000, 1000),
    'src/Digest.java': benchmarks,
  });
  // mix and fold cost the same: half as much again of fold is a quarter more of digest.
  changed = repository.commit({ 'src/Work.java': work(30_000, 1300) });
});

afterAll(() => {
  repository.remove();
  rmSync(tools, { recursive: true, force: true });
});

test('+25 % CPU in one benchmark and +30 % allocation in another fail, with the slow function by file and line', () => {
  // Where Java looks for libraries.
  const env = { LD_LIBRARY_PATH: join(tools, process.arch === 'arm64' ? 'linux-arm64' : 'linux-x64') };
  const { code, regressions, blamed, document } = gate(repository.path, { base: unchanged, head: changed, env });
  expect(regressions).toEqual([
    'org.sample.Digest/digest[rounds=20000] time',
    'org.sample.Digest/rows[rounds=20000] alloc',
  ]);
  expect(blamed('org.sample.Digest/digest[rounds=20000]')).toContain(
    'cpu org.sample.Work.fold src/Work.java:10 changed',
  );
  expect(document.environment.runtime).toBe('jvm');
  expect(code).toBe(1);
});

test('a build that fails is told in the compiler’s words', () => {
  repository.git('checkout', '--quiet', '-b', 'broken', unchanged);
  const broken = repository.commit({ 'src/Work.java': 'package org.sample;\n\nclass Work { int a = nothing; }\n' });
  const { code, document } = gate(repository.path, { base: broken, head: broken, seed: 3 });
  expect(document.judgements[0]?.failure?.message).toMatch(/Work\.java:3: error: cannot find symbol/);
  expect(code).toBe(3);
});
