/** The workflows that `init` writes, read by the tools the field trusts. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import {
  historyWorkflow,
  oneJobWorkflow,
  overrideWorkflow,
  twoStageWorkflows,
  type Workflow,
} from '../../src/config/workflows.ts';
import { gitSync } from '../store/repository.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { needing } from './tools.ts';

const test = needing('actionlint', 'zizmor');

const action = 'owner/flamegate@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v1.0.0';

async function written(): Promise<string> {
  const folder = await temporaryFolder();
  gitSync(folder, ['init', '--quiet']);
  const options = { action, defaultBranch: 'main', setup: ['- run: corepack enable pnpm'] };
  const owned = { ...options, runner: { kind: 'self-hosted', label: 'bench' } } as const;
  const variants = [
    ...twoStageWorkflows({ ...options, shards: 4 }).map((workflow) => renamed(workflow, 'shards')),
    ...twoStageWorkflows({ ...options, server: 'enterprise-server' }).map((workflow) => renamed(workflow, 'server')),
    renamed(oneJobWorkflow({ ...options, runner: { kind: 'hosted', label: 'ubuntu-24.04-arm' } }), 'arm'),
    ...[oneJobWorkflow(owned), ...twoStageWorkflows(owned)].map((workflow) => renamed(workflow, 'own')),
  ];
  const ready = [
    oneJobWorkflow(options),
    ...twoStageWorkflows(options),
    overrideWorkflow(options),
    historyWorkflow(options),
  ];
  for (const { path, text } of [...ready, ...variants]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function renamed({ path, text }: Workflow, variant: string): Workflow {
  return { path: path.replace('.yml', `-${variant}.yml`), text };
}

test('actionlint finds nothing', async () => {
  expect(execFileSync('actionlint', [], { cwd: await written(), encoding: 'utf8' })).toBe('');
});

test('zizmor, pedantic, finds nothing beyond the two triggers that are explained', async () => {
  const args = ['--offline', '--persona=pedantic', '--format=json', '.'];
  const found: unknown = JSON.parse(execFileSync('zizmor', args, { cwd: await written(), encoding: 'utf8' }));
  expect(found).toEqual([]);
});

const repository = fileURLToPath(new URL('../..', import.meta.url));
const own = ['ci.yml', 'flamegate.yml', 'flamegate-override.yml'].map((name) => join('.github/workflows', name));

test('this repository’s own workflows and its action.yml satisfy both too', () => {
  expect(execFileSync('actionlint', own, { cwd: repository, encoding: 'utf8' })).toBe('');
  const args = ['--offline', '--persona=pedantic', '--format=json', ...own, 'action.yml'];
  expect(JSON.parse(execFileSync('zizmor', args, { cwd: repository, encoding: 'utf8' }))).toEqual([]);
});
