/** A command gated by hyperfine: real processes. */
import { afterAll, beforeAll, expect } from 'vitest';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { gate, gateWithoutTools } from './gated.ts';
import { needing } from './tools.ts';

const test = needing('hyperfine');

let repository: TestRepository;
let unchanged: string;
let slower: string;
let failing: string;

beforeAll(() => {
  repository = makeRepository();
  const config = 'suites:\n  - name: waits\n    harness: hyperfine\n    command: sh run.sh\n    metrics: [time]\n';
  unchanged = repository.commit({ 'flamegate.yml': config, 'run.sh': 'sleep 0.02\n' });
  slower = repository.commit({ 'run.sh': 'sleep 0.04\n' });
  failing = repository.commit({ 'run.sh': 'echo no such table >&2; exit 3\n' });
});

afterAll(() => repository.remove());

test('a command that takes twice as long fails', () => {
  const { code, regressions } = gate(repository.path, { base: unchanged, head: slower });
  expect(regressions).toEqual(['waits time']);
  expect(code).toBe(1);
});

test('a command that fails is a named failure', () => {
  const { code, document } = gate(repository.path, { base: unchanged, head: failing });
  expect(document.judgements[0]?.failure?.message).toContain('non-zero');
  expect(code).toBe(3);
});

test('without hyperfine the gate ends with 3, and says what to install', () => {
  const { code, stderr } = gateWithoutTools(repository.path, { base: unchanged, head: slower });
  expect(stderr).toMatch(/TOOL_MISSING.*apt-get install hyperfine/s);
  expect(code).toBe(3);
});
