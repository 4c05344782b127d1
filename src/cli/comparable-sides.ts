/** Whether two sets of samples can be compared at all; refused here rather than judged as what they are not. */
import type { TargetSamples } from '../decide/compare-runs.ts';
import { GateError } from '../errors.ts';

export interface NamedSide {
  /** As the user wrote it. */
  readonly name: string;
  readonly samples: readonly TargetSamples[];
}

/** Throws FILE_MALFORMED where one benchmark is in two units or better in two directions, SUITE_EMPTY of nothing. */
export function checkComparable(baseline: NamedSide, candidate: NamedSide): void {
  if (baseline.samples.length + candidate.samples.length === 0) {
    throw new GateError(
      'SUITE_EMPTY',
      `Cannot compare as ${baseline.name} or ${candidate.name} must hold a benchmark`,
      {
        hint: 'an empty list is most likely a run that went wrong',
      },
    );
  }
  const metrics = new Map(baseline.samples.map((samples) => [keyOf(samples), samples.target.metric]));
  for (const samples of candidate.samples) {
    const before = metrics.get(keyOf(samples));
    const { metric, id } = samples.target;
    for (const field of before === undefined ? [] : (['unit', 'better'] as const)) {
      if (before?.[field] === metric[field]) continue;
      const message = `Cannot compare ${id.name} as its ${field} must be the same on both sides: current value is ${before?.[field]} in ${baseline.name} and ${metric[field]} in ${candidate.name}`;
      throw new GateError('FILE_MALFORMED', message, { hint: 'convert one of the files' });
    }
  }
}

/** For an argument that names nothing to compare. */
export function noSuchSide(word: string): GateError {
  return new GateError(
    'FILE_MISSING',
    `Cannot compare ${JSON.stringify(word)} as it must be a file, a bundle, a commit or "latest": it is none`,
    {
      hint: 'check the path; paths are relative to the current folder',
    },
  );
}

function keyOf({ target: { id, metric } }: TargetSamples): string {
  return JSON.stringify([id.suite, id.name, metric.name]);
}
