/** The files a report is made of, as names and contents: comment, interactive report, pictures. Nothing is written here. */
import { renderComment } from '../report/comment.ts';
import { pictureOf } from '../report/flame/picture.ts';
import type { Report } from '../report/report.ts';
import type { BenchmarkId } from '../results/benchmark-id.ts';
import type { CommentOrigin } from '../results/comment-marker.ts';

export interface Picture {
  readonly id: BenchmarkId;
  readonly kind: 'cpu' | 'heap';
  /** File name without folder or extension. */
  readonly name: string;
  readonly svg: string;
}

export function picturesOf(report: Report): readonly Picture[] {
  return report.explanations.flatMap(({ id, diffs }, index) =>
    diffs.map((found) => ({
      id,
      kind: found.diff.kind,
      name: `flame-${index + 1}-${slug(id.name)}-${found.diff.kind}`,
      svg: pictureOf(found, id.name),
    })),
  );
}

/** Names of files of pictures, as made above. */
export const pictureFile: RegExp = /^flame-\d+-[a-z0-9-]+-(cpu|heap)\.(svg|png)$/;

function slug(name: string): string {
  return (
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60) || 'benchmark'
  );
}

/** Marks a comment that no run of a workflow wrote: run 0, attempt 1. */
export function localMarker(report: Report): CommentOrigin {
  return { head: report.candidate.commit, run: 0, attempt: 1 };
}

export function commentOf(report: Report, marker: CommentOrigin): string {
  return renderComment(report, { marker });
}
