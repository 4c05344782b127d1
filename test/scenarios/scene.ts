/**
 * The action against an emulated GitHub over real git. Its commands run in this process, from the sources; the built
 * action is started as the runner starts it where a scene asks for that (built.test.ts) and in all scenes among the
 * tools tests. Nothing is measured here for real: a program of the repository prints the numbers, or a bundle brings the
 * evidence, so that nothing depends on how busy the machine is. Whatever happens, no token may stand in a log, an output
 * or a summary.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect } from 'vitest';
import { type GateName, gateContext, gateName } from '../../src/results/gate-name.ts';
import { verdictPath } from '../../src/results/store-layout.ts';
import { bundleZip, type Measured, measuredEvidence } from '../action/measured-evidence.ts';
import { type Forge, startForge } from '../forge/forge.ts';
import {
  type ActionEnd,
  mergeGroupPayload,
  pullRequestPayload,
  pushPayload,
  startAction,
  workflowRunPayload,
} from '../forge/runner.ts';

const dist = process.env['FLAMEGATE_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url));
const entry = resolve(dist, 'index.js');
export const dataBranch = 'flamegate-data';

/** Where the gate's package lies: the root, or a folder in the second pass (test/tools/scenarios-in-folder.test.ts). */
export const folder: string = process.env['FLAMEGATE_SCENE_FOLDER'] ?? '';
export const gate: GateName = gateName({ folder, usualPlaces: [] });

/** From the root of the repository: a file of the gate's package. */
export function place(path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/** Of the data branch: the gate's verdict on a head. */
export function verdictOn(head: string): string {
  return verdictPath(head, gate);
}

export const config: string = `version: 1
setup: []
suites:
  - name: core
    harness: json
    command: cat ${place('src/numbers.json')}
    paths: [${place('src/**')}]
`;

/** What a benchmark printed: allocated bytes by name. */
export function numbers(bytes: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  const benchmarks = Object.entries(bytes).map(([name, value]) => ({ name, unit: 'B', metric: 'alloc', value }));
  return { [place('src/numbers.json')]: JSON.stringify({ benchmarks }) };
}

export interface Start {
  readonly event: string;
  readonly payload: object;
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly sha?: string;
  readonly run?: number;
  readonly variables?: Readonly<Record<string, string>>;
  readonly cancelWhen?: () => boolean;
}

/** Which action a scene starts; `FLAMEGATE_SCENE_ACTION` makes it the built one everywhere. */
export type SceneAction = 'sources' | 'built';

/** A scene for each test of the `describe` it is asked for in. */
export function useScene(action: SceneAction = 'sources'): () => Scene {
  let scene: Scene | undefined;
  beforeEach(async () => {
    scene = new Scene(await startForge(), process.env['FLAMEGATE_SCENE_ACTION'] === 'built' ? 'built' : action);
    scene.forge.addUser('writer', 'write');
    scene.forge.addUser('triager', 'triage');
    scene.forge.commit({ [place('flamegate.yml')]: config, ...numbers({ fill: 8000 }) });
  });
  afterEach(() => scene?.close());
  return () => {
    if (scene === undefined) throw new Error('no scene outside a test');
    return scene;
  };
}

export class Scene {
  readonly forge: Forge;
  readonly #action: SceneAction;
  readonly #folders: string[] = [];
  #runs = 100;

  constructor(forge: Forge, action: SceneAction) {
    this.forge = forge;
    this.#action = action;
  }

  async close(): Promise<void> {
    for (const folder of this.#folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    await this.forge.close();
  }

  folder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'scene-'));
    this.#folders.push(folder);
    return folder;
  }

  /** As actions/checkout leaves it with `fetch-depth: 0`. */
  checkout(ref: string, depth: readonly string[] = []): string {
    const folder = this.folder();
    const git = (...args: readonly string[]): void => void execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
    const refs = ['+refs/heads/*:refs/remotes/origin/*', `${ref}:refs/remotes/pull/checkout`];
    git('init', '--quiet', '--template=');
    git('remote', 'add', 'origin', `file://${this.forge.remote}`);
    git('-c', 'maintenance.auto=false', 'fetch', '--quiet', ...depth, 'origin', ...refs);
    git('checkout', '--quiet', '--detach', 'refs/remotes/pull/checkout');
    return folder;
  }

  /** Inputs have action.yml's defaults, as the runner fills them in. */
  async start({ inputs = {}, ...rest }: Start): Promise<ActionEnd> {
    const defaults = {
      command: 'gate',
      'github-token': 'gate-token',
      // The job that answers labels checks nothing out and is not told of folders.
      'working-directory': folder === '' || inputs['command'] === 'override' ? '.' : folder,
      bundle: 'flamegate-bundle',
      'fail-on-regression': 'true',
      config: '',
      store: '',
      shard: '',
    };
    const all = { ...defaults, ...inputs };
    const node = process.env['FLAMEGATE_ACTION_NODE'];
    this.#runs += 1;
    const built = { entry, ...(node === undefined ? {} : { node }) };
    const started = { run: this.#runs, ...rest, inputs: all, ...(this.#action === 'built' ? built : {}) };
    const end = await startAction(this.forge, started);
    const said = [end.stdout, end.stderr, end.summary, ...Object.values(end.outputs)].join('\n');
    if (all['github-token'] !== '') expect(said).not.toContain(all['github-token']);
    expect(said).not.toMatch(/has a fault|hit an internal error/);
    return end;
  }

  push(): Promise<ActionEnd> {
    const workspace = this.checkout('refs/heads/main');
    return this.start({ event: 'push', payload: this.pushed(), workspace, sha: this.main() });
  }

  pushed(): object {
    return pushPayload(this.forge, this.main());
  }

  gate(action: string, more: Partial<Start> = {}): Promise<ActionEnd> {
    const sha = more.sha ?? this.forge.mergeCommit(1);
    const payload = this.payload(action);
    const workspace = more.workspace ?? this.checkout('refs/pull/1/merge');
    return this.start({ event: 'pull_request', payload, ...more, workspace, sha });
  }

  gateOn(number: number): Promise<ActionEnd> {
    const sha = this.forge.mergeCommit(number);
    const payload = pullRequestPayload(this.forge, number, 'opened');
    return this.gate('opened', { sha, payload, workspace: this.checkout(`refs/pull/${number}/merge`) });
  }

  payload(action: string): object {
    return pullRequestPayload(this.forge, 1, action);
  }

  /** Pull request 1 as a payload showed it when this was its head. */
  pullAt(head: string): object {
    const pull = this.forge.pullPayload(1) as { readonly head: object };
    return { ...pull, head: { ...pull.head, sha: head } };
  }

  /** The same end as a gate run without the measuring: a bundle with a regression of `fill`, reported. */
  report(more: Partial<Start> = {}): Promise<ActionEnd> {
    this.upload();
    return this.reportOnly(more);
  }

  upload(change: Partial<Measured> = {}, name = 'flamegate-bundle', run = 55): void {
    const facts = {
      candidate: change.candidate ?? this.forge.mergeCommit(1),
      baseline: this.main(),
      factors: { fill: 1.3 },
      ...change,
    };
    this.forge.upload(run, name, bundleZip(measuredEvidence(facts)));
  }

  reportOnly(more: Partial<Start> = {}): Promise<ActionEnd> {
    const inputs = { command: 'report', 'github-token': 'report-token', ...more.inputs };
    const payload = more.payload ?? workflowRunPayload(this.forge, 1, { id: 55 });
    return this.start({ event: 'workflow_run', workspace: this.folder(), ...more, payload, inputs });
  }

  override(action: 'labeled' | 'unlabeled', label: string, sender: string, number = 1): Promise<ActionEnd> {
    return this.start({
      event: 'pull_request_target',
      payload: pullRequestPayload(this.forge, number, action, { label, sender }),
      workspace: this.folder(),
      inputs: { command: 'override', 'github-token': 'override-token' },
    });
  }

  mergeGroup(group: string): Promise<ActionEnd> {
    const payload = mergeGroupPayload(this.forge, 1, group);
    return this.start({ event: 'merge_group', payload, workspace: this.checkout('refs/pull/1/merge'), sha: group });
  }

  /** Pull request 1 from the branch `topic`, whose benchmark allocates so many bytes. */
  open(bytes: number, fork?: { owner: string; id: number }): string {
    const head = this.forge.commit(numbers({ fill: bytes }), { branch: 'topic' });
    this.forge.openPullRequest({ head, author: fork?.owner ?? 'contributor', ...(fork === undefined ? {} : { fork }) });
    return head;
  }

  main(): string {
    return this.forge.state.git.resolve('refs/heads/main') ?? '';
  }

  status(commit: string = this.forge.pull(1).headCommit): string {
    const [latest] = this.forge.statuses(commit, gateContext(gate));
    return latest === undefined ? 'none' : `${latest.state}: ${latest.description}`;
  }

  /** Ours, of which there is at most one. */
  comment(): string {
    const own = this.forge.comments(1).filter(({ author }) => author === 'github-actions[bot]');
    expect(own.length).toBeLessThanOrEqual(1);
    return own[0]?.body ?? '';
  }

  /** The runs on the data branch, as their paths name them. */
  stored(): readonly string[] {
    const isRun = (path: string): boolean => path.startsWith('runs/') && path.endsWith('.json');
    return this.forge.files(dataBranch).filter((path) => isRun(path) && !path.endsWith('/summary.json'));
  }

  /** Which commits the verdict on a head compared, as its record has it. */
  compared(head: string = this.forge.pull(1).headCommit): { readonly baseline: string; readonly candidate: string } {
    const record = JSON.parse(this.forge.file(dataBranch, verdictOn(head)) ?? '{}');
    return { baseline: record.report?.reproduceBase, candidate: record.report?.candidate.commit };
  }
}
