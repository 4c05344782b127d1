/** A number that cannot be used, of a metric that is only shown, does not make its benchmark one that does not run. */
import { afterEach, beforeEach, expect } from 'vitest';
import type { BenchmarkOutcome } from '../../src/results/run.ts';
import { configOf, measurerOf, suiteOf } from '../e2e/measuring.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { needing } from './tools.ts';

const test = needing('go');

let repository: TestRepository;

beforeEach(() => {
  repository = makeRepository();
});

afterEach(() => repository.remove());

/** Of one benchmark that reports `hits`, an expression of Go, for a unit that says no direction. */
async function outcomeOf(hits: string): Promise<BenchmarkOutcome> {
  repository.write({
    'go.mod': 'module example.com/lib\n\ngo 1.21\n',
    'lib_test.go': `package lib

import (
	"math"
	"testing"
)

var none = math.NaN()

func BenchmarkParse(b *testing.B) {
	for i := 0; i < b.N; i++ {
		none = none + 1
	}
	b.ReportMetric(${hits}, "hits")
}
`,
  });
  const suite = suiteOf({ harness: 'go', files: [], metrics: [] });
  const measurer = await measurerOf(configOf(suite), { folder: repository.path });
  try {
    const [found] = await measurer.discover('candidate');
    if (found === undefined) throw new Error('nothing discovered');
    return await measurer.measureAlone(found, 2);
  } finally {
    await measurer.close();
  }
}

test.each(['none', '-1', 'math.Inf(1)'])('of a reported %s the rest is measured', async (hits) => {
  const outcome = await outcomeOf(hits);
  if (outcome.state !== 'measured') throw new Error(JSON.stringify(outcome));
  const counts = outcome.measurements.map(({ metric, invocations }) => [metric.name, invocations.length]);
  expect(counts).toEqual([
    ['time', 2],
    ['alloc', 2],
    ['allocs', 2],
  ]);
});
