/** What a reader chose to see of a flame graph; kept in the address, so that a link shows the same. */
import type { View } from '../report/flame/layout.ts';

export interface FlameState {
  readonly profile: 'cpu' | 'heap';
  readonly view: View;
  readonly order: 'callees' | 'callers';
  readonly color: 'total' | 'self';
  readonly values: 'basis' | 'share';
  readonly only: 'all' | 'significant';
  /** Towers of frames that only call the next are one row, or are drawn as they are. */
  readonly chains: 'folded' | 'whole';
  readonly query: string;
}

/** `profile`: the kind of cost that brought the reader here; `color`: the one under which its frames are not all gray. */
export function firstState({ profile, color }: Pick<FlameState, 'profile' | 'color'>): FlameState {
  return {
    profile,
    view: 'diff',
    order: 'callees',
    color,
    values: 'basis',
    only: 'all',
    chains: 'folded',
    query: '',
  };
}

const choices: Readonly<Record<Exclude<keyof FlameState, 'query'>, readonly string[]>> = {
  profile: ['cpu', 'heap'],
  view: ['diff', 'baseline', 'candidate'],
  order: ['callees', 'callers'],
  color: ['total', 'self'],
  values: ['basis', 'share'],
  only: ['all', 'significant'],
  chains: ['folded', 'whole'],
};

/** Only what differs from the first state is written; an unknown word is ignored. */
export function readState(parameters: URLSearchParams, first: FlameState): FlameState {
  const read: Record<string, string> = {};
  for (const [name, words] of Object.entries(choices)) {
    const word = parameters.get(name);
    if (word !== null && words.includes(word)) read[name] = word;
  }
  return { ...first, ...read, query: parameters.get('query') ?? '' };
}

export function writeState(state: FlameState, first: FlameState): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, word] of Object.entries(state)) {
    if (word !== first[name as keyof FlameState]) parameters.set(name, word);
  }
  return parameters;
}
