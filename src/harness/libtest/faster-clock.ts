/**
 * Rust's own harness and bencher choose themselves how long they measure: until batches agree within 1 %, and up to six seconds a process where
 * they do not. They count this by the monotonic clock, which a library that is loaded ahead of the C library lets run faster: the same samples
 * in an eighth of the time, of numbers that are eight times as large, so that whole nanoseconds hide less, too.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HarnessContext, ProcessRequest } from '../harness.ts';
import { buildTimeoutMs, succeeded } from '../tool.ts';

/** How many times as fast its clock runs, and what its numbers are divided by. */
export const clockFactor = 8;

/** For a profile, of which a process is worth some hundred samples at least. */
export const profiledFactor = 3;

/** What waits or times by itself is left the true clock, a bench or the library that it calls. */
const speaksOfTime = /\b(?:Instant|SystemTime|Duration|sleep|\w*timeout\w*|\w*deadline\w*|clock(?!wise)\w*)\b/i;

export interface Clocked {
  /** What its benchmarks' names begin with: the same on both sides. */
  readonly title: string;
  /** Its text, and those of its library. */
  readonly sources: readonly string[];
}

/**
/**
 * Whether a bench is run by the faster clock: neither it nor its library speaks of time, the clock compiles, and the program that `listing`
 * starts loads it. Where not (a static program, another system, no linker for libraries), it runs by the true one. What sources say is asked of
 * the side that is listed first, and the other follows it: batches of another length differ by themselves on a busy machine.
 */
export async function takesFasterClock(
  context: HarnessContext,
  listing: ProcessRequest,
  bench: Clocked,
): Promise<boolean> {
  const isKnown = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  if (!isKnown || hasTrueClock(context.scratch, bench) || !(await compiled(context))) return false;
  const result = await context.run(byFasterClock(context, listing));
  return succeeded(result) && readingsIn(result.stderr) !== undefined;
}

/** Decided at once, as both sides may be listed at a time. */
function hasTrueClock(scratch: string, { title, sources }: Clocked): boolean {
  const file = join(scratch, 'flamegate-clocks.txt');
  const decided = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const known = decided.find((line) => line.slice(2) === title);
  const isTrue = known === undefined ? sources.some((source) => speaksOfTime.test(source)) : known.startsWith('t');
  if (known === undefined) writeFileSync(file, [...decided, `${isTrue ? 't' : 'f'} ${title}`].join('\n'));
  return isTrue;
}

/** The process as it is, and what the user loads ahead of it himself. */
export function byFasterClock(
  { scratch }: Pick<HarnessContext, 'scratch'>,
  request: ProcessRequest,
  factor: number = clockFactor,
): ProcessRequest {
  const line = 'LD_PRELOAD="$0$' + '{LD_PRELOAD:+:$LD_PRELOAD}" exec "$@"';
  const environment = { ...request.environment, [factorVariable]: String(factor) };
  const args = ['-c', line, libraryIn(scratch), request.command, ...request.args];
  return { ...request, command: 'sh', args, environment };
}

const factorVariable = 'FLAMEGATE_CLOCK_FACTOR';

/** How often the faster clock was read, as the library says when the process ends; undefined: it does not, and the true clock may have run. */
export function readingsIn(stderr: string): number | undefined {
  const found = [...stderr.matchAll(/^flamegate-clock (\d+)$/gm)].at(-1)?.[1];
  return found === undefined ? undefined : Number(found);
}

function libraryIn(scratch: string): string {
  return join(scratch, 'flamegate-clock.so');
}

/** Once a run, for both sides. */
async function compiled(context: HarnessContext): Promise<boolean> {
  const { scratch, root, suite, run } = context;
  const library = libraryIn(scratch);
  if (existsSync(library)) return true;
  const source = join(scratch, `flamegate-clock-${randomUUID()}.rs`);
  writeFileSync(source, librarySource);
  const made = `${source}.so`;
  const result = await run({
    command: 'rustc',
    args: ['-O', '--crate-type', 'cdylib', '--crate-name', 'flamegate_clock', '-o', made, source],
    cwd: join(root, suite.workingDirectory ?? ''),
    timeoutMs: buildTimeoutMs,
  });
  if (!succeeded(result) || !existsSync(made)) return false;
  renameSync(made, library);
  return true;
}

/** Takes itself out of the variable that loaded it, so that programs which a bench starts have the true clock. */
const librarySource = `
use std::os::raw::{c_char, c_int, c_void};
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};

#[repr(C)]
pub struct Timespec {
    seconds: i64,
    nanoseconds: i64,
}

extern "C" {
    fn dlsym(handle: *mut c_void, name: *const c_char) -> *mut c_void;
    fn getenv(name: *const c_char) -> *const c_char;
    fn setenv(name: *const c_char, value: *const c_char, overwrite: c_int) -> c_int;
    fn atoi(text: *const c_char) -> c_int;
    fn unsetenv(name: *const c_char) -> c_int;
    fn strchr(text: *const c_char, letter: c_int) -> *const c_char;
    fn write(descriptor: c_int, text: *const c_void, length: usize) -> isize;
}

static TRUE_CLOCK: AtomicUsize = AtomicUsize::new(0);
static BEGAN: AtomicI64 = AtomicI64::new(0);
static FACTOR: AtomicI64 = AtomicI64::new(1);
static READINGS: AtomicUsize = AtomicUsize::new(0);

unsafe fn true_clock() -> extern "C" fn(c_int, *mut Timespec) -> c_int {
    let mut found = TRUE_CLOCK.load(Ordering::Relaxed);
    if found == 0 {
        found = dlsym(-1isize as *mut c_void, b"clock_gettime\\0".as_ptr() as *const c_char) as usize;
        TRUE_CLOCK.store(found, Ordering::Relaxed);
    }
    std::mem::transmute(found)
}

#[no_mangle]
pub unsafe extern "C" fn clock_gettime(clock: c_int, time: *mut Timespec) -> c_int {
    let answer = true_clock()(clock, time);
    if clock != 1 || answer != 0 {
        return answer;
    }
    let now = (*time).seconds * 1_000_000_000 + (*time).nanoseconds;
    let began = match BEGAN.compare_exchange(0, now, Ordering::Relaxed, Ordering::Relaxed) {
        Ok(_) => now,
        Err(first) => first,
    };
    let shown = began + (now - began) * FACTOR.load(Ordering::Relaxed);
    (*time).seconds = shown / 1_000_000_000;
    (*time).nanoseconds = shown % 1_000_000_000;
    READINGS.fetch_add(1, Ordering::Relaxed);
    0
}

extern "C" fn begin() {
    unsafe {
        let factor = getenv(b"${factorVariable}\\0".as_ptr() as *const c_char);
        if !factor.is_null() {
            FACTOR.store(atoi(factor) as i64, Ordering::Relaxed);
        }
        let name = b"LD_PRELOAD\\0".as_ptr() as *const c_char;
        let all = getenv(name);
        if all.is_null() {
            return;
        }
        let others = strchr(all, b':' as c_int);
        if others.is_null() {
            unsetenv(name);
        } else {
            setenv(name, others.add(1), 1);
        }
    }
}

extern "C" fn end() {
    let line = format!("\\nflamegate-clock {}\\n", READINGS.load(Ordering::Relaxed));
    unsafe {
        write(2, line.as_ptr() as *const c_void, line.len());
    }
}

#[used]
#[link_section = ".init_array"]
static BEGIN: extern "C" fn() = begin;

#[used]
#[link_section = ".fini_array"]
static END: extern "C" fn() = end;
`;
