/** A Rust crate gated by criterion: real builds, real processes, perf. Dependencies are built plainly, which is quicker. */
import { afterAll, beforeAll, expect } from 'vitest';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { gate } from '../tools/gated.ts';
import { needing } from '../tools/tools.ts';

const test = needing('cargo', 'perf');

const config = `version: 1
suites:
  - name: rust
    harness: criterion
    estimator: minimum
    warmup: 20ms
    measure: 100ms
`;

const manifest = `[package]
name = "work"
version = "0.1.0"
edition = "2021"

[dev-dependencies]
criterion = { version = "0.5", default-features = false }

[[bench]]
name = "digest"
harness = false

[profile.bench.package."*"]
opt-level = 0
`;

const library = (rounds: number): string => `#[inline(never)]
pub fn mix(seed: u32, rounds: u32) -> u32 {
    let mut value = seed;
    for _ in 0..rounds {
        value = value.wrapping_mul(1664525).wrapping_add(1013904223) ^ (value >> 7);
    }
    value
}

#[inline(never)]
pub fn fold(seed: u32) -> u32 {
    let mut value = seed;
    for _ in 0..${rounds} {
        value = value.wrapping_mul(69069).wrapping_add(7) ^ (value >> 3);
    }
    value
}
`;

const benchmarks = `use criterion::{criterion_group, criterion_main, Criterion};
use std::hint::black_box;
use work::{fold, mix};

fn digest(c: &mut Criterion) {
    c.bench_function("digest (both)", |b| b.iter(|| mix(black_box(1), 20000) ^ fold(black_box(1))));
    c.benchmark_group("mix").bench_function("5000", |b| b.iter(|| mix(black_box(1), 5000)));
}

criterion_group!(benches, digest);
criterion_main!(benches);
`;

let repository: TestRepository;
let unchanged: string;
let slower: string;

beforeAll(() => {
  repository = makeRepository();
  unchanged = repository.commit({
    '.gitignore': 'target/\n',
    'flamegate.yml': config,
    'Cargo.toml': manifest,
    'src/lib.rs': library(20_000),
    'benches/digest.rs': benchmarks,
  });
  // mix and fold cost the same: half as much again of fold is a quarter more of digest.
  slower = repository.commit({ 'src/lib.rs': library(30_000) });
});

afterAll(() => repository.remove());

test('+25 % CPU in one benchmark fails, with its function by file and line; the other passes', () => {
  const { code, regressions, blamed, document } = gate(repository.path, { base: unchanged, head: slower });
  expect(regressions).toEqual(['digest/digest (both) time']);
  expect(document.judgements.map(({ benchmark, kind }) => `${benchmark} ${kind}`)).toContain(
    'digest/mix/5000 no-change',
  );
  expect(blamed('digest/digest (both)')).toContain('cpu work::fold src/lib.rs:11 changed');
  expect(document.environment.runtime).toBe('rust');
  expect(code).toBe(1);
});

test('what does not compile is told in the compiler’s words', () => {
  repository.git('checkout', '--quiet', '-b', 'broken', unchanged);
  const broken = repository.commit({ 'src/lib.rs': 'pub fn mix() -> u32 { undefined_name }\n' });
  const { code, document } = gate(repository.path, { base: broken, head: broken, seed: 3 });
  const [failed] = document.judgements;
  expect(failed?.kind).toBe('failed');
  expect(failed?.failure?.message).toMatch(/cannot find value `undefined_name`.*src\/lib\.rs:1:23/s);
  expect(code).toBe(3);
});
