/**
 * A Grafana dashboard of the series that `push`, `baseline export` and `history --to openmetrics` make: benchmarks over
 * time with steps as annotations, verdicts, and the flame graph of a commit. Its shape is that of `@grafana/schema`.
 */

const prometheus = { type: 'prometheus', uid: '$prometheus' } as const;
const pyroscope = { type: 'grafana-pyroscope-datasource', uid: '$pyroscope' } as const;
const chosen = 'suite=~"$suite",benchmark=~"$benchmark",metric=~"$metric",environment=~"$environment"';

/** JSON that Grafana imports; schema version 39. */
export function renderGrafanaDashboard(): string {
  return `${JSON.stringify(grafanaDashboard(), null, 2)}\n`;
}

function grafanaDashboard(): object {
  return {
    uid: 'flamegate',
    title: 'Flamegate',
    description: 'Benchmarks over time, their steps and verdicts, and where a commit spends its time.',
    tags: ['flamegate'],
    schemaVersion: 39,
    version: 1,
    editable: true,
    time: { from: 'now-90d', to: 'now' },
    templating: { list: variables },
    annotations: {
      list: [
        annotation('Steps for the worse', 'direction="worse",accepted=""', 'red'),
        annotation('Accepted steps', 'accepted!=""', 'yellow'),
        annotation('Steps for the better', 'direction="better"', 'green'),
      ],
    },
    panels,
  };
}

function source(name: string, label: string, query: string): object {
  return { type: 'datasource', name, label, query };
}

/** One of what the series say there is. */
function choice(name: string, query: string, multi: 'one' | 'several'): object {
  return {
    type: 'query',
    name,
    datasource: prometheus,
    query: { query, refId: name },
    refresh: 2,
    sort: 1,
    multi: multi === 'several',
    includeAll: multi === 'several',
  };
}

const variables: readonly object[] = [
  source('prometheus', 'Prometheus', 'prometheus'),
  source('pyroscope', 'Pyroscope', 'grafana-pyroscope-datasource'),
  choice('suite', 'label_values(flamegate_benchmark_median, suite)', 'several'),
  choice('benchmark', 'label_values(flamegate_benchmark_median{suite=~"$suite"}, benchmark)', 'several'),
  choice('metric', 'label_values(flamegate_benchmark_median{suite=~"$suite",benchmark=~"$benchmark"}, metric)', 'one'),
  choice('environment', 'label_values(flamegate_benchmark_median, environment)', 'several'),
  choice('commit', 'label_values(flamegate_run_info, commit)', 'one'),
];

/** A run is one sample, so a point is looked for as far back as Grafana draws. */
function annotation(name: string, filter: string, iconColor: string): object {
  const text = '{{suite}}/{{benchmark}} {{metric}} at {{commit}} {{accepted}}';
  return {
    name,
    datasource: prometheus,
    enable: true,
    iconColor,
    target: { refId: 'steps', expr: `flamegate_history_step{${chosen},${filter}}` },
    titleFormat: name,
    textFormat: text,
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

function panel(id: number, title: string, gridPos: Place, rest: object): object {
  return { id, title, gridPos, ...rest };
}

function ask(refId: string, expr: string, legendFormat: string, rest: object = {}): object {
  return { refId, datasource: prometheus, expr, legendFormat, ...rest };
}

const legend = '{{suite}}/{{benchmark}} {{environment}}';

const dashed = { id: 'custom.lineStyle', value: { fill: 'dash', dash: [4, 4] } };

const panels: readonly object[] = [
  panel(
    1,
    'Benchmarks over time',
    { x: 0, y: 0, w: 24, h: 11 },
    {
      type: 'timeseries',
      datasource: prometheus,
      description: 'Median of each stored run with its 95 % interval; steps and accepted steps are marked.',
      targets: [
        ask('median', `flamegate_benchmark_median{${chosen}}`, legend),
        ask('low', `flamegate_benchmark_median_low{${chosen}}`, `${legend} low`),
        ask('high', `flamegate_benchmark_median_high{${chosen}}`, `${legend} high`),
      ],
      fieldConfig: {
        defaults: { custom: { drawStyle: 'line', showPoints: 'always', spanNulls: true, lineWidth: 1 } },
        overrides: [
          {
            matcher: { id: 'byRegexp', options: '/ (low|high)$/' },
            properties: [dashed, { id: 'custom.showPoints', value: 'never' }],
          },
        ],
      },
      options: {
        legend: { displayMode: 'list', placement: 'bottom', showLegend: true },
        tooltip: { mode: 'multi', sort: 'none' },
      },
    },
  ),
  panel(2, 'Verdicts', { x: 0, y: 11, w: 12, h: 8 }, table('last_over_time(flamegate_verdict[$__range])')),
  panel(
    3,
    'Steps',
    { x: 12, y: 11, w: 12, h: 8 },
    table(`last_over_time(flamegate_history_step{${chosen}}[$__range])`),
  ),
  panel(
    4,
    'Where $commit spends its time',
    { x: 0, y: 19, w: 24, h: 16 },
    {
      type: 'flamegraph',
      datasource: pyroscope,
      targets: [
        {
          refId: 'profile',
          datasource: pyroscope,
          queryType: 'profile',
          profileTypeId: 'process_cpu:cpu:nanoseconds:cpu:nanoseconds',
          labelSelector: '{benchmark=~"$benchmark",commit="$commit"}',
          groupBy: [],
        },
      ],
    },
  ),
];

function table(expr: string): object {
  return {
    type: 'table',
    datasource: prometheus,
    targets: [ask('rows', expr, '', { instant: true, range: false, format: 'table' })],
    transformations: [{ id: 'organize', options: { excludeByName: { Time: false, __name__: true } } }],
    options: { showHeader: true },
  };
}
