import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GateError } from '../../src/errors.ts';
import { baselineCommit } from '../../src/github/baseline-commit.ts';
import { parseEvent, type RunContext } from '../../src/github/event.ts';
import { pullRequestsOfMergeGroup } from '../../src/github/pull-request.ts';

const runner = {
  GITHUB_REPOSITORY: 'Codertocat/Hello-World',
  GITHUB_SHA: 'c4b1b2a9f0c54ac0ae9e8ee8d5f7b2d2e7d5a001',
  GITHUB_RUN_ID: '987654',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_SERVER_URL: 'https://github.com',
};

function parse(event: string, file: string, env: Readonly<Record<string, string>> = {}): RunContext {
  const payload = JSON.parse(readFileSync(new URL(`../fixtures/webhooks/${file}.json`, import.meta.url), 'utf8'));
  return parseEvent(payload, { ...runner, GITHUB_EVENT_NAME: event, ...env });
}

test('parseEvent() reads the run itself from the runner’s variables', () => {
  expect(parse('push', 'push')).toMatchObject({
    owner: 'Codertocat',
    repo: 'Hello-World',
    runId: 987654,
    runAttempt: 2,
    runUrl: 'https://github.com/Codertocat/Hello-World/actions/runs/987654',
    isEnterpriseServer: false,
  });
});

test('parseEvent() tells a push to the default branch from a tag', () => {
  expect(parse('push', 'push').event).toMatchObject({ kind: 'push', isDefaultBranch: true });
  expect(parse('push', 'push.tag').event).toMatchObject({ kind: 'push', branch: undefined, isDefaultBranch: false });
});

test('parseEvent() knows that a schedule runs on the default branch, though its payload names no repository', () => {
  const env = { ...runner, GITHUB_EVENT_NAME: 'schedule', GITHUB_REF: 'refs/heads/master' };
  const read = parseEvent({ schedule: '0 3 * * *', workflow: '.github/workflows/flamegate.yml' }, env);
  expect(read.event).toEqual({ kind: 'schedule', branch: 'master', isDefaultBranch: true });
  expect(read.defaultBranch).toBe('master');
});

test('parseEvent() reads a pull request with the head it was sent for and the head before', () => {
  const { event } = parse('pull_request', 'pull_request.synchronize');
  expect(event).toMatchObject({ kind: 'pull-request', action: 'synchronize', isFork: false });
  expect(event).toHaveProperty('before', expect.stringMatching(/^[0-9a-f]{40}$/));
});

test('parseEvent() calls a pull request a fork’s when the head repository is another or gone', () => {
  const payload = JSON.parse(
    readFileSync(new URL('../fixtures/webhooks/pull_request.opened.json', import.meta.url), 'utf8'),
  );
  const env = { ...runner, GITHUB_EVENT_NAME: 'pull_request' };
  payload.pull_request.head.repo.id += 1;
  expect(parseEvent(payload, env).event).toMatchObject({ isFork: true });
  payload.pull_request.head.repo = null;
  expect(parseEvent(payload, env).event).toMatchObject({ isFork: true, head: { repositoryId: undefined } });
});

test('parseEvent() names label and sender of a label event', () => {
  expect(parse('pull_request_target', 'pull_request.labeled').event).toMatchObject({
    kind: 'pull-request',
    trigger: 'pull_request_target',
    action: 'labeled',
    sender: 'Codertocat',
    label: expect.any(String),
  });
});

test('parseEvent() reads the run a workflow_run event is about, not the run it runs in', () => {
  expect(parse('workflow_run', 'workflow_run.completed').event).toMatchObject({
    kind: 'workflow-run',
    runId: expect.any(Number),
    headCommit: expect.stringMatching(/^[0-9a-f]{40}$/),
    createdAt: expect.stringMatching(/Z$/),
  });
});

test('parseEvent() reads a merge group, whose ref names its pull requests', () => {
  const { event } = parse('merge_group', 'merge_group.checks_requested');
  expect(event).toMatchObject({ kind: 'merge-group', baseBranch: 'main' });
  if (event.kind !== 'merge-group') throw new Error('unreachable');
  expect(pullRequestsOfMergeGroup(event)).toEqual([104]);
});

test('parseEvent() knows an Enterprise Server by its host, and takes ghe.com and local hosts for github.com', () => {
  const at = (url: string): boolean => parse('push', 'push', { GITHUB_SERVER_URL: url }).isEnterpriseServer;
  expect([at('https://github.example.com'), at('https://octo.ghe.com'), at('http://127.0.0.1:80')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('parseEvent() refuses an event it does not know and a payload that is not its event’s', () => {
  expect(() => parse('issue_comment', 'push')).toThrow(/current value is issue_comment/);
  expect(() => parse('issue_comment', 'push')).toThrow(expect.objectContaining({ code: 'EVENT_UNSUPPORTED' }));
  expect(() => parse('pull_request', 'push')).toThrow(/pull_request must be an object/);
  expect(() => parseEvent({}, {})).toThrow(GateError);
});

const [head, base, other] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)];

test('baselineCommit() is the parent of the merge commit that is not the head, in either order', () => {
  expect(baselineCommit({ commit: other, parents: [base, head] }, head)).toEqual({ kind: 'commit', commit: base });
  expect(baselineCommit({ commit: other, parents: [head, base] }, head)).toEqual({ kind: 'commit', commit: base });
});

test('baselineCommit() falls back to the merge base for the head itself and for merges that are not the pull request’s', () => {
  expect(baselineCommit({ commit: head, parents: [base, other] }, head).kind).toBe('merge-base');
  expect(baselineCommit({ commit: other, parents: [base] }, head).kind).toBe('merge-base');
  expect(baselineCommit({ commit: other, parents: [base, 'd'.repeat(40)] }, head).kind).toBe('merge-base');
});
