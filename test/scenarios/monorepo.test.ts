/** Three gates of one repository in two stages: two folders, one of them measured under two names. Each has its own word. */
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gateName } from '../../src/results/gate-name.ts';
import { bundleZip, measuredEvidence } from '../action/measured-evidence.ts';
import { mergeGroupPayload } from '../forge/runner.ts';
import { long } from '../support/long.ts';
import { folder } from './package-files.ts';
import { useScene } from './scene.ts';

interface Gate {
  readonly inputs: Readonly<Record<string, string>>;
  readonly context: string;
  /** Candidate's time as a multiple of the baseline's. */
  readonly factor: number;
  /** Which label accepts it. */
  readonly label: string;
}

const gates: readonly Gate[] = [
  {
    inputs: { 'working-directory': 'packages/a', bundle: 'bundle-a' },
    context: 'flamegate (packages/a)',
    factor: 1.3,
    label: 'perf-accepted',
  },
  {
    inputs: { 'working-directory': 'packages/b', gate: 'b-node-22', bundle: 'bundle-b22' },
    context: 'flamegate (b-node-22)',
    factor: 1,
    label: 'b-accepted',
  },
  {
    inputs: { 'working-directory': 'packages/b', gate: 'b-node-24', bundle: 'bundle-b24' },
    context: 'flamegate (b-node-24)',
    factor: 1.3,
    label: 'b-accepted',
  },
];

const strict = 'policy: { threshold: 5% }\nlabels: { author: false }';
const other = 'policy: { threshold: 10% }\nlabels: { accept: b-accepted, skip: b-skip, author: false }';
const loose = 'policy: { threshold: 900% }\nlabels: { accept: bug, who: read }';

describe('a monorepo', () => {
  const scene = useScene();

  /** A pull request that slows both packages down and lets itself through, measured and reported in two stages. */
  async function measured(): Promise<void> {
    const { forge } = scene();
    forge.addUser('contributor', 'write');
    forge.commit({ ...folder('packages/a', 8000, strict), ...folder('packages/b', 8000, other) });
    const change = { ...folder('packages/a', 10_400, loose), ...folder('packages/b', 10_400, loose) };
    forge.openPullRequest({ head: forge.commit(change, { branch: 'topic' }) });
    const commits = { candidate: forge.mergeCommit(1), baseline: scene().main() };
    for (const { inputs, factor } of gates) {
      const gate = gateName({ gate: inputs['gate'], folder: inputs['working-directory'], usualPlaces: [] });
      const evidence = measuredEvidence({ ...commits, factors: { fill: factor } });
      const bundle = bundleZip({ ...evidence, candidate: { ...evidence.candidate, gate } });
      forge.upload(55, inputs['bundle'] ?? '', bundle);
    }
    const folders = new Set<string>();
    for (const { inputs } of gates) {
      const { code, outputs } = await scene().reportOnly({ run: 900, inputs });
      expect(code).toBe(0);
      folders.add(basename(dirname(outputs['report'] ?? '')));
    }
    // One job may report them all before it uploads any.
    expect(folders.size).toBe(gates.length);
    forge.advance(60_000);
  }

  function statuses(commit: string): Readonly<Record<string, string>> {
    const latest = gates.map(({ context }) => [context, scene().forge.statuses(commit, context)[0]?.state ?? 'none']);
    return Object.fromEntries(latest);
  }

  /** Green: what is no slower, and what these labels accept. */
  function expected(accepted: readonly string[]): Readonly<Record<string, string>> {
    const stateOf = ({ factor, label }: Gate): string =>
      factor === 1 || accepted.includes(label) ? 'success' : 'failure';
    return Object.fromEntries(gates.map((gate) => [gate.context, stateOf(gate)]));
  }

  test('every combination of gate, label and person ends right, and one job answers for all gates', long, async () => {
    const { forge } = scene();
    await measured();
    const { headCommit } = forge.pull(1);
    expect(statuses(headCommit)).toEqual(expected([]));
    for (const who of ['triager', 'contributor', 'writer']) {
      for (const label of ['perf-accepted', 'b-accepted', 'bug']) {
        forge.label(1, label, who);
        expect((await scene().override('labeled', label, who)).code, `${label} by ${who}`).toBe(0);
        expect(statuses(headCommit), `${label} by ${who}`).toEqual(expected(who === 'writer' ? [label] : []));
        forge.unlabel(1, label, who);
        await scene().override('unlabeled', label, who);
        expect(statuses(headCommit), `${label} taken off by ${who}`).toEqual(expected([]));
      }
    }
    const own = forge.comments(1).filter(({ author }) => author === 'github-actions[bot]');
    expect(own).toHaveLength(2); // of the two that have something to say
  });

  test('its merge queue repeats to each gate what was said of it, two labels together accept both', async () => {
    const { forge } = scene();
    await measured();
    forge.label(1, 'perf-accepted', 'writer');
    forge.label(1, 'b-accepted', 'writer');
    await scene().override('labeled', 'b-accepted', 'writer');
    await scene().override('labeled', 'perf-accepted', 'writer');
    expect(statuses(forge.pull(1).headCommit)).toEqual(expected(['perf-accepted', 'b-accepted']));
    forge.unlabel(1, 'perf-accepted', 'writer');
    await scene().override('unlabeled', 'perf-accepted', 'writer');
    const group = forge.mergeCommit(1);
    const workspace = scene().checkout('refs/pull/1/merge');
    for (const { inputs } of gates) {
      const payload = mergeGroupPayload(forge, 1, group);
      await scene().start({ event: 'merge_group', payload, workspace, sha: group, inputs });
    }
    expect(statuses(group)).toEqual(expected(['b-accepted']));
  });
});
