/** A workspace with a bench for each way that something reaches a Rust program. */
import { configOf, type NativeProgram } from './native-attacks.ts';
import { builtDoors } from './rust-built-doors.ts';
import { crate, type Door } from './rust-doors.ts';
import { readDoors } from './rust-read-doors.ts';

/** Of macros; the others are linked into a bench each. */
const used = new Set(['steps', 'making', 'scheming']);

function manifestOf(doors: readonly Door[]): string {
  const paths = doors.flatMap(({ files }) => Object.keys(files));
  const members = new Set(paths.flatMap((path) => /^members\/(\w+)\//.exec(path)?.[1] ?? []));
  const linked = [...members].filter((name) => !used.has(name));
  const patch = paths.includes('patches/fnv/Cargo.toml') ? '[patch.crates-io]\nfnv = { path = "patches/fnv" }\n' : '';
  return `${crate('work')}
[workspace]
members = [${[...members].map((name) => `"members/${name}"`).join(', ')}]

${patch}
[dev-dependencies]
criterion = { version = "0.5", default-features = false }
${linked.map((name) => `${name} = { path = "members/${name}" }\n`).join('')}
[profile.bench.package."*"]
opt-level = 0

${doors.map(({ bench }) => `[[bench]]\nname = "${bench}_bench"\nharness = false\n`).join('\n')}`;
}

const benchOf = ({ code }: Door): string => `use criterion::{criterion_group, criterion_main, Criterion};

${code}

fn call(c: &mut Criterion) {
    c.bench_function("work", |b| b.iter(|| std::hint::black_box(work())));
}

criterion_group!(benches, call);
criterion_main!(benches);
`;

/** The attacks are one commit: a build of each would take hours. */
function workspaceOf(what: string, doors: readonly Door[]): NativeProgram {
  return {
    language: `Rust workspace: ${what}`,
    isOneCommit: true,
    files: {
      '.gitignore': 'target/\n',
      'flamegate.yml': configOf('criterion'),
      'Cargo.toml': manifestOf(doors),
      'src/lib.rs': 'pub fn nothing() {}\n',
      'README.md': 'A workspace\n',
      'docs/guide.md': 'How.\n',
      ...Object.assign({}, ...doors.map(({ files }) => files)),
      ...Object.fromEntries(doors.map((door) => [`benches/${door.bench}_bench.rs`, benchOf(door)])),
    },
    attacks: doors.map(({ bench, what, edit, why }) => [`${bench}_bench/work`, what, edit, why]),
    harmless: [
      {
        'README.md': 'A fine workspace\n',
        'docs/guide.md': 'How to use it.\n',
        'src/lib.rs': 'pub fn nothing() {} // at all\n',
        'tests/all.rs': '#[test]\nfn all() {}\n',
      },
    ],
  };
}

/** As criterion can list folders, a changed file that is no source keeps every bench open, whatever else is seen. */
const isOfSource = ({ edit }: Door): boolean => Object.keys(edit).every((path) => /\.(?:rs|md)$/.test(path));

export const rustWorkspaces: readonly NativeProgram[] = [
  workspaceOf('built', builtDoors),
  workspaceOf('read, by source', readDoors.filter(isOfSource)),
  workspaceOf(
    'read, by data',
    readDoors.filter((door) => !isOfSource(door)),
  ),
];
