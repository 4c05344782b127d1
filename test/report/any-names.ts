/** The same report with names as strangers write them: of benchmarks, metrics, suites and functions. */
import fc from 'fast-check';
import type { ProfileDiff } from '../../src/profile/diff-result.ts';
import type { Report } from '../../src/report/report.ts';
import type { BenchmarkId } from '../../src/results/benchmark-id.ts';
import type { Metric } from '../../src/results/metric.ts';
import { anyReport } from './any-report.ts';
import { hostileNames } from './hostile-names.ts';

/** Long, deep, of one letter, and such as would be figures or words of ours. */
const oddNames: readonly string[] = [
  ...hostileNames,
  'org.example.shop.checkout.internal.OrderSerializationBenchmark.serializeWithManyLineItems:batchSize=1000:pretty=true',
  'tests/test_schema.py::test_generate_schema_of_everything_that_there_is[1G-json-with-all-options-and-defaults]',
  'a',
  '%',
  '+18.0 % (p 0.001)',
  '2 regressions · 3 unchanged',
  'takes 5 % more time per call',
  'time',
  'undefined',
  '…',
];

export const anyOddReport: fc.Arbitrary<Report> = fc
  .record({ report: anyReport, names: fc.shuffledSubarray([...oddNames], { minLength: 24, maxLength: 24 }) })
  .map(({ report, names }) => renamed(report, names));

function renamed(report: Report, names: readonly string[]): Report {
  const at = (index: number): string => names[index % names.length] ?? '';
  const idOf = ({ suite, name }: BenchmarkId): BenchmarkId => ({
    suite: suite === 'core' ? suite : at(20 + (suite.length % 4)),
    name: at(Number(/\d+/.exec(name)?.[0] ?? 0)),
  });
  // Metrics that a tool calls what it likes; ours keep their names.
  const metricOf = (metric: Metric): Metric => ({ ...metric, name: metric.name === 'score' ? at(10) : metric.name });
  const judgements = report.verdict.judgements.map((each) => ({
    ...each,
    target: { id: idOf(each.target.id), metric: metricOf(each.target.metric) },
  }));
  const explanations = report.explanations.map((each) => ({
    ...each,
    id: idOf(each.id),
    diffs: each.diffs.map(({ diff, blame }) => {
      const functions = new Map(
        diff.functions.map((change, index) => [
          change.key,
          { ...change, frame: { ...change.frame, name: at(11 + index), file: change.frame.file ?? at(12 + index) } },
        ]),
      );
      const named: ProfileDiff = { ...diff, functions: [...functions.values()] };
      const blamed = blame.functions.map((one) => ({
        ...one,
        function: functions.get(one.function.key) ?? one.function,
      }));
      return { diff: named, blame: { ...blame, functions: blamed } };
    }),
  }));
  return { ...report, verdict: { ...report.verdict, judgements }, explanations };
}
