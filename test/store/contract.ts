/** What every store keeps: the same tests run against each. */

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'rolldown';
import { afterAll, beforeAll, beforeEach, describe, expect, type TestOptions, test } from 'vitest';
import type { BaselineStore } from '../../src/ports.ts';
import { withoutBatches } from '../../src/results/batches-file.ts';
import { defaultGate, gateName } from '../../src/results/gate-name.ts';
import { renderRun } from '../../src/results/run-file.ts';
import { picturePath, profilePath, runPath, summaryPath, verdictPath } from '../../src/results/store-layout.ts';
import { summaryOf } from '../../src/results/summary-file.ts';
import { aCommit, anEnvironment, anOutcome, aRun } from '../results/make.ts';
import { size } from '../support/draws.ts';
import { long } from '../support/long.ts';

const run = promisify(execFile);

export interface Subject {
  readonly store: BaselineStore;
  /** The store's place as a configuration writes it, and the repository it belongs to. */
  readonly place: string;
  readonly repository: string;
  readonly remote?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Replaces a file behind the store's back. */
  readonly tamper: (path: string, text: string) => Promise<void>;
  /** Anything at all there? Reading must not create a store. */
  readonly exists: () => Promise<boolean>;
}

/** `processes: 'none'`: a store that other processes cannot open by its place. */
export function storeContract(
  name: string,
  make: (folder: string) => Promise<Subject>,
  processes: 'several' | 'none' = 'several',
  options: TestOptions = {},
): void {
  describe(name, options, () => {
    let folder = '';
    let subject: Subject;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'flamegate-store-'));
      subject = await make(folder);
      return () => rm(folder, { recursive: true, force: true });
    });

    test('a store that does not exist yet is empty, and reading it creates nothing', async () => {
      const { store } = subject;
      expect(await store.list()).toEqual([]);
      expect(await store.readFile('verdicts/x.json')).toBeUndefined();
      expect(await store.files('notes')).toEqual([]);
      expect(await store.prune(3)).toEqual({ runs: 0, pictures: 0 });
      expect(await subject.exists()).toBe(false);
    });

    test('a saved run returns as it was, with its profiles beside it', async () => {
      const { store } = subject;
      const profiles = new Map([['profiles/a.pb.gz', new Uint8Array([0, 255, 10, 13, 128])]]);
      const key = await store.save(aRun(), profiles);
      expect(key).toBe(runPath(aRun()));
      const [stored] = await store.list();
      expect(stored?.key).toBe(key);
      expect(stored === undefined ? undefined : await store.read(stored)).toEqual(withoutBatches(aRun()));
      const profile = await store.readFile(profilePath(key, 'profiles/a.pb.gz'));
      expect([...(profile ?? [])]).toEqual([0, 255, 10, 13, 128]);
    });

    test('the same run again is no conflict; another run in its place is, and changes nothing', async () => {
      const { store } = subject;
      const key = await store.save(aRun(), new Map());
      expect(await store.save(aRun(), new Map())).toBe(key);
      await expect(store.save(aRun({ outcomes: [anOutcome('other')] }), new Map())).rejects.toMatchObject({
        code: 'STORE_CONFLICT',
      });
      const [stored] = await store.list();
      expect(stored === undefined ? undefined : await store.read(stored)).toEqual(withoutBatches(aRun()));
    });

    test('a corrupt run is named with the cure; the other runs stay usable', async () => {
      const { store } = subject;
      const good = await store.save(aRun({ id: 'good' }), new Map());
      const bad = await store.save(aRun({ id: 'bad' }), new Map());
      const moved = await store.save(aRun({ id: 'moved', commit: aCommit(2) }), new Map());
      await subject.tamper(bad, '{"schema":1,');
      await subject.tamper(moved, JSON.stringify(aRun({ id: 'moved', commit: aCommit(3) })));
      const runs = await store.list();
      expect(runs).toHaveLength(3);
      for (const stored of runs) {
        if (stored.key === good) expect((await store.read(stored)).id).toBe('good');
        else {
          const error = await store.read(stored).catch((caught: unknown) => caught);
          expect(error).toMatchObject({ code: 'STORE_CORRUPT', hint: expect.stringContaining('delete this one file') });
          expect(String(error)).toContain(stored.key);
        }
      }
    });

    test('a run that is gone since it was listed is missing, not corrupt', async () => {
      const { store } = subject;
      await store.save(aRun(), new Map());
      const gone = { commit: aCommit(9), environmentClass: 'x', key: 'runs/00/gone.json' };
      await expect(store.read(gone)).rejects.toMatchObject({ code: 'STORE_MISSING' });
    });

    test(
      'a summary says what its run says, and counts for nothing where it is not of these very bytes',
      long,
      async () => {
        const { store, tamper } = subject;
        const written = aRun({
          outcomes: [anOutcome('parse'), anOutcome('print', [3, 1, 2])],
          gate: gateName({ gate: 'bench', usualPlaces: [] }),
        });
        const key = await store.save(written, new Map());
        const other = await store.save(aRun({ id: 'other', outcomes: [anOutcome('other')] }), new Map());
        const [stored] = (await store.list()).filter((each) => each.key === key);
        if (store.summary === undefined || stored === undefined) return;
        const read = async (): Promise<unknown> => {
          await store.list(); // what was read before may be kept until then
          return store.summary?.(stored);
        };
        const truth = summaryOf(await store.read(stored));
        expect(await read()).toEqual(truth);
        const text = new TextDecoder().decode(await store.readFile(summaryPath(key)));
        const file = JSON.parse(text);
        // That it is read at all.
        await tamper(summaryPath(key), JSON.stringify({ ...file, median: file.median.map(() => 77) }));
        expect(await read()).toEqual({ ...truth, summaries: truth.summaries.map((each) => ({ ...each, median: 77 })) });
        const stale = new TextDecoder().decode(await store.readFile(summaryPath(other)));
        const broken: readonly string[] = [
          ...[0, 1, Math.floor(text.length / 2), text.length - 3].map((end) => text.slice(0, end)),
          stale,
          'null',
          '[]',
          ...[
            { schema: 2 },
            { of: 'a'.repeat(64) },
            { commit: aCommit(2) },
            { id: '1001-2' },
            { takenAt: '2026-11-22T10:00:01.000Z' },
            { environment: anEnvironment({ cores: 5 }) },
            { benchmark: [0, 0, 9, 9] },
            { benchmark: [0, 0, 0, 0] },
            { metric: [0] },
            { median: [1, 2, 3, null] },
            { processes: [1, 1, 1, -1] },
            { environment: {} },
            { gate: '../x' },
            { surprise: 1 },
            { benchmarks: [...file.benchmarks, ...file.benchmarks] },
          ].map((part) => JSON.stringify({ ...file, ...part })),
        ];
        for (const wrong of broken) {
          await tamper(summaryPath(key), wrong);
          expect(await read(), wrong).toEqual(truth);
        }
        await tamper(summaryPath(key), text);
        await tamper(key, '{"schema":1,');
        await expect(read()).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
      },
    );

    test('a run without a summary, as older versions wrote them, is read itself', async () => {
      const { store, tamper } = subject;
      await store.save(aRun({ id: 'new' }), new Map());
      const key = runPath(aRun({ id: 'old' }));
      await tamper(key, renderRun(withoutBatches(aRun({ id: 'old' }))));
      const [stored] = (await store.list()).filter((each) => each.key === key);
      if (store.summary === undefined || stored === undefined) return;
      expect(await store.summary(stored)).toEqual(summaryOf(await store.read(stored)));
      expect(await store.readFile(summaryPath(key))).toBeUndefined();
      expect(await store.prune(1)).toMatchObject({ runs: 1 });
    });

    test('files beside the runs are written together, replaced, and left alone when equal', async () => {
      const { store } = subject;
      const path = verdictPath(aCommit(4), defaultGate);
      const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
      await store.writeFiles(
        new Map([
          [path, bytes('one')],
          ['notes/a.json', bytes('note')],
        ]),
      );
      await store.writeFiles(new Map([[path, bytes('two')]]));
      await store.writeFiles(new Map([[path, bytes('two')]]));
      expect(new TextDecoder().decode(await store.readFile(path))).toBe('two');
      expect(new TextDecoder().decode(await store.readFile('notes/a.json'))).toBe('note');
      expect(await store.list()).toEqual([]);
    });

    test('the files of a folder are listed by name, and nothing of its neighbors', async () => {
      const { store } = subject;
      const bytes = new Uint8Array([1]);
      await store.save(aRun(), new Map());
      const paths = ['notes/b.json', 'notes/a.json', 'notes/deep/c.json', 'notes-of-mine/d.json', 'pictures/notes/e'];
      await store.writeFiles(new Map(paths.map((path) => [path, bytes])));
      expect(await store.files('notes')).toEqual(['notes/a.json', 'notes/b.json', 'notes/deep/c.json']);
      expect(await store.files('note')).toEqual([]);
      await expect(store.files('../notes')).rejects.toThrow(RangeError);
    });

    test('paths that leave the store are refused before anything is written', async () => {
      const { store } = subject;
      const bytes = new Uint8Array([1]);
      for (const path of ['../out', '/tmp/out', 'a/../../b', '.git/hooks/x']) {
        await expect(
          store.writeFiles(
            new Map([
              ['notes/a', bytes],
              [path, bytes],
            ]),
          ),
        ).rejects.toThrow(RangeError);
        await expect(store.readFile(path)).rejects.toThrow(RangeError);
      }
      expect(await subject.exists()).toBe(false);
    });

    test('pruning keeps the newest of each class and what is no run', long, async () => {
      const { store } = subject;
      const at = (second: number) => `2026-11-22T10:00:0${second}.000Z`;
      const profiles = new Map([['profiles/a.pb.gz', new Uint8Array([1])]]);
      const oldest = await store.save(aRun({ takenAt: at(1), commit: aCommit(3) }), profiles);
      for (const second of [2, 3]) await store.save(aRun({ takenAt: at(second), commit: aCommit(second) }), profiles);
      await store.save(aRun({ takenAt: at(0), environment: anEnvironment({ cores: 2 }) }), new Map());
      await store.writeFiles(new Map([['notes/a.json', new Uint8Array([1])]]));
      expect(await store.prune(2)).toEqual({ runs: 1, pictures: 0 });
      expect((await store.list()).map(({ key }) => key)).not.toContain(oldest);
      expect(await store.list()).toHaveLength(3);
      expect(await store.readFile(profilePath(oldest, 'profiles/a.pb.gz'))).toBeUndefined();
      expect(await store.readFile('notes/a.json')).toBeInstanceOf(Uint8Array);
      expect(await store.prune(2)).toEqual({ runs: 0, pictures: 0 });
    });

    test('pruning keeps the pictures of the newest measurements and no other, though no run is old', long, async () => {
      const { store } = subject;
      const picture = (second: number, digit: string): string =>
        picturePath(`2026-11-22T10:00:0${second}Z`, digit.repeat(64));
      const wanted = [picture(3, 'a'), picture(4, 'b'), picture(4, 'c')];
      const older = [picture(1, 'd'), picture(2, 'e'), picture(2, 'f'), `pictures/v1/${'0'.repeat(64)}.png`];
      const verdict = verdictPath(aCommit(4), defaultGate);
      const key = await store.save(aRun(), new Map());
      for (const path of [...older, ...wanted, verdict]) {
        await store.writeFiles(new Map([[path, new TextEncoder().encode(path)]]));
      }
      expect(await store.prune(2)).toEqual({ runs: 0, pictures: older.length });
      expect(await store.files('pictures')).toEqual(wanted.toSorted());
      for (const path of [...wanted, verdict]) {
        expect(new TextDecoder().decode(await store.readFile(path))).toBe(path);
      }
      expect((await store.list()).map((run) => run.key)).toEqual([key]);
      expect(await store.prune(2)).toEqual({ runs: 0, pictures: 0 });
    });

    test('a store of a newer layout is neither read nor written', async () => {
      const { store } = subject;
      await store.save(aRun(), new Map());
      await subject.tamper('meta.json', '{"layout":99}');
      await expect(store.list()).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
      await expect(store.save(aRun({ id: 'z' }), new Map())).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
    });

    if (processes === 'none') return;
    describe('with several processes', () => {
      let built = '';
      beforeAll(async () => {
        built = await mkdtemp(join(tmpdir(), 'flamegate-writer-'));
        const input = fileURLToPath(new URL('./writer.ts', import.meta.url));
        await build({
          input,
          platform: 'node',
          logLevel: 'silent',
          output: { file: join(built, 'writer.mjs'), format: 'esm', codeSplitting: false },
        });
      });
      afterAll(() => rm(built, { recursive: true, force: true }));

      test('writing at once, nothing is lost', { ...long, timeout: 120_000 }, async () => {
        const numbers = Array.from({ length: size(4, 8) }, (_, index) => index);
        const script = join(built, 'writer.mjs');
        await Promise.all(
          numbers.map((n) =>
            run(process.execPath, [script, subject.place, String(n), subject.repository, subject.remote ?? ''], {
              env: { ...process.env, ...subject.environment },
            }),
          ),
        );
        const runs = await subject.store.list();
        expect(runs.map(({ commit }) => commit).toSorted()).toEqual(
          [...numbers.map(aCommit), ...numbers.filter((n) => n % 2 === 0).map(() => aCommit(77))].toSorted(),
        );
        for (const stored of runs) expect((await subject.store.read(stored)).commit).toBe(stored.commit);
        for (const n of numbers) {
          const key = runPath(aRun({ commit: aCommit(n), id: `writer-${n}` }));
          expect([...((await subject.store.readFile(profilePath(key, 'profiles/a.pb.gz'))) ?? [])]).toEqual([n]);
        }
      });
    });
  });
}
