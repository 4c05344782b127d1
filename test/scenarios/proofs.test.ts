/** Two stages with proofs on: what a measuring job proved, held against git by the job that reports. */
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/results/evidence.ts';
import type { NoEffect } from '../../src/results/no-effect.ts';
import { bundleZip, measuredEvidence } from '../action/measured-evidence.ts';
import { long } from '../support/long.ts';
import { config, numbers, place, useScene } from './scene.ts';

describe('proofs', () => {
  const scene = useScene();
  const proof: NoEffect = { by: 'modules', files: [place('lib/other.js')], beside: 2, digest: 'a'.repeat(64) };

  /** The base's word; the pull request changes `src/numbers.json` and, where told, more. */
  async function reported(
    told: NoEffect,
    { base = 'on', more = {} }: { readonly base?: 'on' | 'off'; readonly more?: Readonly<Record<string, string>> } = {},
  ) {
    const { forge } = scene();
    forge.commit({ [place('flamegate.yml')]: `${config}measure: { proof: ${base} }\n` });
    const head = forge.commit({ ...numbers({ fill: 8001 }), ...more }, { branch: 'topic' });
    forge.openPullRequest({ head, author: 'contributor' });
    forge.upload(55, 'flamegate-bundle', bundleZip(withProof(told)));
    return scene().reportOnly();
  }

  function withProof(told: NoEffect): Evidence {
    const commits = { candidate: scene().forge.mergeCommit(1), baseline: scene().main() };
    const evidence = measuredEvidence({ ...commits, factors: { fill: 1, drain: 1 } });
    const id = { suite: 'core', name: 'drain' };
    const outcomes = evidence.candidate.outcomes.map((each) =>
      each.id.name === id.name ? ({ state: 'unaffected', id, proof: told } as const) : each,
    );
    const blocks = evidence.blocks.filter(({ target }) => target.id.name !== id.name);
    return { ...evidence, candidate: { ...evidence.candidate, outcomes }, blocks };
  }

  test('one whose files the change leaves alone is believed, and counted in the first line', async () => {
    const { outputs, summary } = await reported(proof);
    expect(outputs['verdict']).toBe('pass');
    expect(summary).toContain('1 of 2 benchmarks cannot be affected by this change');
  });

  test.each([
    ['names a file that changed', { ...proof, files: [place('src/numbers.json')] }, {}],
    ['names no file', { ...proof, files: [] }, {}],
    ['stands beside a changed lock file', proof, { more: { [place('package-lock.json')]: '{}' } }],
    ['comes where the base has proofs off', proof, { base: 'off' as const }],
  ])('one that %s is not believed: the benchmark is open, and never green', long, async (_, told, change) => {
    const { outputs, summary } = await reported(told, change);
    expect(outputs['verdict']).toBe('inconclusive');
    expect(summary).not.toContain('cannot be affected');
    expect(summary).toContain('drain');
  });
});
