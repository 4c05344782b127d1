/**
 * An expression as a machine that is in all its states at once (Thompson, CACM 11, 1968): a text costs its length times
 * the states, whatever they are, where backtracking can cost a power of it. What an expression looks ahead or behind for
 * is a machine of its own, run over the text beforehand, so that looking costs nothing.
 */
import type { Expression } from './expression.ts';

type State =
  | { readonly kind: 'take'; readonly test: CharacterTest; next: number }
  | { readonly kind: 'fork'; readonly next: number[] }
  | { readonly kind: 'look'; readonly machine: number; readonly wanted: boolean; next: number }
  | { readonly kind: 'edge'; readonly at: 'start' | 'end' | 'word' | 'no-word'; next: number }
  | { readonly kind: 'done' };

type CharacterTest = (code: number) => boolean;

interface Machine {
  readonly states: readonly State[];
  readonly start: number;
  /** `behind` and the whole read forwards; what lies ahead is read from the end. */
  readonly way: 'forwards' | 'backwards';
}

/** Machines that others look at come before those. */
export type Automaton = readonly Machine[];

const mostStates = 20_000;

/** Undefined: it would be too large. */
export function toAutomaton(expression: Expression): Automaton | undefined {
  const machines: Machine[] = [];
  const budget = { states: mostStates };
  build(expression, 'forwards', { machines, budget, tests: new Map() });
  return budget.states < 0 ? undefined : machines;
}

interface Workshop {
  readonly machines: Machine[];
  readonly budget: { states: number };
  /** By their source: a glob has few different ones. */
  readonly tests: Tests;
}

function build(expression: Expression, way: Machine['way'], workshop: Workshop): number {
  const states: State[] = [{ kind: 'done' }];
  const start = new Builder(states, way, workshop).add(expression, 0);
  return workshop.machines.push({ states, start, way }) - 1;
}

/** Built from its end: each part is given where it leads. */
class Builder {
  readonly #states: State[];
  readonly #way: Machine['way'];
  readonly #workshop: Workshop;

  constructor(states: State[], way: Machine['way'], workshop: Workshop) {
    this.#states = states;
    this.#way = way;
    this.#workshop = workshop;
  }

  add(expression: Expression, next: number): number {
    if (this.#workshop.budget.states < 0) return next;
    switch (expression.kind) {
      case 'character':
        return this.#push({ kind: 'take', test: testOf(expression.source, this.#workshop.tests), next });
      case 'edge':
        return this.#push({ kind: 'edge', at: expression.at, next });
      case 'look': {
        const way = expression.way === 'ahead' ? 'backwards' : 'forwards';
        const machine = build(expression.part, way, this.#workshop);
        return this.#push({ kind: 'look', machine, wanted: expression.wanted, next });
      }
      case 'sequence': {
        const parts = this.#way === 'forwards' ? expression.parts.toReversed() : expression.parts;
        return parts.reduce((after, part) => this.add(part, after), next);
      }
      case 'either':
        return this.#push({ kind: 'fork', next: expression.parts.map((part) => this.add(part, next)) });
      case 'repeat':
        return this.#repeat(expression, next);
    }
  }

  #repeat({ part, least, most }: Extract<Expression, { kind: 'repeat' }>, next: number): number {
    let at = next;
    if (most === Number.POSITIVE_INFINITY) {
      const loop: Extract<State, { kind: 'fork' }> = { kind: 'fork', next: [next] };
      at = this.#push(loop);
      loop.next.push(this.add(part, at));
    } else {
      for (let more = least; more < most; more++) at = this.#push({ kind: 'fork', next: [next, this.add(part, at)] });
    }
    for (let copy = 0; copy < least; copy++) at = this.add(part, at);
    return at;
  }

  #push(state: State): number {
    this.#workshop.budget.states -= 1;
    return this.#states.push(state) - 1;
  }
}

type Tests = Map<string, CharacterTest>;

/** What JavaScript's own pattern says of one character, cached. */
function testOf(source: string, tests: Tests): CharacterTest {
  if (source.length === 1 && source !== '.') {
    const wanted = source.charCodeAt(0);
    return (code) => code === wanted;
  }
  const remembered = tests.get(source);
  if (remembered !== undefined) return remembered;
  const pattern = new RegExp(`^${source}$`);
  const isOne = (code: number): boolean => pattern.test(String.fromCharCode(code));
  const known = Array.from({ length: 256 }, (_, code) => isOne(code));
  const test: CharacterTest = (code) => known[code] ?? isOne(code);
  tests.set(source, test);
  return test;
}

/** Undefined: after `budget` steps it is not known. */
export function runAutomaton(automaton: Automaton, text: string, budget: number): boolean | undefined {
  const run = new Run(text, budget);
  const found = automaton.map((machine, index) => run.read(machine, index === automaton.length - 1 ? 'whole' : 'part'));
  return run.isSpent() ? undefined : found.at(-1)?.[text.length] === 1;
}

class Run {
  readonly #text: string;
  /** Of each machine, by place: 1 where a match that it looks for ends (or begins, read backwards). */
  readonly #found: Uint8Array[] = [];
  readonly #waiting: number[] = [];
  #left: number;

  constructor(text: string, budget: number) {
    this.#text = text;
    this.#left = budget;
  }

  isSpent(): boolean {
    return this.#left < 0;
  }

  /** `part`: a match may begin anywhere. */
  read({ states, start, way }: Machine, extent: 'whole' | 'part'): Uint8Array {
    const { length } = this.#text;
    const found = new Uint8Array(length + 1);
    const step = way === 'forwards' ? 1 : -1;
    let [now, then] = [new Places(states.length), new Places(states.length)];
    let place = way === 'forwards' ? 0 : length;
    for (let read = 0; read <= length && this.#left >= 0; read++, place += step) {
      if (read === 0 || extent === 'part') this.#enter(start, { states, into: now, place, found });
      const code = this.#text.charCodeAt(way === 'forwards' ? place : place - 1);
      for (const index of now.all()) {
        const state = states[index];
        if (state?.kind !== 'take' || read === length || !state.test(code)) continue;
        this.#enter(state.next, { states, into: then, place: place + step, found });
      }
      now.clear();
      [now, then] = [then, now];
    }
    this.#found.push(found);
    return found;
  }

  /** A state and all that it leads to without taking a character. */
  #enter(first: number, { states, into, place, found }: Entry): void {
    const waiting = this.#waiting;
    waiting.push(first);
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      this.#left -= 1;
      const state = states[index];
      if (state === undefined || !into.add(index)) continue;
      if (state.kind === 'done') found[place] = 1;
      else if (state.kind === 'fork') for (const next of state.next) waiting.push(next);
      else if (state.kind !== 'take' && this.#holds(state, place)) waiting.push(state.next);
    }
  }

  #holds(state: Extract<State, { kind: 'look' | 'edge' }>, place: number): boolean {
    if (state.kind === 'look') return (this.#found[state.machine]?.[place] === 1) === state.wanted;
    if (state.at === 'start') return place === 0;
    if (state.at === 'end') return place === this.#text.length;
    return (this.#isWord(place - 1) !== this.#isWord(place)) === (state.at === 'word');
  }

  #isWord(place: number): boolean {
    return /^\w$/.test(this.#text.charAt(place));
  }
}

interface Entry {
  readonly states: readonly State[];
  readonly into: Places;
  readonly place: number;
  readonly found: Uint8Array;
}

/** A set of states that is emptied without touching all of them. */
class Places {
  readonly #members: number[] = [];
  readonly #isIn: Uint8Array;

  constructor(size: number) {
    this.#isIn = new Uint8Array(size);
  }

  add(index: number): boolean {
    if (this.#isIn[index] === 1) return false;
    this.#isIn[index] = 1;
    this.#members.push(index);
    return true;
  }

  all(): readonly number[] {
    return this.#members;
  }

  clear(): void {
    for (const index of this.#members) this.#isIn[index] = 0;
    this.#members.length = 0;
  }
}
