/** The pictures of a report: for a benchmark the flame graph diff of the kind of cost that decided it. */
import type { Judgement } from '../../decide/judgement.ts';
import { type BenchmarkId, benchmarkKey } from '../../results/benchmark-id.ts';
import { type Explanation, judgementsOf, type Report } from '../report.ts';
import { diffFor, weighty } from '../where.ts';
import { bySize } from '../words.ts';
import { renderFlameSvg } from './svg.ts';

export interface Picture {
  readonly id: BenchmarkId;
  readonly svg: string;
}

/** At most so many, one a benchmark, largest regression first. */
export function decisivePictures(report: Report, most: number): readonly Picture[] {
  const largest = new Map<string, Judgement>();
  for (const judgement of bySize(judgementsOf(report, 'regression'))) {
    const key = benchmarkKey(judgement.target.id);
    if (!largest.has(key) && diffFor(judgement, report) !== undefined) largest.set(key, judgement);
  }
  return [...largest.values()].slice(0, most).flatMap((judgement) => {
    const found = diffFor(judgement, report);
    const { id } = judgement.target;
    return found === undefined ? [] : [{ id, svg: pictureOf(found, id.name) }];
  });
}

/** Numbered are the functions of the comment's table, in its order. */
export function pictureOf(found: Explanation['diffs'][number], title: string): string {
  const blamed = weighty(found).map((each) => each.function.key);
  return renderFlameSvg(found.diff, { title, blamed: blamed.length === 0 ? undefined : blamed });
}
