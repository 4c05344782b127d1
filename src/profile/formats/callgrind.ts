/** Output of callgrind, and of others that write its format for KCachegrind (valgrind's manual, "Callgrind Format Specification"). */
import type { Frame, Profile, SampleType } from '../profile.ts';
import { decodeText } from './bytes.ts';
import { addCallGraph, type CallGraphNode } from './call-graph.ts';
import { languageOfFile, originOf } from './frame-origin.ts';
import { forEachLine } from './lines.ts';
import { malformed } from './malformed.ts';
import { createProfileBuilder, toFrame } from './profile-builder.ts';
import type { Bytes, Format, ReadOptions } from './profile-format.ts';
import { toBaseUnit } from './sample-unit.ts';

const name = 'callgrind';

export const callgrindFormat: Format = {
  name,
  choices: [],
  detect(head) {
    const lines = decodeText(head).split(/\r?\n/, 60);
    if (/^# callgrind format/.test(lines[0] ?? '')) return true;
    return (
      lines.some((line) => /^events: ?\S/.test(line)) &&
      lines.some((line) => /^(fn|fl|fi|fe|ob|positions)[=:]/.test(line))
    );
  },
  read: readCallgrind,
};

interface Event extends SampleType {
  /** As the file names it. */
  readonly given: string;
  readonly factor: number;
}

interface Node {
  /** As the file has it. */
  readonly called: string;
  readonly file: string;
  readonly self: number[];
  readonly calls: Map<number, number[]>;
}

interface Stated {
  sum: number;
  parts: number;
}

interface Parsing {
  events: readonly Event[];
  /** Columns before the costs: `line`, `instr` or both. */
  positions: number;
  readonly names: Map<string, string>;
  readonly indices: Map<string, number>;
  readonly nodes: Node[];
  file: string;
  /** Of the lines that follow: the function's, or that of code inlined into it. Callees without a file of their own are there. */
  lineFile: string;
  object: string;
  current: number;
  calledFile: string | undefined;
  calledObject: string | undefined;
  called: string;
  /** The next cost line is that of a call. */
  call: number | undefined;
  /** Sums of the first event over all parts: as their heads promise them, and as their ends count them. */
  readonly promised: Stated;
  readonly counted: Stated;
  /** The file ends within a line of costs. */
  isOpen: boolean;
}

/**
 * One sample type an event; times in ns and sizes in B, other events counted in their own name. Throws
 * PROFILE_MALFORMED and FILE_TOO_LARGE.
 */
export function readCallgrind(bytes: Bytes, options: ReadOptions = {}): Profile {
  const parsing: Parsing = {
    events: [],
    positions: 1,
    names: new Map(),
    indices: new Map(),
    nodes: [],
    file: '',
    lineFile: '',
    object: '',
    current: -1,
    calledFile: undefined,
    calledObject: undefined,
    called: '',
    call: undefined,
    promised: { sum: 0, parts: 0 },
    counted: { sum: 0, parts: 0 },
    isOpen: false,
  };
  forEachLine(bytes, name, {
    line: (text, number, isOpen) => {
      readLine(parsing, text.trim(), number);
      parsing.isOpen = isOpen && /^[\d+*-]/.test(text.trim());
    },
    maxInflatedBytes: options.maxInflatedBytes,
  });
  const missed = checkWhole(parsing);
  ownWhatIsUnrecorded(parsing.nodes);
  return build(parsing, options.sampleType, missed);
}

function build(
  { events, nodes, isOpen, counted }: Parsing,
  wanted: string | undefined,
  missed: readonly string[],
): Profile {
  const [first, ...others] = events.map(({ type, unit }): SampleType => ({ type, unit }));
  if (first === undefined || nodes.length === 0) throw malformed(name, 'the file', 'events and functions', 'none');
  const types: readonly [SampleType, ...SampleType[]] = [first, ...others];
  const shown = wanted === undefined ? 0 : events.findIndex(({ type, given }) => type === wanted || given === wanted);
  if (shown < 0) {
    throw malformed(name, 'events', `to hold ${wanted}`, types.map(({ type }) => type).join(', '));
  }
  const builder = createProfileBuilder(name, types.length);
  const plain = plainNames(nodes.map(({ called }) => called));
  addCallGraph(
    builder,
    nodes.map(({ called, file, self, calls }): CallGraphNode => ({ frame: frameOf(plain(called), file), self, calls })),
    shown,
  );
  return builder.build({
    sampleTypes: types,
    defaultType: shown,
    producer: 'callgrind',
    mode: types[shown]?.type ?? '',
    notes: [
      nodes.some(({ calls }) => calls.size > 0)
        ? 'callgrind knows calls and no stacks: self costs are exact, and inclusive ones but for recursion; stacks are in proportion to calls'
        : 'the file holds no calls, as of cachegrind: each function stands alone, with its own cost',
      ...(isOpen && counted.parts === 0
        ? ['the last line has no end: where the file was cut short, its last cost is too small']
        : []),
      ...missed,
    ],
  });
}

/**
 * A file that ends early reads well to its last line, whose number may have lost digits. Callgrind gives the sum of each
 * part's costs before them and after them; other writers round the sum before them. Others write it in neither place, or, as xdebug does, one that includes its own start.
 */
function checkWhole({ events, nodes, promised, counted, isOpen }: Parsing): readonly string[] {
  const isEnded = counted.parts >= promised.parts;
  const { sum: stated } = isEnded ? counted : promised;
  const sum = nodes.reduce((all, { self }) => all + (self[0] ?? 0), 0) / (events[0]?.factor ?? 1);
  if (sum >= stated * (isOpen && !isEnded ? 1 : 1 - mostUnlike)) {
    const isShort = !isEnded && sum < stated;
    return isShort ? [`its costs add up to ${sum}, and its head says ${stated}`] : [];
  }
  throw malformed(name, 'the sum of all costs', `${stated}, as the file says`, sum);
}

/** By which share the costs of a whole file may miss their sum: some writers round each of them, and callgrind's own sums differ by two or three. */
const mostUnlike = 1e-3;

/** A function that is called and has no lines of its own in the file keeps what its calls cost. */
function ownWhatIsUnrecorded(nodes: readonly Node[]): void {
  const isEmpty = ({ self, calls }: Node): boolean => calls.size === 0 && self.every((cost) => cost === 0);
  const emptyNodes = new Set(nodes.flatMap((node, index) => (isEmpty(node) ? [index] : [])));
  for (const { calls } of nodes) {
    for (const [called, costs] of calls) {
      const self = emptyNodes.has(called) ? nodes[called]?.self : undefined;
      if (self !== undefined) for (const [type, cost] of costs.entries()) self[type] = (self[type] ?? 0) + cost;
    }
  }
}

/** Events are counts of themselves, unless a unit is in brackets: xdebug's `Time_(10ns)`, `cpu(ms)` of pprof. */
function eventOf(event: string): Event {
  const [, type = '', count = '', given = ''] = /^(.+?)_?\((\d*)([^()\d]+)\)$/.exec(event) ?? [];
  const { unit, factor } = toBaseUnit('', event === 'usec' ? 'us' : given);
  if (unit !== 'ns' && unit !== 'B') return { given: event, type: event, unit: event, factor: 1 };
  return { given: event, type: type || event, unit, factor: factor * Number(count || 1) };
}

function readLine(parsing: Parsing, line: string, number: number): void {
  if (line === '' || line.startsWith('#')) return;
  const header = /^(events|positions|[a-z]+): ?(.*)$/.exec(line);
  const spec = /^(fn|fl|fi|fe|ob|cfn|cfl|cfi|cob|calls|jump|jcnd|jfi|jfn|rcalls|frfn)=(.*)$/.exec(line);
  if (header !== null) readHeader(parsing, header[1] ?? '', header[2] ?? '');
  else if (spec !== null) readSpec(parsing, spec[1] ?? '', spec[2] ?? '');
  // Costs, behind their positions: absolute, relative to the last (+3, -2), or the same (*).
  else if (/^([+-]?\d+|0x[0-9a-f]+|[+-]0x[0-9a-f]+|\*)(\s|$)/i.test(line)) readCosts(parsing, line, number);
  else throw malformed(name, `line ${number}`, 'a header, a name or costs', line);
}

function readHeader(parsing: Parsing, key: string, value: string): void {
  if (key === 'events') parsing.events = value.trim().split(/\s+/).map(eventOf);
  if (key === 'positions') parsing.positions = value.trim().split(/\s+/).length;
  // Behind the costs xdebug has a sum of another kind.
  if (key === 'summary' && parsing.current === -1) state(parsing.promised, value);
  if (key === 'totals') {
    state(parsing.counted, value);
    parsing.current = -1;
  }
}

function state(stated: Stated, costs: string): void {
  stated.sum += Number(/^\d+/.exec(costs.trim())?.[0] ?? 0);
  stated.parts++;
}

/** `(3) name` defines a number, `(3)` means it; files, functions and objects count each for themselves. */
function nameOf(parsing: Parsing, kind: 'fn' | 'fl' | 'ob', text: string): string {
  const match = /^\((\d+)\)(?: (.*))?$/.exec(text);
  if (match === null) return text;
  const key = `${kind}${match[1]}`;
  if (match[2] !== undefined) parsing.names.set(key, match[2]);
  return parsing.names.get(key) ?? text;
}

function readSpec(parsing: Parsing, key: string, value: string): void {
  switch (key) {
    case 'ob':
      parsing.object = nameOf(parsing, 'ob', value);
      break;
    case 'fl':
      parsing.file = nameOf(parsing, 'fl', value);
      parsing.lineFile = parsing.file;
      break;
    case 'fi':
    case 'fe':
      // Lines of another file that were inlined here; the function stays.
      parsing.lineFile = nameOf(parsing, 'fl', value);
      break;
    case 'fn':
      // Some writers know no `fl=`, and name a function's file as callgrind does that of inlined lines.
      if (parsing.file !== '') parsing.lineFile = parsing.file;
      parsing.current = indexOf(parsing, nameOf(parsing, 'fn', value), parsing.lineFile);
      break;
    case 'cob':
      parsing.calledObject = nameOf(parsing, 'ob', value);
      break;
    case 'cfl':
    case 'cfi':
      parsing.calledFile = nameOf(parsing, 'fl', value);
      break;
    case 'cfn':
      parsing.called = nameOf(parsing, 'fn', value);
      break;
    case 'calls':
      parsing.call = indexOf(parsing, parsing.called, parsing.calledFile ?? parsing.lineFile);
      parsing.calledFile = undefined;
      parsing.calledObject = undefined;
      break;
  }
}

function indexOf(parsing: Parsing, functionName: string, file: string): number {
  const key = `${functionName}\n${file}`;
  const known = parsing.indices.get(key);
  if (known !== undefined) return known;
  parsing.indices.set(key, parsing.nodes.length);
  return parsing.nodes.push({ called: functionName, file, self: parsing.events.map(() => 0), calls: new Map() }) - 1;
}

/**
 * Without the depth of recursion and the callers that callgrind marks where it is asked to keep them apart: `run'2'main`
 * is `run`. What follows the mark is then a function of the file, and no part of the name as in `for<'a> fn`.
 */
function plainNames(all: readonly string[]): (called: string) => string {
  const begins = new Set<string>();
  for (const each of all) {
    for (let at = each.indexOf("'"); at > 0; at = each.indexOf("'", at + 1)) begins.add(each.slice(0, at));
    begins.add(each);
  }
  return (called) => {
    const [first = '', ...rest] = called.split("'");
    const callers = rest.findIndex((part) => begins.has(part));
    return [first, ...rest.slice(0, callers < 0 ? undefined : callers)].join("'").replace(/'\d+$/, '');
  };
}

function frameOf(called: string, file: string): Frame {
  const place = file === '' || file === '???' ? undefined : file;
  // yappi puts the place behind the name.
  const plain = withoutPlace(called, file);
  return toFrame(plain, { file: place }, originOf(plain, place, languageOfFile(place)));
}

function withoutPlace(functionName: string, file: string): string {
  const place = /:\d+$/.exec(functionName)?.index ?? -1;
  const isThere = file !== '' && functionName.slice(0, place).endsWith(` ${file}`);
  return place > 0 && isThere ? functionName.slice(0, place - file.length - 1) : functionName;
}

function readCosts(parsing: Parsing, line: string, number: number): void {
  const given = line.split(/\s+/).slice(parsing.positions);
  const costs = given.map((cost, type) => Number(cost) * (parsing.events[type]?.factor ?? 1));
  const node = parsing.nodes[parsing.current];
  if (node === undefined || costs.some((cost) => !(cost >= 0))) {
    throw malformed(name, `line ${number}`, 'costs >= 0 of a function', line);
  }
  const { call } = parsing;
  parsing.call = undefined;
  const into = call === undefined ? node.self : (node.calls.get(call) ?? parsing.events.map(() => 0));
  if (call !== undefined) node.calls.set(call, into);
  for (const [type, cost] of costs.entries()) if (type < into.length) into[type] = (into[type] ?? 0) + cost;
}
