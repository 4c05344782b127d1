/** What is built into a Rust program: by the compiler, macros, build scripts, cargo and the linker. */
import { crate, type Door, member } from './rust-doors.ts';

interface Built extends Omit<Door, 'files' | 'edit' | 'code' | 'why'> {
  readonly lib: string;
  readonly manifest?: string;
  readonly files?: Door['files'];
  /** Of the member's source, or of other files. */
  readonly edit: readonly [from: string, to: string] | Door['edit'];
}

function builtIn({ bench, what, lib, manifest = '', files = {}, edit }: Built): Door {
  const own = member(bench, lib, manifest);
  const change = Array.isArray(edit)
    ? { [`members/${bench}/src/lib.rs`]: lib.replace(edit[0], edit[1]) }
    : (edit as Door['edit']);
  return {
    bench,
    what,
    code: `fn work() -> u64 { ${bench}::work() }`,
    files: { ...own, ...files },
    edit: change,
    why: /^it runs its build/,
  };
}

const slowly = (end: string): string =>
  `{ let mut n = 1u64; for i in 0..std::hint::black_box(${end}) { n = n.rotate_left(3) ^ i; } n }`;

export const builtDoors: readonly Door[] = [
  builtIn({
    bench: 'constant',
    what: 'a constant of a crate beside',
    lib: `pub const END: u64 = 9;\n#[inline(never)]\npub fn work() -> u64 ${slowly('END')}\n`,
    edit: ['= 9', '= 90'],
  }),
  builtIn({
    bench: 'constfn',
    what: 'a const fn',
    lib: `const fn end(n: u64) -> u64 { n * 3 }\nconst END: u64 = end(3);\npub fn work() -> u64 ${slowly('END')}\n`,
    edit: ['n * 3', 'n * 30'],
  }),
  builtIn({
    bench: 'statics',
    what: 'a static that is written at start',
    lib: `use std::sync::atomic::{AtomicU64, Ordering};\npub static END: AtomicU64 = AtomicU64::new(9);\npub fn work() -> u64 ${slowly('END.load(Ordering::Relaxed)')}\n`,
    edit: ['new(9)', 'new(90)'],
  }),
  builtIn({
    bench: 'linked',
    what: 'where a link that is included leads',
    lib: 'static TEXT: &str = include_str!("../text.txt");\npub fn work() -> u64 { TEXT.bytes().map(u64::from).sum() }\n',
    files: {
      'members/linked/text.txt': 'link:one.txt',
      'members/linked/one.txt': 'abc',
      'members/linked/two.txt': 'xyz',
    },
    edit: { 'members/linked/text.txt': 'link:two.txt' },
  }),
  builtIn({
    bench: 'behind',
    what: 'what lies behind a link that is included',
    lib: 'static BYTES: &[u8] = include_bytes!("../text.bin");\npub fn work() -> u64 { BYTES.iter().map(|b| u64::from(*b)).sum() }\n',
    files: { 'members/behind/text.bin': 'link:../../shared.bin', 'shared.bin': 'abc' },
    edit: { 'shared.bin': 'xyz' },
  }),
  builtIn({
    bench: 'generated',
    what: 'code that a build script makes of a table',
    lib: `include!(concat!(env!("OUT_DIR"), "/end.rs"));\npub fn work() -> u64 ${slowly('END')}\n`,
    files: {
      'members/generated/build.rs':
        'fn main() { let n = std::fs::read_to_string("end.csv").unwrap(); std::fs::write(format!("{}/end.rs", std::env::var("OUT_DIR").unwrap()), format!("const END: u64 = {};", n.trim())).unwrap(); }\n',
      'members/generated/end.csv': '9\n',
    },
    edit: { 'members/generated/end.csv': '90\n' },
  }),
  builtIn({
    bench: 'cfgs',
    what: 'a cfg that a build script sets where a file is',
    lib: `pub fn work() -> u64 ${slowly('if cfg!(slow) { 90 } else { 9 }')}\n`,
    files: {
      'members/cfgs/build.rs':
        'fn main() { println!("cargo:rustc-check-cfg=cfg(slow)"); if std::path::Path::new("slow.flag").exists() { println!("cargo:rustc-cfg=slow"); } }\n',
    },
    edit: { 'members/cfgs/slow.flag': '' },
  }),
  builtIn({
    bench: 'features',
    what: 'a feature that another member asks for',
    lib: `pub fn work() -> u64 ${slowly('if cfg!(feature = "slow") { 90 } else { 9 }')}\n`,
    manifest: '[features]\nslow = []\n',
    files: member('asks', '', '[dependencies]\nfeatures = { path = "../features" }\n'),
    edit: {
      'members/asks/Cargo.toml': crate(
        'asks',
        '[dependencies]\nfeatures = { path = "../features", features = ["slow"] }\n',
      ),
    },
  }),
  builtIn({
    bench: 'macros',
    what: 'a macro of another crate',
    lib: `pub fn work() -> u64 ${slowly('steps::steps!()')}\n`,
    manifest: '[dependencies]\nsteps = { path = "../steps" }\n',
    files: member('steps', '#[macro_export]\nmacro_rules! steps { () => { 9 }; }\n'),
    edit: { 'members/steps/src/lib.rs': '#[macro_export]\nmacro_rules! steps { () => { 90 }; }\n' },
  }),
  builtIn({
    bench: 'derived',
    what: 'a procedural macro',
    lib: `making::make!();\npub fn work() -> u64 ${slowly('END')}\n`,
    manifest: '[dependencies]\nmaking = { path = "../making" }\n',
    files: member('making', procedural('"const END: u64 = 9;".to_string()'), '[lib]\nproc-macro = true\n'),
    edit: { 'members/making/src/lib.rs': procedural('"const END: u64 = 90;".to_string()') },
  }),
  builtIn({
    bench: 'schemed',
    what: 'a file that a procedural macro reads unsaid',
    lib: `scheming::make!();\npub fn work() -> u64 ${slowly('END')}\n`,
    manifest: '[dependencies]\nscheming = { path = "../scheming" }\n',
    files: {
      ...member(
        'scheming',
        procedural(
          'std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scheme.txt")).unwrap()',
        ),
        '[lib]\nproc-macro = true\n',
      ),
      'members/scheming/scheme.txt': 'const END: u64 = 9;',
    },
    edit: { 'members/scheming/scheme.txt': 'const END: u64 = 90;' },
  }),
  builtIn({
    bench: 'blanket',
    what: 'a base trait’s own method, behind dyn',
    lib: `trait Base { fn end(&self) -> u64 { 9 } }\ntrait Shape: Base {}\nstruct Square;\nimpl Base for Square {}\nimpl Shape for Square {}\npub fn work() -> u64 { let shape: Box<dyn Shape> = Box::new(Square); ${slowly('shape.end()')} }\n`,
    edit: ['{ 9 }', '{ 90 }'],
  }),
  builtIn({
    bench: 'dropped',
    what: 'what happens when a value is dropped',
    lib: 'struct Held(u64);\nimpl Drop for Held { fn drop(&mut self) { std::hint::black_box(self.0); } }\npub fn work() -> u64 { let held = Held(std::hint::black_box(3)); held.0 }\n',
    edit: ['std::hint::black_box(self.0);', 'for i in 0..90 { std::hint::black_box(self.0 + i); }'],
  }),
  builtIn({
    bench: 'patched',
    what: 'a registry’s crate that the workspace replaces',
    lib: 'pub fn work() -> u64 { fnv::Buffer::new().format(std::hint::black_box(12345u64)).len() as u64 }\n',
    manifest: '[dependencies]\nfnv = "=1.0.7"\n',
    files: {
      'patches/fnv/Cargo.toml': crate('fnv').replace('0.1.0', '1.0.7'),
      'patches/fnv/src/lib.rs':
        'pub struct Buffer(String);\nimpl Buffer { pub fn new() -> Self { Buffer(String::new()) }\npub fn format(&mut self, n: u64) -> &str { self.0 = n.to_string(); &self.0 } }\n',
    },
    edit: {
      'patches/fnv/src/lib.rs':
        'pub struct Buffer(String);\nimpl Buffer { pub fn new() -> Self { Buffer(String::new()) }\npub fn format(&mut self, n: u64) -> &str { for i in 0..9 { self.0 = (n + i).to_string(); } &self.0 } }\n',
    },
  }),
];

function procedural(source: string): string {
  return `#[proc_macro]\npub fn make(_: proc_macro::TokenStream) -> proc_macro::TokenStream { (${source}).parse().unwrap() }\n`;
}
