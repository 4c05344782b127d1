import { expect, test } from 'vitest';
import { kubernetesFiles } from '../../src/config/kubernetes.ts';
import type { HarnessName } from '../../src/tools/all.ts';

const options = { shards: 3, results: 's3://bucket/prefix', version: 'v0' };

function dockerfile(...harnesses: readonly HarnessName[]): string {
  return kubernetesFiles(options, new Set(harnesses)).find(({ path }) => path.endsWith('Dockerfile'))?.text ?? '';
}

test.each<readonly [HarnessName, string]>([
  ['tinybench', 'node'],
  ['vitest', 'node'],
  ['go', 'golang'],
  ['pytest', 'python'],
  ['asv', 'python'],
  ['pyperf', 'python'],
  ['criterion', 'rust'],
  ['jmh', 'maven'],
  ['google-benchmark', 'node'],
  ['command', 'node'],
])('the image for %s is made from %s, and has Node for Flamegate itself', (harness, image) => {
  const bases = [...dockerfile(harness).matchAll(/^FROM (\w+):/gm)].map(([, name]) => name);
  expect(bases).toEqual(['node', image]);
  expect(dockerfile(harness).includes('/usr/local/bin/node /usr/local/bin/node')).toBe(image !== 'node');
});

test('an image for several languages names what it lacks', () => {
  const text = dockerfile('go', 'pytest', 'vitest');
  expect(text).toContain('# The benchmarks also need what these images contain: golang:1-bookworm, python:3-bookworm.');
  expect(text).toMatch(/^FROM node:24-bookworm$/m);
  expect(dockerfile()).toMatch(/^FROM node:24-bookworm$/m);
});
