import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cheapFlags, measuringCrates, profileEnvironment, profileIn } from '../../src/harness/rust/measuring-crates.ts';

interface Crate {
  readonly name: string;
  readonly needs: readonly string[];
  /** A crate of the checkout where undefined. */
  readonly source?: string;
}

const registry = 'registry+https://github.com/rust-lang/crates.io-index';

/** As `cargo metadata --format-version 1` writes it; a crate is called by its name, or by name and version where there are several. */
function metadata(crates: Readonly<Record<string, Crate>>, members: readonly string[]): string {
  return JSON.stringify({
    packages: Object.entries(crates).map(([id, { name, source = null }]) => ({ id, name, source })),
    workspace_members: members,
    resolve: { nodes: Object.entries(crates).map(([id, { needs }]) => ({ id, deps: needs.map((pkg) => ({ pkg })) })) },
  });
}

const crate = (name: string, ...needs: readonly string[]): Crate => ({ name, needs, source: registry });

test('what criterion alone needs is compiled cheaply; criterion, and what the checkout needs too, is not', () => {
  const crates = {
    own: { name: 'own', needs: ['criterion', 'memchr'] },
    criterion: crate('criterion', 'clap', 'regex', 'local'),
    clap: crate('clap', 'strsim'),
    strsim: crate('strsim'),
    regex: crate('regex', 'memchr', 'syntax 2'),
    memchr: crate('memchr', 'syntax 1'),
    'syntax 1': crate('syntax'),
    'syntax 2': crate('syntax'),
    local: { name: 'local', needs: [] },
  };
  expect(measuringCrates(metadata(crates, ['own']))).toEqual(['clap', 'regex', 'strsim']);
  expect(measuringCrates(metadata({ own: { name: 'own', needs: [] } }, ['own']))).toEqual([]);
  expect(measuringCrates('{"target_directory":"/t","resolve":null}')).toEqual([]);
  expect(measuringCrates('error: no manifest')).toEqual([]);
});

test('what divan alone needs is compiled cheaply, divan is not', () => {
  const crates = {
    own: { name: 'own', needs: ['divan', 'regex'] },
    divan: crate('divan', 'clap', 'regex'),
    clap: crate('clap'),
    regex: crate('regex'),
  };
  expect(measuringCrates(metadata(crates, ['own']))).toEqual(['clap']);
});

test('nothing that any crate of the checkout can reach without criterion is ever among them', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'criterion'] as const;
  const graph = fc.record(
    Object.fromEntries(letters.map((name) => [name, fc.uniqueArray(fc.constantFrom(...letters), { maxLength: 3 })])),
  );
  const member = fc.uniqueArray(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 });
  let found = 0;
  fc.assert(
    fc.property(graph, fc.array(member, { minLength: 1, maxLength: 2 }), (needs, own) => {
      const members = own.map((each, i) => [`own${i}`, { name: `own${i}`, needs: each }] as const);
      const others = letters.map((name) => [name, crate(name, ...(needs[name] ?? []))] as const);
      const cheap = measuringCrates(
        metadata(
          Object.fromEntries([...members, ...others]),
          members.map(([id]) => id),
        ),
      );
      const measured = new Set<string>();
      const walk = (name: string): void => {
        if (measured.has(name) || name === 'criterion') return;
        measured.add(name);
        for (const each of needs[name] ?? []) walk(each);
      };
      for (const each of own.flat()) walk(each);
      expect(cheap.filter((name) => measured.has(name) || name === 'criterion')).toEqual([]);
      found += cheap.length;
    }),
  );
  expect(found).toBeGreaterThan(20);
});

test.each([
  ['cargo 1.95.0 (f2d3ce0bd 2026-03-21)', 2],
  ['cargo 1.63.0', 2],
  ['cargo 1.62.1 (a748cf5a3 2022-06-08)', 0],
  ['', 0],
])('only a cargo that takes settings of a package is given them: %s', (version, count) => {
  expect(cheapFlags(['clap'], version, 'bench')).toHaveLength(count);
});

test.each([
  [[], 'bench', 'CARGO_PROFILE_BENCH_DEBUG'],
  [['--profile', 'bench-fast'], 'bench-fast', 'CARGO_PROFILE_BENCH_FAST_DEBUG'],
  [['--features=x', '--profile=lto'], 'lto', 'CARGO_PROFILE_LTO_DEBUG'],
  [['--profile=a b'], 'bench', 'CARGO_PROFILE_BENCH_DEBUG'],
])('names and lines are kept in the profile that is built: %j', (flags, profile, variable) => {
  expect(profileIn(flags)).toBe(profile);
  expect(profileEnvironment(profile)).toEqual({ [variable]: '1', [variable.replace(/DEBUG$/, 'STRIP')]: 'none' });
  expect(cheapFlags(['clap'], 'cargo 1.80.0', profile)[0]).toBe(`--config=profile.${profile}.package.clap.opt-level=0`);
});
