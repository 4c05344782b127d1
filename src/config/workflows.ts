/**
 * The ready workflows, as `init` writes them and the documentation shows them. Actions are pinned to commits, permissions are
 * the least that do and say why, nothing of a pull request is ever expanded inside a script.
 */

import { type Runner, runsOn } from './runner.ts';

export interface WorkflowOptions {
  /** What `uses:` names: `owner/flamegate@<commit or tag>`; `./` in Flamegate's own repository. */
  readonly action: string;
  readonly defaultBranch: string;
  /** Steps that belong between checkout and the gate, as YAML lines without indentation: other runtimes. */
  readonly setup?: readonly string[];
  /** Jobs that measure a part each, in two stages; 1 by default. */
  readonly shards?: number;
  /** Whose machine measures; absent: `ubuntu-latest`. */
  readonly runner?: Runner | undefined;
  /** Enterprise Server has no artifacts v4, so there the older upload is used; what it leaves is read the same way. */
  readonly server?: 'github.com' | 'enterprise-server';
}

export interface Workflow {
  readonly path: string;
  readonly text: string;
}

/** Commits of the released versions named behind them. */
export const pinned = {
  checkout: 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2',
  setupNode: 'actions/setup-node@2028fbc5c25fe9cf00d9f06a71cc4710d4507903 # v6.0.0',
  uploadArtifact: 'actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f # v6.0.0',
  /** For Enterprise Server; github.com no longer takes it. */
  uploadArtifactV3: 'actions/upload-artifact@c24449f33cd45d4826c6702db7e49f7cdb9b551d # v3.2.1-node20',
} as const;

/** Pull requests come from branches of the repository itself: one job does all. */
export function oneJobWorkflow(options: WorkflowOptions): Workflow {
  return {
    path: '.github/workflows/flamegate.yml',
    text: `name: Flamegate
on:
  push:
    branches: [${quoted(options.defaultBranch)}]
  pull_request:
  merge_group:

permissions: {}

concurrency:
  group: flamegate-\${{ github.ref }}
  # A run of the default branch stores a baseline: never cancel it.
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  gate:
    name: Flamegate gate
    ${runsOn(options.runner)}
    timeout-minutes: 60
    permissions:
      actions: read # whether a queued pull request is still being measured
      contents: write # stores runs on the branch flamegate-data
      pull-requests: write # the comment, and the labels it reads
      statuses: write # the status "flamegate"
    steps:
${steps(checkoutSteps(options))}
      - uses: ${options.action}
        id: flamegate
${steps(reportUpload)}
`,
  };
}

/** The comment links to the artifacts of the run. */
const reportUpload: readonly string[] = [
  `- uses: ${pinned.uploadArtifact}`,
  "  if: always() && steps.flamegate.outputs.report != ''",
  '  with:',
  '    name: flamegate-report',
  `    path: \${{ steps.flamegate.outputs.report }}`,
  '    retention-days: 30',
];

/** Pull requests come from forks: their code is measured without rights, and judged where it never runs. */
export function twoStageWorkflows(options: WorkflowOptions): readonly Workflow[] {
  return [measureWorkflow(options), reportWorkflow(options)];
}

function measureWorkflow(options: WorkflowOptions): Workflow {
  return {
    path: '.github/workflows/flamegate-measure.yml',
    text: `name: Flamegate measure
on:
  push:
    branches: [${quoted(options.defaultBranch)}]
  pull_request:
  merge_group:

permissions: {}

concurrency:
  group: flamegate-measure-\${{ github.ref }}
  # A run of the default branch stores a baseline: never cancel it.
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  baseline:
    name: Flamegate baseline
    if: github.event_name == 'push'
    ${runsOn(options.runner)}
    timeout-minutes: 60
    permissions:
      contents: write # stores runs on the branch flamegate-data
      pull-requests: read # which overridden changes were merged
    steps:
${steps(checkoutSteps(options))}
      - uses: ${options.action}

${measureJob(options)}`,
  };
}

/** One job, or with shards a matrix of them: all bundles of a run are merged by the report. */
export function measureJob(options: WorkflowOptions): string {
  const { action, shards = 1, server = 'github.com' } = options;
  const isSharded = shards > 1;
  const matrix = Array.from({ length: shards }, (_, index) => index + 1).join(', ');
  const strategy = `    strategy:
      fail-fast: false # what one shard cannot measure, the others still report
      matrix:
        shard: [${matrix}]
`;
  return `  measure:
    name: Flamegate measure${isSharded ? ` (\${{ matrix.shard }}/${shards})` : ''}
    if: github.event_name != 'push'
    ${runsOn(options.runner)}
    timeout-minutes: 60
${isSharded ? strategy : ''}    permissions:
      contents: read # the code, and the stored runs
    steps:
${steps(checkoutSteps(options))}
      - uses: ${action}
        with:
          command: measure
          bundle: flamegate-bundle
${isSharded ? `          shard: \${{ matrix.shard }}/${shards}\n` : ''}      - uses: ${server === 'github.com' ? pinned.uploadArtifact : pinned.uploadArtifactV3}
        with:
          name: flamegate-bundle${isSharded ? `-\${{ matrix.shard }}` : ''}
          path: flamegate-bundle
          if-no-files-found: error
          retention-days: 7
`;
}

function reportWorkflow({ action }: WorkflowOptions): Workflow {
  return {
    path: '.github/workflows/flamegate-report.yml',
    text: `name: Flamegate report
on:
  # Has write permission, so it checks nothing out and runs nothing of the pull request: the bundle is read as data.
  workflow_run: # zizmor: ignore[dangerous-triggers]
    workflows: [Flamegate measure]
    types: [in_progress, completed] # the status is pending meanwhile

permissions: {}

concurrency:
  # By action: of each group only the newest run waits, and one that begins must not replace one that reports a verdict.
  group: flamegate-report-\${{ github.event.workflow_run.head_sha }}-\${{ github.event.action }}
  cancel-in-progress: false

jobs:
  report:
    name: Flamegate report
    if: github.event.workflow_run.event != 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      actions: read # the measuring run, and its bundle
      contents: write # stores verdicts and pictures on the branch flamegate-data
      pull-requests: write # the comment, and the labels it reads
      statuses: write # the status "flamegate"
    steps:
      - uses: ${action}
        id: flamegate
        with:
          command: report
${steps(reportUpload)}
`,
  };
}

/** A label came or went, or the base branch is another one: the stored verdict is reported again, in seconds. */
export function overrideWorkflow({ action }: WorkflowOptions): Workflow {
  return {
    path: '.github/workflows/flamegate-override.yml',
    text: `name: Flamegate override
on:
  # Has write permission, so it checks nothing out: only labels and the stored verdict are read.
  pull_request_target: # zizmor: ignore[dangerous-triggers]
    types: [labeled, unlabeled, edited] # edited: a verdict for another base branch no longer counts

permissions: {}

concurrency:
  group: flamegate-override-\${{ github.event.pull_request.number }}
  cancel-in-progress: false

jobs:
  override:
    name: Flamegate override
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: write # records the override on the branch flamegate-data
      pull-requests: write # the comment, and the labels it reads
      statuses: write # the status "flamegate"
    steps:
      - uses: ${action}
        with:
          command: override
`,
  };
}

/** The trend page, made again each night. It only reads; the page is an artifact, for Pages or any other web server. */
export function historyWorkflow({ action }: Pick<WorkflowOptions, 'action'>): Workflow {
  const [, repository = '', version = ''] = /^([^@\s]+)@(\S+)/.exec(action) ?? [];
  return {
    path: '.github/workflows/flamegate-history.yml',
    text: `name: Flamegate history
on:
  schedule:
    - cron: '17 4 * * *'
  workflow_dispatch:

permissions: {}

concurrency:
  group: flamegate-history
  cancel-in-progress: true

jobs:
  history:
    name: Flamegate history
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read # the commits, and the stored runs
    steps:
      - uses: ${pinned.checkout}
        with:
          fetch-depth: 0 # the history, and the branch of stored runs
          persist-credentials: false
      - uses: ${pinned.checkout}
        with:
          repository: ${repository}
          ref: ${version}
          path: .flamegate-history/program
          persist-credentials: false
      - uses: ${pinned.setupNode}
        with:
          node-version: 24
      - run: node .flamegate-history/program/dist/cli.js history --out .flamegate-history/site
      - uses: ${pinned.uploadArtifact}
        with:
          name: flamegate-history
          path: .flamegate-history/site/index.html
          if-no-files-found: error
`,
  };
}

function checkoutSteps({ setup = [] }: WorkflowOptions): readonly string[] {
  return [
    `- uses: ${pinned.checkout}`,
    '  with:',
    '    fetch-depth: 0 # the merge base, and the stored ancestors',
    '    persist-credentials: false',
    `- uses: ${pinned.setupNode}`,
    '  with:',
    '    node-version: 24',
    ...setup,
  ];
}

function steps(lines: readonly string[]): string {
  return lines.map((line) => `      ${line}`).join('\n');
}

/** Branch names may hold what YAML or the pattern syntax of `branches` would read otherwise. */
function quoted(branch: string): string {
  return /^[A-Za-z][A-Za-z0-9/_-]*$/.test(branch) ? branch : JSON.stringify(branch.replaceAll(/[*?+[\]!\\]/g, '\\$&'));
}
