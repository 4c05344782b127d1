/** Policy by weight, from profiles in a store to the words of the comment. */
import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { procedure } from '../../src/decide/procedure.ts';
import { weighAt } from '../../src/gate/policy-weights.ts';
import { rejudge } from '../../src/gate/rejudge.ts';
import { readHistory } from '../../src/gate/stored-history.ts';
import type { Ancestry } from '../../src/ports.ts';
import { renderProduction } from '../../src/production/record.ts';
import { sharesOf } from '../../src/production/shares.ts';
import { writePprof } from '../../src/profile/formats/pprof-write.ts';
import { renderComment } from '../../src/report/comment.ts';
import { environmentClass } from '../../src/results/environment.ts';
import type { BlockRecord } from '../../src/results/evidence.ts';
import { mergeBundles } from '../../src/results/merge.ts';
import { productionPaths } from '../../src/results/store-layout.ts';
import { openDirStore } from '../../src/store/dir.ts';
import { inputOf, machine } from '../decide/fakes.ts';
import { makeProfile } from '../profile/make-profile.ts';
import { aCommit, anEnvironment, anOutcome, aRun } from '../results/make.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const takenAt = '2026-11-28T10:00:00.000Z';
const yaml = (rule: string) =>
  `suites: [{ name: core, files: "*.bench.mjs" }]\npolicy: { benchmarks: [{ match: '**', production: ${rule} }] }\n`;

/** A store in which production spends 0.05 % in what benchmark `a` runs; its package and the runtime do not count. */
async function storeOf(options: { readonly production: boolean }) {
  const store = openDirStore(await temporaryFolder());
  const ran = makeProfile(`
    run@bench/a.js:1;price@src/a.js:1 50
    run@bench/a.js:1;price@src/a.js:1;get@node_modules/map/index.js:3 50`);
  const outcome = anOutcome('a');
  if (outcome.state !== 'measured') throw new Error('it is');
  const profiles = [{ kind: 'cpu', file: 'profiles/a.pb.gz' }] as const;
  await store.save(
    aRun({ commit: aCommit(7), environment: anEnvironment({ cores: 64 }), outcomes: [{ ...outcome, profiles }] }),
    new Map([['profiles/a.pb.gz', writePprof(ran)]]),
  );
  if (!options.production) return store;
  const spent = makeProfile(`
    serve@src/server.js:1 9000
    serve@src/server.js:1;get@node_modules/map/index.js:3 995
    serve@src/server.js:1;price@src/a.js:1 5`);
  const when = { from: '2026-11-18T10:00:00Z', until: '2026-11-20T10:00:00Z', savedAt: '2026-11-20T10:00:01Z' };
  const record = { schema: 1, service: 'checkout', ...sharesOf(spent), ...when, source: 'file', notes: [] } as const;
  await store.writeFiles(
    new Map([[productionPaths(record).record, new TextEncoder().encode(renderProduction(record))]]),
  );
  return store;
}

const ancestry: Ancestry = { firstParents: async (commit) => [commit], mergeBase: async () => undefined };

async function judged(rule: string, factor: number, options = { production: true }) {
  const config = parseConfig(yaml(rule), 'flamegate.yml');
  const benchmarks = [{ name: 'a', factor, deviation: 0.005 }];
  const input = inputOf(benchmarks);
  const { answer } = machine(benchmarks, 1);
  const blocks: BlockRecord[] = [];
  // What is measured is all that either threshold asks for.
  for (const threshold of [0.02, 0.2]) {
    const steps = procedure({ ...input, policy: { ...input.policy, threshold, margin: threshold / 2 } });
    for (let step = steps.next(); step.done !== true; ) {
      const { stage, target, block, attempt } = step.value;
      const known = blocks.find((each) => each.stage === stage && each.block === block && each.attempt === attempt);
      const answered = known?.answer ?? answer(step.value);
      if (known === undefined && answered.state !== 'unavailable')
        blocks.push({ stage, target, block, attempt, answer: answered });
      step = steps.next(answered);
    }
  }
  const environment = anEnvironment();
  const candidate = { ...input.candidate, environment, takenAt };
  const evidence = { schema: 1, seed: input.seed, candidate, baselineCommit: aCommit(7), environment } as const;
  const merged = mergeBundles([
    { evidence: { ...evidence, blocks, profiles: [], durationMs: 1 }, profiles: new Map() },
  ]);
  const question = { commit: aCommit(7), environmentClass: environmentClass(environment), only: [] };
  const history = await readHistory(
    { store: await storeOf(options), ancestry },
    { ...question, ...weighAt(config.policy, takenAt) },
  );
  const place = { version: '0' };
  const { report } = await rejudge({ merged, histories: [history], config, bundle: 'own', notes: [], place });
  const comment = renderComment(report, { marker: { head: aCommit(8), run: 1, attempt: 1 } });
  return { kind: report.verdict.judgements[0]?.kind, report, comment: comment.replaceAll('\u202f', ' ') };
}

test('a small weight relaxes the threshold, and the comment names it, its weight, its age and the one it would have', async () => {
  expect((await judged('{ below: 0.01%, threshold: 20% }', 1.12)).kind).toBe('regression');
  const { kind, comment } = await judged('{ below: 0.1%, threshold: 20% }', 1.12);
  expect(kind).not.toBe('regression');
  expect(comment).toContain('Judged by weight in production: `a` (`time`) is +12');
  expect(comment).toContain(
    'fails at 20 % in place of 5 %: 0.05 % of production CPU in `checkout`, 2 days until 8 days ago.',
  );
});

test('a large weight tightens it', async () => {
  expect((await judged('{ above: 1%, threshold: 2% }', 1.035)).kind).not.toBe('regression');
  const { kind, comment } = await judged('{ above: 0.01%, threshold: 2% }', 1.035);
  expect(kind).toBe('regression');
  expect(comment).toContain('fails at 2 % in place of 5 %');
});

test('without a stored profile of production nothing is relaxed, and a note says so', async () => {
  const { kind, report, comment } = await judged('{ below: 0.1%, threshold: 20% }', 1.12, { production: false });
  expect([kind, comment.includes('Judged by weight')]).toEqual(['regression', false]);
  expect(report.notes).toContainEqual(expect.stringContaining('holds no profile of production'));
});

test.each([
  ['{ threshold: 20% }', 'below or above'],
  ['{ below: 0.1%, above: 1%, threshold: 20% }', 'less than below'],
  ['{ below: 0.1%, threshold: 2%, margin: 5% }', 'below the threshold'],
  ['{ below: 0.1% }', 'threshold'],
  ['{ below: 0.1%, treshold: 20% }', 'threshold'],
])('%s is refused with its cure', (rule, said) => {
  expect(() => parseConfig(yaml(rule), 'flamegate.yml')).toThrow(
    expect.objectContaining({ message: expect.stringMatching(/flamegate\.yml:2/) }),
  );
  try {
    parseConfig(yaml(rule), 'flamegate.yml');
  } catch (error) {
    expect(`${error} ${(error as { hint?: string }).hint}`).toContain(said);
  }
});
