/**
 * OpenMetrics 1.0 text (https://prometheus.io/docs/specs/om/open_metrics_spec/), as `promtool tsdb create-blocks-from
 * openmetrics` takes it. Series carry no commit, which would make a new one of each run; `flamegate_run_info` has it.
 */
import { writtenThreshold } from '../../decide/limits.ts';
import type { Policy } from '../../decide/policy.ts';
import { environmentClass } from '../../results/environment.ts';
import type { Run } from '../../results/run.ts';
import { type ExportedRow, exportedRows } from './exported-row.ts';

interface Family {
  readonly name: string;
  readonly help: string;
  readonly sample: (row: ExportedRow) => { readonly labels: Labels; readonly value: number };
}

type Labels = Readonly<Record<string, string>>;

const families: readonly Family[] = [
  family('median', 'Median over the processes of a run, in the unit of the label "unit".', (row) => row.median),
  family('median_low', 'Lower end of the 95 % interval of the median.', (row) => row.low),
  family('median_high', 'Upper end of the 95 % interval of the median.', (row) => row.high),
  {
    name: 'flamegate_benchmark_processes',
    help: 'Processes that a run measured.',
    sample: (row) => ({ labels: seriesOf(row), value: row.processes }),
  },
  {
    name: 'flamegate_run_info',
    help: 'The commit that a run measured; always 1.',
    sample: ({ commit, environment, gate, run }) => ({ labels: { commit, environment, gate, run }, value: 1 }),
  },
];

function family(suffix: string, help: string, value: (row: ExportedRow) => number): Family {
  return {
    name: `flamegate_benchmark_${suffix}`,
    help,
    sample: (row) => {
      const { unit, divisor } = baseUnit(row.metric.unit);
      return { labels: { ...seriesOf(row), unit }, value: value(row) / divisor };
    },
  };
}

function seriesOf({ suite, benchmark, metric, gate, environment }: ExportedRow): Labels {
  return { suite, benchmark, metric: metric.name, gate, environment };
}

/** Prometheus counts in base units: seconds and bytes. */
function baseUnit(unit: string): { readonly unit: string; readonly divisor: number } {
  if (unit === 'ns') return { unit: 's', divisor: 1e9 };
  return { unit: unit === 'B' ? 'bytes' : unit, divisor: 1 };
}

/** Families of lines, ended as the format asks. */
export function openMetricsDocument(families: readonly (readonly string[])[]): string {
  return `${families.flat().join('\n')}\n# EOF\n`;
}

/** A family's samples are adjacent, each series in the order of time; of two runs of one instant the later row counts. */
export function runFamilies(runs: readonly Run[], policy: Policy | undefined): readonly (readonly string[])[] {
  const series = metricSeries(runs, policy);
  return [...families, thresholdFamily].map(({ name, help }) =>
    familyText(
      name,
      help,
      series
        .filter((each) => each.name === name)
        .flatMap(({ labels, points }) => [...points].map(([at, value]) => ({ labels, at, value }))),
    ),
  );
}

/** Rows of one family, each with a time in milliseconds; of two of one series and instant the later counts. */
export function familyText(
  name: string,
  help: string,
  rows: readonly { readonly labels: Labels; readonly at: number; readonly value: number }[],
): readonly string[] {
  const series = new Map<string, Map<number, number>>();
  for (const { labels, at, value } of rows.toSorted((a, b) => a.at - b.at)) {
    const key = renderLabels(labels);
    series.set(key, (series.get(key) ?? new Map<number, number>()).set(at, value));
  }
  const samples = [...series].flatMap(([labels, points]) =>
    [...points].map(([at, value]) => `${name}${labels} ${value} ${at / 1000}`),
  );
  return [`# TYPE ${name} gauge`, `# HELP ${name} ${help}`, ...samples];
}

/** A time series as Prometheus has it. */
export interface MetricSeries {
  readonly name: string;
  readonly labels: Labels;
  /** By milliseconds since the epoch, in the order of time. */
  readonly points: ReadonlyMap<number, number>;
}

/** `policy`: today's, whose thresholds are written at the newest run of each series; older ones were judged by what held then. */
export function metricSeries(runs: readonly Run[], policy: Policy | undefined): readonly MetricSeries[] {
  const rows = runs.flatMap((run) => exportedRows(run, environmentClass(run.environment)));
  const ordered = rows.toSorted((a, b) => Date.parse(a.takenAt) - Date.parse(b.takenAt));
  const measured = families.flatMap((each) => seriesOfFamily(each, ordered));
  return policy === undefined ? measured : [...measured, ...thresholdSeries(ordered, policy)];
}

const thresholdFamily: Pick<Family, 'name' | 'help'> = {
  name: 'flamegate_benchmark_threshold',
  help: 'Change from which on the policy fails a build, as a fraction; none where it follows from the noise.',
};

function thresholdSeries(ordered: readonly ExportedRow[], policy: Policy): readonly MetricSeries[] {
  const newest = new Map(ordered.map((row) => [renderLabels(seriesOf(row)), row]));
  return [...newest.values()].flatMap((row): readonly MetricSeries[] => {
    const { suite, benchmark, metric, takenAt } = row;
    const threshold = writtenThreshold(policy, { id: { suite, name: benchmark }, metric });
    if (threshold === undefined || metric.role === 'informational') return [];
    return [{ name: thresholdFamily.name, labels: seriesOf(row), points: new Map([[Date.parse(takenAt), threshold]]) }];
  });
}

function seriesOfFamily({ name, sample }: Family, rows: readonly ExportedRow[]): readonly MetricSeries[] {
  const series = new Map<string, { readonly labels: Labels; readonly points: Map<number, number> }>();
  for (const row of rows) {
    const { labels, value } = sample(row);
    const key = renderLabels(labels);
    const known = series.get(key) ?? { labels, points: new Map<number, number>() };
    known.points.set(Date.parse(row.takenAt), value);
    series.set(key, known);
  }
  return [...series.values()].map((each) => ({ name, ...each }));
}

function renderLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return `{${pairs.join(',')}}`;
}

function escapeLabel(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
