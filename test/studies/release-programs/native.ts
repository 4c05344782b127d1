/** C++ and Rust, optimized and with the line tables that the gate asks for, under perf as the harness runs it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { ProcessRequest, ProcessResult } from '../../../src/harness/harness.ts';
import { withInlined } from '../../../src/harness/perf-inline.ts';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import type { ReleaseProgram } from './program.ts';

const cppSource = `#include <cstdint>
#include <cstdlib>

static uint32_t tokenize(uint32_t seed) {
  uint32_t value = seed;
  for (int round = 0; round < TOKENIZE; round++) value = (value * 22695477u + 1u) ^ (value >> 5);
  return value;
}

static uint32_t validate(uint32_t seed) {
  uint32_t value = seed;
  for (int round = 0; round < VALIDATE; round++) value = (value * 69069u + 7u) ^ (value >> 3);
  return value;
}

static uint32_t load(uint32_t seed) {
  uint32_t value = seed;
  for (int round = 0; round < LITTLE; round++) value = (value * 1664525u + 1013904223u) ^ (value >> 7);
  return value;
}

static uint32_t render(uint32_t seed) {
  uint32_t value = seed;
  for (int round = 0; round < LITTLE; round++) value = (value * 134775813u + 11u) ^ (value >> 9);
  return value;
}

static uint32_t prepare(uint32_t seed) {
  uint32_t value = load(seed);
  return PREPARED;
}

uint32_t operation(uint32_t seed) {
  return render(validate(tokenize(prepare(seed))));
}

int main(int count, char **arguments) {
  uint32_t sum = count;
  int runs = std::atoi(arguments[1]);
  for (int run = 0; run < runs; run++) sum += operation(sum);
  return sum == 1;
}
`;

const rustLoop = (
  rounds: string,
  multiplier: string,
  added: string,
  shift: number,
): string => `    let mut value = seed;
    for _ in 0..${rounds} {
        value = value.wrapping_mul(${multiplier}).wrapping_add(${added}) ^ (value >> ${shift});
    }
    value`;

const rustSource = `fn tokenize(seed: u32) -> u32 {
${rustLoop('TOKENIZE', '22695477', '1', 5)}
}

fn validate(seed: u32) -> u32 {
${rustLoop('VALIDATE', '69069', '7', 3)}
}

fn load(seed: u32) -> u32 {
${rustLoop('LITTLE', '1664525', '1013904223', 7)}
}

fn render(seed: u32) -> u32 {
${rustLoop('LITTLE', '134775813', '11', 9)}
}

fn prepare(seed: u32) -> u32 {
    let value = load(seed);
    PREPARED
}

pub fn operation(seed: u32) -> u32 {
    render(validate(tokenize(prepare(seed))))
}

fn main() {
    let runs: u32 = std::env::args().nth(1).unwrap().parse().unwrap();
    let mut sum = 1u32;
    for _ in 0..runs {
        sum = sum.wrapping_add(operation(sum));
    }
    std::process::exit((sum == 1) as i32);
}
`;

// The second and a half that the harness profiles.
const perf = { iterations: 1_000_000, operations: 1100, capture: underPerf } as const;

export const cpp: ReleaseProgram = {
  ...perf,
  name: 'C++',
  tools: ['g++', 'perf', 'addr2line'],
  file: 'work.cpp',
  source: cppSource,
  prepared: { plain: 'value + 1u', validating: 'validate(value) + 1u' },
  definition: (name) => `static uint32_t ${name}(`,
  build: (checkout) => {
    execFileSync('g++', ['-O2', '-g', '-o', 'work.bin', 'work.cpp'], { cwd: checkout });
  },
};

export const rust: ReleaseProgram = {
  ...perf,
  name: 'Rust',
  tools: ['rustc', 'perf', 'addr2line'],
  file: 'work.rs',
  source: rustSource,
  prepared: { plain: 'value.wrapping_add(1)', validating: 'validate(value).wrapping_add(1)' },
  definition: (name) => `fn ${name}(`,
  build: (checkout) => {
    execFileSync('rustc', ['-C', 'opt-level=3', '-C', 'debuginfo=1', '-o', 'work.bin', 'work.rs'], { cwd: checkout });
  },
};

const mostBytes = 1 << 28;

async function underPerf(
  checkout: string,
  { out, operations }: { readonly out: string; readonly operations: number },
): Promise<Profile> {
  const record = ['record', '-q', '-e', 'cpu-clock:u', '-F', '997', '--call-graph', 'dwarf,16384', '-o', out];
  execFileSync('perf', [...record, '--', join(checkout, 'work.bin'), String(operations)], { stdio: 'ignore' });
  const fields = 'comm,pid,tid,time,period,event,ip,sym,dso';
  const script = execFileSync('perf', ['script', '-i', out, '--no-inline', '-F', fields], {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: mostBytes,
    encoding: 'utf8',
  });
  return readProfile(Buffer.from(await withInlined(script, lookUp)));
}

async function lookUp({ command, args, cwd }: ProcessRequest): Promise<Pick<ProcessResult, 'end' | 'stdout'>> {
  const { status, stdout } = spawnSync(command, args, { cwd, maxBuffer: mostBytes, encoding: 'utf8' });
  return { end: { kind: 'exit', code: status ?? 1 }, stdout };
}
