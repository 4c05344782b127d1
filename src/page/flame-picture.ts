/** What a canvas shows of a tree under the reader's choices, and what is reported of one of its frames. */
import { paintOf, wayPaint } from '../report/flame/palette.ts';
import type { Matches } from '../report/flame/search.ts';
import type { FlameTree } from '../report/flame/tree.ts';
import { describeFrame, type Subject } from './detail-panel.ts';
import type { Model } from './flame-model.ts';
import type { Picture } from './flame-paint.ts';
import type { FlameState } from './flame-state.ts';
import { currentTheme } from './theme.ts';
import { pair, quantity, type Values } from './values.ts';

export interface Shown {
  readonly model: Model;
  readonly state: FlameState;
  readonly matches: Matches | undefined;
}

/** `by-way-of`: a frame's cost is that of the function at the root of its tree, come by this way. */
export type Meaning = Subject['meaning'];

export function valuesOf({ model, state }: Shown): Values {
  return { unit: model.profile.unit, basis: model.profile.basis, mode: state.values, whole: model.whole };
}

export function pictureOf(tree: FlameTree, direction: Picture['direction'], meaning: Meaning, shown: Shown): Picture {
  const { model, state, matches } = shown;
  const theme = currentTheme();
  const largest = Math.max(model.whole.baseline, model.whole.candidate);
  const layout = model.layout(tree, state.view, state.values);
  const kept = state.only === 'significant' ? model.significant(tree) : undefined;
  const ways = model.significant(tree);
  const marks = matches === undefined ? new Set<number>() : rowsOf(matches, tree, layout.depth);
  const changes = state.color === 'self' ? tree.selfChange : tree.change;
  return {
    tree,
    layout,
    direction,
    paintOf: (node) => {
      const change = changes[node];
      return change?.significant !== true && ways[node] === 1
        ? wayPaint((tree.candidateTotal[node] ?? 0) - (tree.baselineTotal[node] ?? 0), theme)
        : paintOf(change, largest, theme);
    },
    marks,
    isFaint: (node) =>
      (kept !== undefined && kept[node] === 0) ||
      (matches !== undefined && !matches.frames.has(tree.frame[node] ?? -1)),
    describe: (node) => describeFrame(subjectOf(tree, node, meaning, shown)),
  };
}

/** Depths at which something was found. */
function rowsOf({ frames }: Matches, tree: FlameTree, depth: Int32Array): ReadonlySet<number> {
  return new Set(tree.frame.flatMap((frame, node) => (node > 0 && frames.has(frame) ? [depth[node] ?? 0] : [])));
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
  return `${functions}: ${pair(matches.baseline, matches.candidate, values)}, ${share} of the candidate`;
}
