/** The report's data as the views want it: the inverse of page-data's packing. */
import type { Change, FrameStatus } from '../profile/diff-result.ts';
import type { FlameTree } from '../report/flame/tree.ts';
import {
  type PackedChange,
  type PackedFunction,
  type PackedTree,
  statusLetters,
} from '../report/html/page-data-types.ts';

export interface FrameLink {
  readonly place: string;
  readonly url: string;
}

export interface ReadTree {
  readonly tree: FlameTree;
  /** By frame index. */
  readonly links: readonly FrameLink[];
}

export interface FunctionRow {
  readonly frame: number;
  readonly baselineSelf: number;
  readonly baselineTotal: number;
  readonly candidateSelf: number;
  readonly candidateTotal: number;
  readonly self: Change | undefined;
  readonly total: Change | undefined;
  readonly status: FrameStatus;
}

const statuses: ReadonlyMap<string, FrameStatus> = new Map(
  Object.entries(statusLetters).map(([status, letter]) => [letter, status as FrameStatus]),
);

export function readTree(packed: PackedTree): ReadTree {
  const size = packed.frame.length;
  const change = new Array<Change | undefined>(size).fill(undefined);
  const selfChange = new Array<Change | undefined>(size).fill(undefined);
  for (const [index, each] of Object.entries(packed.change)) change[Number(index)] = readChange(each);
  for (const [index, each] of Object.entries(packed.selfChange)) selfChange[Number(index)] = readChange(each);
  return {
    tree: {
      frames: packed.frames.map(([name, file, line, kind], index) => ({
        key: String(index),
        name,
        kind,
        file: file === 0 ? undefined : file,
        line: line === 0 ? undefined : line,
      })),
      frame: packed.frame,
      parent: packed.back.map((back, index) => index - back),
      baselineSelf: packed.baselineSelf,
      baselineTotal: packed.baselineTotal,
      candidateSelf: packed.candidateSelf,
      candidateTotal: packed.candidateTotal,
      status: [...packed.status].map((letter) => statuses.get(letter) ?? 'common'),
      change,
      selfChange,
    },
    links: packed.frames.map(([, file, line, , url]) => ({
      place: file === 0 ? '' : line === 0 ? file : `${file}:${line}`,
      url: url === 0 ? '' : url,
    })),
  };
}

export function readChange([delta, low, high, p, pAdjusted, significant]: PackedChange): Change {
  return { delta, low, high, p, pAdjusted, significant: significant === 1 };
}

export function readFunction(packed: PackedFunction): FunctionRow {
  const [frame, baselineSelf, baselineTotal, candidateSelf, candidateTotal, self, total, status] = packed;
  return {
    frame,
    baselineSelf,
    baselineTotal,
    candidateSelf,
    candidateTotal,
    self: self === 0 ? undefined : readChange(self),
    total: total === 0 ? undefined : readChange(total),
    status: statuses.get(status) ?? 'common',
  };
}
