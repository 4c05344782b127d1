/** Artifacts a stranger could upload: each must be refused whole, before anything of it is believed. */
import { measuredEvidence } from '../action/measured-evidence.ts';
import type { ZipFile } from '../github/zip-archive.ts';

export interface Commits {
  readonly candidate: string;
  readonly baseline: string;
}

type Json = Record<string, unknown>;
type Poison = (commits: Commits) => readonly ZipFile[];

function honest(commits: Commits): Json {
  return JSON.parse(JSON.stringify(measuredEvidence({ ...commits, factors: { fill: 1.3 } })));
}

function file(content: string | Uint8Array, more: Partial<ZipFile> = {}): ZipFile {
  return { name: 'evidence.json', bytes: typeof content === 'string' ? Buffer.from(content) : content, ...more };
}

function tampered(change: (evidence: Json) => void): Poison {
  return (commits) => {
    const evidence = honest(commits);
    change(evidence);
    return [file(JSON.stringify(evidence))];
  };
}

const stray = {
  id: { suite: 'core', name: 'a' },
  side: 'candidate',
  reference: { kind: 'cpu', file: 'profiles/../../x.pb.gz' },
};

function withOutcomes(commits: Commits, outcomes: string): string {
  const evidence = honest(commits);
  Object.assign(evidence['candidate'] as Json, { outcomes: 'HERE' });
  return JSON.stringify(evidence).replace('"HERE"', outcomes);
}

export const poisoned: readonly (readonly [string, Poison])[] = [
  ['a bomb', () => [file(new Uint8Array(140 * 1024 * 1024))]],
  ['a bomb that lies about its size', () => [file(new Uint8Array(9_000_000), { declaredSize: 10 })]],
  [
    'a name that climbs out',
    (commits) => [file(JSON.stringify(honest(commits))), file('x', { name: '../../.bashrc' })],
  ],
  ['thousands of files', () => Array.from({ length: 2_001 }, (_, n) => file('x', { name: `f${n}` }))],
  ['a symbolic link', () => [file('/etc/passwd', { mode: 0o120777 })]],
  ['no file at all', () => []],
  ['something that is not JSON', () => [file('<html>')]],
  ['a wrong schema', tampered((evidence) => Object.assign(evidence, { schema: 2 }))],
  ['NaN', (commits) => [file(JSON.stringify(honest(commits)).replace(/"value":\d+/, '"value":NaN'))]],
  [
    'a time beyond all numbers',
    (commits) => [file(JSON.stringify(honest(commits)).replace(/"value":\d+/, '"value":1e999'))],
  ],
  ['a million benchmarks', (commits) => [file(withOutcomes(commits, `[${'{},'.repeat(999_999)}{}]`))]],
  [
    'one answer given twice',
    tampered((evidence) => (evidence['blocks'] as unknown[]).push((evidence['blocks'] as unknown[])[0])),
  ],
  ['a path as a profile’s name', tampered((evidence) => Object.assign(evidence, { profiles: [stray] }))],
];
