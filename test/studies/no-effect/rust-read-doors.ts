/** What a Rust program reads, loads or starts while it runs, on every call or on one far off. */
import { type Door, member } from './rust-doors.ts';

/** Of code that a call far off runs. */
const late = (code: string): string =>
  `use std::sync::atomic::{AtomicU64, Ordering};\nstatic CALLS: AtomicU64 = AtomicU64::new(0);\nfn work() -> u64 { if CALLS.fetch_add(1, Ordering::Relaxed) == 1_000_000_000_000 { ${code} } else { 1 } }`;
const always = (code: string): string => `fn work() -> u64 { ${code} }`;
const inRoot = 'std::path::Path::new(env!("CARGO_MANIFEST_DIR"))';
const readAt = (path: string): string => `std::fs::read(${path}).unwrap().len() as u64`;

const opening =
  'extern "C" { fn dlopen(f: *const std::ffi::c_char, n: i32) -> *mut std::ffi::c_void; fn dlsym(h: *mut std::ffi::c_void, s: *const std::ffi::c_char) -> *mut std::ffi::c_void; }\n';
const plugged = (lib: string): string =>
  `let path = std::ffi::CString::new(std::env::current_exe().unwrap().parent().unwrap().join("${lib}").to_str().unwrap()).unwrap(); unsafe { let h = dlopen(path.as_ptr(), 2); assert!(!h.is_null()); let f: extern "C" fn(u64) -> u64 = std::mem::transmute(dlsym(h, c"step".as_ptr())); f(3) }`;
const plug = (step: string): string => `#[no_mangle]\npub extern "C" fn step(n: u64) -> u64 { ${step} }\n`;
const plugManifest = '[lib]\ncrate-type = ["rlib", "cdylib"]\n';
const outBuild = (name: string, text: string): string =>
  `fn main() { std::fs::write(format!("{}/${name}.bin", std::env::var("OUT_DIR").unwrap()), "${text}").unwrap(); }\n`;
const outFile = (name: string): Readonly<Record<string, string>> => ({
  [`members/${name}/build.rs`]: outBuild(name, '9'),
});
const outPath = (name: string): string =>
  `pub fn path() -> &'static str { concat!(env!("OUT_DIR"), "/${name}.bin") }\n`;

export const readDoors: readonly Door[] = [
  {
    bench: 'reads',
    what: 'a file that it reads',
    code: always(readAt(`${inRoot}.join("data/in.txt")`)),
    files: { 'data/in.txt': 'abc' },
    edit: { 'data/in.txt': 'abcabc' },
    why: /data\/in\.txt/,
  },
  {
    bench: 'computed',
    what: 'a file whose name it works out',
    code: always(
      `let name: String = [112u8, 105, 99].iter().map(|c| *c as char).collect(); ${readAt(`${inRoot}.join("dat".to_owned() + "a").join(name + "." + "raw")`)}`,
    ),
    files: { 'data/pic.raw': 'abc' },
    edit: { 'data/pic.raw': 'abcabc' },
    why: /data\/pic\.raw/,
  },
  {
    bench: 'computed_late',
    what: 'a file whose name a late call works out',
    code: late(
      `let name: String = [113u8, 106, 100].iter().map(|c| (*c - 1) as char).collect(); ${readAt(`${inRoot}.join("fa".to_owned() + "r").join(name + "." + "raw")`)}`,
    ),
    files: { 'far/pic.raw': 'abc' },
    edit: { 'far/pic.raw': 'abcabc' },
    why: /far\/pic\.raw|look for/,
  },
  {
    bench: 'sized',
    what: 'a file whose size it asks for',
    code: always(
      `std::fs::metadata(${inRoot}.join("si".to_owned() + "zes").join("one".to_owned() + "." + "dat")).unwrap().len()`,
    ),
    files: { 'sizes/one.dat': 'abc' },
    edit: { 'sizes/one.dat': 'abcabc' },
    why: /sizes\/one\.dat|look for/,
  },
  {
    bench: 'walks',
    what: 'a file in a folder that it walks through',
    code: `fn sum(path: &std::path::Path) -> u64 { std::fs::read_dir(path).unwrap().map(|e| { let p = e.unwrap().path(); if p.is_dir() { sum(&p) } else { std::fs::read(p).unwrap().len() as u64 } }).sum() }\nfn work() -> u64 { sum(&${inRoot}.join("tree")) }`,
    files: { 'tree/a/b.txt': 'abc' },
    edit: { 'tree/a/c.txt': 'abc' },
    why: /tree\//,
  },
  {
    bench: 'follows',
    what: 'where a link that it reads leads',
    code: always(readAt(`${inRoot}.join("current.txt")`)),
    files: { 'current.txt': 'link:v1.txt', 'v1.txt': 'abc', 'v2.txt': 'abcd' },
    edit: { 'current.txt': 'link:v2.txt' },
    why: /current\.txt|v2\.txt/,
  },
  {
    bench: 'out_file',
    what: 'what a build script leaves and it reads',
    code: always(readAt('out_made::path()')),
    files: { ...member('out_made', outPath('out_made')), ...outFile('out_made') },
    edit: { 'members/out_made/build.rs': outBuild('out_made', '90') },
    why: /out_made\.bin/,
  },
  {
    bench: 'out_late',
    what: 'what a build script leaves and a late call reads',
    code: late(readAt('out_kept::path()')),
    files: { ...member('out_kept', outPath('out_kept')), ...outFile('out_kept') },
    edit: { 'members/out_kept/build.rs': outBuild('out_kept', '90') },
    why: /out_kept\.bin/,
  },
  {
    bench: 'plugs',
    what: 'a library that it loads',
    code: opening + always(plugged('libplug.so')),
    files: member('plug', plug('n'), plugManifest),
    edit: { 'members/plug/src/lib.rs': plug('n * n % 7') },
    why: /libplug\.so/,
  },
  {
    bench: 'plugs_late',
    what: 'a library that a late call loads',
    code: opening + late(plugged('liblateplug.so')),
    files: member('lateplug', plug('n'), plugManifest),
    edit: { 'members/lateplug/src/lib.rs': plug('n * n % 7') },
    why: /liblateplug\.so/,
  },
  {
    bench: 'helped',
    what: 'a program that it starts',
    code: always('std::process::Command::new(env!("CARGO_BIN_EXE_helper")).output().unwrap().stdout.len() as u64'),
    files: { 'src/bin/helper.rs': 'fn main() { println!("a"); }\n' },
    edit: { 'src/bin/helper.rs': 'fn main() { for i in 0..9 { println!("{i}"); } }\n' },
    why: /helper/,
  },
  {
    bench: 'helped_late',
    what: 'a program that a late call starts',
    code: late('std::process::Command::new(env!("CARGO_BIN_EXE_assistant")).output().unwrap().stdout.len() as u64'),
    files: { 'src/bin/assistant.rs': 'fn main() { println!("a"); }\n' },
    edit: { 'src/bin/assistant.rs': 'fn main() { for i in 0..9 { println!("{i}"); } }\n' },
    why: /assistant/,
  },
  {
    bench: 'parses_late',
    what: 'source that a late call reads as data',
    code: late(readAt(`${inRoot}.join("corpus/late.rs")`)),
    files: { 'corpus/late.rs': 'fn a() {}\n' },
    edit: { 'corpus/late.rs': 'fn a() {}\nfn b() {}\n' },
    why: /corpus\/late\.rs/,
  },
  {
    bench: 'prose_late',
    what: 'prose that a late call reads as data',
    code: late(readAt(`${inRoot}.join("prose/late.md")`)),
    files: { 'prose/late.md': '# A\n' },
    edit: { 'prose/late.md': '# A\n# B\n' },
    why: /prose\/late\.md/,
  },
  {
    bench: 'hidden_late',
    what: 'a hidden file that a late call looks for',
    code: late(`u64::from(${inRoot}.join(".slowly").exists())`),
    files: {},
    edit: { '.slowly': '' },
    why: /\.slowly/,
  },
];
