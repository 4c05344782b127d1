/** Samples of a pprof file, which are stacks of locations, as stacks of frames. */

import type { PprofComments } from './pprof-comments.ts';
import { createLocationExpander } from './pprof-frames.ts';
import type { PprofFile } from './pprof-tables.ts';
import type { ProfileBuilder } from './profile-builder.ts';

export interface Placer {
  /** Node `node` of the samples, under `parent`, is location number `location`. Parents come first. */
  place(node: number, parent: number, location: number): void;
  /** Where the samples that end at `node` count: at its executing line, where known. */
  leaf(node: number): number;
}

/** What was dropped so far on the way to a node. */
const nothing = 0;
/** A frame that stays was seen: what matches from here on is dropped. */
const afterKept = 1;
const dropped = 2;

/** Adds frames and nodes to `builder`; pruned as `drop_frames` and `keep_frames` of the file say. */
export function createPlacer(file: PprofFile, builder: ProfileBuilder, comments: PprofComments): Placer {
  const expand = createLocationExpander(file, builder, comments);
  const size = file.samples?.size ?? 1;
  const nodes = new Int32Array(size);
  const lines = new Int32Array(size);
  const states = new Uint8Array(size);
  const put = (node: number, placed: { readonly at: number; readonly line: number; readonly state: number }): void => {
    nodes[node] = placed.at;
    lines[node] = placed.line;
    states[node] = placed.state;
  };
  return {
    place(node, parent, location) {
      const over = nodes[parent] ?? 0;
      const state = states[parent] ?? nothing;
      if (state === dropped) return put(node, { at: over, line: lines[parent] ?? 0, state });
      const { frames, kept, line } = expand(location);
      const drops = kept !== undefined && state === afterKept;
      if (drops && kept === 0) return put(node, { at: over, line: lines[parent] ?? 0, state: dropped });
      let at = over;
      // What matches though nothing else called it stays, but for what was inlined into it.
      const shown = kept === undefined || kept === 0 ? frames.length : kept;
      for (let i = 0; i < shown; i++) at = builder.tree.child(at, frames[i] ?? 0);
      const next = drops ? dropped : kept === undefined ? afterKept : state;
      put(node, { at, line: shown < frames.length ? 0 : line, state: next });
    },
    leaf(node) {
      const at = nodes[node] ?? 0;
      const line = lines[node] ?? 0;
      return line === 0 || at === 0 ? at : builder.tree.child(at, ~line);
    },
  };
}
