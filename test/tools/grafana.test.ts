/** The Grafana dashboard against Grafana's own types and Prometheus' own parser. No Grafana is run. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDirStore } from '../../src/store/dir.ts';
import { runCli } from '../support/cli.ts';
import { makeLineRepository } from '../support/history-repository.ts';
import { storeStory, storyLine, storyNote, storyRuns } from '../support/history-story.ts';
import { needing } from './tools.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flamegate-grafana-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function dashboard(): string {
  const { code, stdout } = runCli(root, ['history', '--to', 'grafana']);
  expect(code).toBe(0);
  return stdout;
}

/** The schema package has no type for queries of Prometheus; its annotations take these from its data source. */
const declarations = `import type { AnnotationQuery, Dashboard, DataQuery } from '@grafana/schema';
interface PrometheusQuery extends DataQuery { expr: string }
type Annotation = AnnotationQuery<PrometheusQuery> & { titleFormat: string; textFormat: string };
type Typed = Omit<Dashboard, 'annotations'> & { annotations: { list: Annotation[] } };
`;

/** `tsc` on a file that says what the dashboard is; its words where it is not. */
function typeErrors(text: string): string {
  writeFileSync(join(folder, 'dashboard.ts'), `${declarations}export const dashboard: Typed = ${text};\n`);
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--moduleResolution', 'bundler', '--module', 'esnext'];
  try {
    execFileSync(
      process.execPath,
      [
        resolve(root, 'node_modules/typescript/bin/tsc'),
        ...options,
        '--target',
        'es2022',
        '--types',
        '',
        'dashboard.ts',
      ],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    return '';
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}

test('it is a dashboard by the types of @grafana/schema, which refuse what is none', { timeout: 120_000 }, () => {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '@grafana/schema@12.2.0'], {
    cwd: folder,
  });
  const text = dashboard();
  expect(typeErrors(text)).toBe('');
  expect(typeErrors(text.replace('"enable": true', '"enable": "yes"'))).toContain('boolean');
});

const promtool = needing('promtool');

promtool('Prometheus parses every query of it, and takes the steps and verdicts it asks for', async () => {
  const expressions = [...dashboard().matchAll(/"expr": (".*")/g)].map(([, text = '']) => JSON.parse(text) as string);
  expect(expressions.length).toBeGreaterThanOrEqual(8);
  const rules = expressions.map((expr, index) => ({
    record: `flamegate:${index}`,
    expr: expr.replaceAll('[$__range]', '[90d]'),
  }));
  writeFileSync(join(folder, 'rules.json'), JSON.stringify({ groups: [{ name: 'dashboard', rules }] }));
  expect(execFileSync('promtool', ['check', 'rules', join(folder, 'rules.json')], { encoding: 'utf8' })).toContain(
    'SUCCESS',
  );

  const { repository, line } = makeLineRepository(storyLine(60));
  const store = openDirStore(join(repository.path, '.flamegate'));
  await storeStory(store, storyRuns(line), [storyNote(line)]);
  const verdict = {
    schema: 1,
    pullRequest: 7,
    head: line[3]?.commit,
    headSince: line[3]?.committedAt,
    report: { verdict: { outcome: 'fail' } },
  };
  await store.writeFiles(
    new Map([[`verdicts/${line[3]?.commit}.json`, new TextEncoder().encode(JSON.stringify(verdict))]]),
  );
  const { code, stdout } = runCli(repository.path, ['history', '--to', 'openmetrics', '--store', 'dir:.flamegate']);
  repository.remove();
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /flamegate_history_step\{suite="core",benchmark="lexer.numbers".*direction="worse".*accepted="accepted by .+"\} 1\.\d+/,
  );
  expect(stdout).toMatch(/flamegate_verdict\{commit="[0-9a-f]{40}",gate="",outcome="fail",pull_request="7"\} 1 /);
  writeFileSync(join(folder, 'steps.txt'), stdout);
  const made = execFileSync(
    'promtool',
    ['tsdb', 'create-blocks-from', 'openmetrics', join(folder, 'steps.txt'), join(folder, 'blocks')],
    { encoding: 'utf8' },
  );
  expect(made).toContain('BLOCK ULID');
});
