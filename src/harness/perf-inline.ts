/**
 * Inlined functions in what `perf script --no-inline` printed. perf itself asks for each address of each sample again, and
 * perf 6.1 prints the caller's name twice instead; here each distinct address is looked up once, by one addr2line a
 * program. Without line tables (`-g`, `debug = "line-tables-only"`) or without addr2line the text stays as it is.
 */
import { readFileSync, statSync } from 'node:fs';
import { definitionsIn } from '../profile/definitions.ts';
import { blankLiterals } from '../profile/literals.ts';
import { shortName } from '../profile/short-name.ts';
import { languageOfPath } from '../profile/source-language.ts';
import { rangeIn } from '../profile/source-text.ts';
import { loadAddresses } from './elf-segments.ts';
import type { ProcessRequest, ProcessResult } from './harness.ts';

/** Arguments of one process; the system takes a megabyte and more. */
const mostAddresses = 2000;
/** More addresses of one program are not looked up: their line tables would take minutes. */
const mostOfOne = 20_000;
const timeoutMs = 60_000;

/** `address symbol (program)`; perf counts addresses from the start of the file. */
const frameLine = /^\s+([0-9a-f]+) (.*) \((\/[^()]*)\)$/;

/** Libraries of the system come without line tables. */
const system = /^\/(usr\/)?lib|\.map$|^\/(memfd|dev|anon)/;

type LookUp = (request: ProcessRequest) => Promise<Pick<ProcessResult, 'end' | 'stdout'>>;

export async function withInlined(text: string, run: LookUp): Promise<string> {
  const lines = text.split('\n');
  const resolved = new Map<string, readonly string[]>();
  const nameAt = createNamer();
  for (const [program, addresses] of addressesOf(lines)) {
    const loadedAt = loadAddresses(program);
    const placeOf = new Map([...addresses].map((place) => [loadedAt(Number.parseInt(place, 16)).toString(16), place]));
    const all = [...placeOf.keys()].slice(0, mostOfOne);
    const found = await lookUp(program, all, run);
    for (const [address, places] of found) {
      if (places.length > 0) resolved.set(`${program} ${placeOf.get(address) ?? address}`, namesOf(places, nameAt));
    }
  }
  return resolved.size === 0 ? text : lines.flatMap((line) => expanded(line, resolved)).join('\n');
}

/** By program, as it was built, what its addresses are. */
const lookedUp = new Map<string, Map<string, readonly Place[]>>();

/** One profile after another has nearly the same addresses, and of some each takes a hundredth of a second. */
async function lookUp(
  program: string,
  addresses: readonly string[],
  run: LookUp,
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const state = stateOf(program);
  const known = (state === undefined ? undefined : lookedUp.get(state)) ?? new Map<string, readonly Place[]>();
  if (state !== undefined) lookedUp.set(state, known);
  const left = addresses.filter((address) => !known.has(address));
  for (let at = 0; at < left.length; at += mostAddresses) {
    const asked = left.slice(at, at + mostAddresses);
    const printed = await ask(program, asked, run);
    if (printed === undefined) break;
    const places = parseAddr2line(printed);
    for (const address of asked) known.set(address, places.get(address) ?? []);
  }
  return new Map(addresses.map((address) => [address, known.get(address) ?? []]));
}

/** Undefined: it cannot be known whether it is the one of before. */
function stateOf(program: string): string | undefined {
  try {
    const { size, mtimeMs, ino } = statSync(program);
    return `${program} ${size} ${mtimeMs} ${ino}`;
  } catch {
    return undefined;
  }
}

function addressesOf(lines: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byProgram = new Map<string, Set<string>>();
  for (const line of lines) {
    const [, address, , program] = frameLine.exec(line) ?? [];
    if (address === undefined || program === undefined || system.test(program)) continue;
    const known = byProgram.get(program) ?? new Set();
    byProgram.set(program, known.add(plain(address)));
  }
  return byProgram;
}

function plain(address: string): string {
  return address.replace(/^0+(?=.)/, '');
}

async function ask(program: string, addresses: readonly string[], run: LookUp): Promise<string | undefined> {
  const args = ['-a', '-i', '-f', '-C', '-e', program, ...addresses.map((address) => `0x${address}`)];
  const result = await run({ command: 'addr2line', args, cwd: '/', timeoutMs, answersOn: 'stdout' });
  return result.end.kind === 'exit' && result.end.code === 0 ? result.stdout : undefined;
}

interface Place {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** Of each address the functions it is in, innermost first: `0x…`, then a name and its place for each. */
function parseAddr2line(text: string): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  let places: Place[] = [];
  let name: string | undefined;
  for (const line of text.split('\n')) {
    const address = /^0x0*([0-9a-f]+)$/.exec(line)?.[1];
    if (address !== undefined && name === undefined) {
      places = [];
      found.set(address, places);
    } else if (name === undefined) name = line === '' ? undefined : line;
    else {
      const [, file = '', at = '0'] = /^(.*?):(\d+)/.exec(line) ?? [];
      places.push({ name, file, line: Number(at) });
      name = undefined;
    }
  }
  return found;
}

/**
 * GNU addr2line (2.40) gives the innermost function the name of the symbol around it where it has none of its own in the
 * symbol table, as every inlined static function; its place is right, and the source there has the name. The symbol may
 * be written with its path (`app::text::unique`) where line tables have the word alone (`unique`), as Rust's.
 */
function namesOf(places: readonly Place[], nameAt: (place: Place) => string | undefined): readonly string[] {
  const outer = shortName(places.at(-1)?.name ?? '');
  return places.map((place, index) => {
    const isOfSymbol = index === 0 && places.length > 1 && (outer === undefined || shortName(place.name) === outer);
    return isOfSymbol ? (nameAt(place) ?? place.name) : place.name;
  });
}

/** The function that is defined around a line of a source file, which is read once. */
function createNamer(): (place: Place) => string | undefined {
  const ranges = new Map<string, readonly { readonly name: string; readonly first: number; readonly last: number }[]>();
  const rangesOf = (
    file: string,
  ): readonly { readonly name: string; readonly first: number; readonly last: number }[] => {
    const blank = blankLiterals(readSource(file), languageOfPath(file));
    return definitionsIn(blank).flatMap(({ name, line }) => {
      const range = rangeIn(blank, { line }, 'native');
      return range === undefined ? [] : [{ name, ...range }];
    });
  };
  return ({ file, line }) => {
    const known = ranges.get(file) ?? rangesOf(file);
    ranges.set(file, known);
    return known.findLast(({ first, last }) => first <= line && line <= last)?.name;
  };
}

function readSource(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Of another machine, or of a library that comes without its source.
    return '';
  }
}

/** The function that has the address stays as perf names it; those inlined into it come before, as it prints them itself. */
function expanded(line: string, resolved: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const [, address = '', symbol = '', program = ''] = frameLine.exec(line) ?? [];
  const names = resolved.get(`${program} ${plain(address)}`) ?? [];
  if (!isSame(symbol, names.at(-1))) return [line];
  const inlined = names.slice(0, -1).filter((name) => name !== '??');
  return [...inlined.map((name) => `\t ${address.padStart(16)} ${withoutParameters(name)} (inlined)`), line];
}

/** Line tables that know the address as another function's are those of another build: better no names than wrong ones. */
function isSame(symbol: string, outermost: string | undefined): boolean {
  if (outermost === undefined || outermost === '??' || symbol === '[unknown]') return true;
  const word = /[A-Za-z_$][\w$]*$/.exec(withoutParameters(outermost))?.[0];
  return word === undefined || symbol.includes(word);
}

/** perf names functions without their parameters. */
function withoutParameters(name: string): string {
  if (!name.endsWith(')') && !/\) (?:const|volatile|noexcept|&&?)$/.test(name)) return name;
  const end = name.lastIndexOf(')');
  let depth = 0;
  for (let at = end; at > 0; at--) {
    if (name[at] === ')') depth++;
    // `(anonymous namespace)::` and `operator()` are names.
    if (name[at] === '(' && --depth === 0)
      return /operator$/.test(name.slice(0, at)) && at === end - 1 ? name : name.slice(0, at);
  }
  return name;
}
