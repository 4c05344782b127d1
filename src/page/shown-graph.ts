/** What is shown under the reader's choices, and what is reported of one of its frames. */
import type { Matches } from '../report/flame/search.ts';
import type { FlameTree } from '../report/flame/tree.ts';
import type { Model } from './flame-model.ts';
import type { FlameState } from './flame-state.ts';
import type { Meaning, Subject } from './frame-numbers.ts';
import { pair, quantity, type Values } from './values.ts';

export interface Shown {
  readonly model: Model;
  readonly state: FlameState;
  readonly matches: Matches | undefined;
}

export function valuesOf({ model, state }: Shown): Values {
  return { unit: model.profile.unit, basis: model.profile.basis, mode: state.values, whole: model.whole };
}

export function subjectOf(tree: FlameTree, node: number, meaning: Meaning, shown: Shown): Subject {
  const frame = tree.frame[node] ?? -1;
  const { links, wholeFunction } = shown.model;
  return { tree, node, link: links[frame], values: valuesOf(shown), meaning, whole: wholeFunction(frame) };
}

export function foundWords(shown: Shown): string {
  const { matches } = shown;
  if (matches === undefined) return '';
  if (matches.frames.size === 0) return 'nothing found';
  const values = valuesOf(shown);
  const functions = `${matches.frames.size} ${matches.frames.size === 1 ? 'function' : 'functions'}`;
  const share = quantity(matches.candidate, 'candidate', { ...values, mode: 'share' });
  return `${functions}: ${pair(matches.baseline, matches.candidate, values)} with callees, ${share} of the candidate`;
}
