/** What a canvas shows of a tree under the reader's choices, and what is reported of one of its frames. */
import { paintOf, wayPaint } from '../report/flame/palette.ts';
import type { Matches } from '../report/flame/search.ts';
import type { FlameTree } from '../report/flame/tree.ts';
import { describeFrame } from './detail-panel.ts';
import type { Picture } from './flame-paint.ts';
import type { Meaning } from './frame-numbers.ts';
import { type Shown, subjectOf } from './shown-graph.ts';
import { currentTheme } from './theme.ts';

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
