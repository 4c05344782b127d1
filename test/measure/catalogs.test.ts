import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Suite } from '../../src/config/config.ts';
import { GateError } from '../../src/errors.ts';
import type { Catalog } from '../../src/measure/catalog.ts';
import { listBeside, openCatalogs } from '../../src/measure/catalogs.ts';
import type { Side } from '../../src/results/evidence.ts';
import { suiteOf } from '../e2e/measuring.ts';

const suite: Suite = suiteOf({ name: 'jvm', harness: 'jmh' });

function catalog(name: string, ending: 'listed' | 'unbuilt' = 'listed'): Catalog {
  const localName = ending === 'listed' ? name : '';
  const failure = ending === 'listed' ? undefined : { reason: 'load' as const, message: 'no memory left' };
  return new Map([['k', { suite, listed: { name, file: 'b.jar', localName, metrics: [], failure } }]]);
}

/** Each reading ends when it is let go; what it ends with is asked then. */
function played(ends: (side: Side, time: number) => Catalog | Error) {
  const times = new Map<Side, number>();
  const waiting: { readonly side: Side; readonly go: () => void }[] = [];
  const running = new Set<Side>();
  const log: string[] = [];
  const read = (side: Side): Promise<Catalog> => {
    const time = (times.get(side) ?? 0) + 1;
    times.set(side, time);
    log.push(`${side} ${time}${running.size > 0 ? ' beside' : ''}`);
    running.add(side);
    return new Promise((resolve, reject) => {
      const go = (): void => {
        running.delete(side);
        const end = ends(side, time);
        if (end instanceof Error) reject(end);
        else resolve(end);
      };
      waiting.push({ side, go });
    });
  };
  return { read, log, waiting };
}

async function letAllGo(waiting: { readonly side: Side; readonly go: () => void }[], last: Side): Promise<void> {
  for (let turns = 0; turns < 50; turns++) {
    await Promise.resolve();
    const at = waiting.findIndex(({ side }) => side !== last);
    const [next] = turns % 8 === 7 ? waiting.splice(Math.max(0, at), 1) : [];
    next?.go();
  }
}

const sides = fc.constantFrom<Side>('baseline', 'candidate');

test('what fails beside the other side is read once more, alone, and whatever ends first, each side has its own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray<Side>(['baseline', 'candidate']), sides, async (failing, last) => {
      const { read, log, waiting } = played((side, time) =>
        catalog(side, failing.includes(side) && time === 1 ? 'unbuilt' : 'listed'),
      );
      const catalogs = openCatalogs(read);
      const found: Record<string, string | undefined> = {};
      const keep = async (side: Side): Promise<void> => {
        found[side] = [...(await catalogs.of(side)).values()][0]?.listed.localName;
      };
      const candidate = keep('candidate');
      catalogs.begin('baseline');
      const both = Promise.all([candidate, candidate.then(() => keep('baseline'))]);
      await letAllGo(waiting, last);
      await letAllGo(waiting, last);
      await both;
      expect(found).toEqual({ baseline: 'baseline', candidate: 'candidate' });
      expect(log.slice(0, 2)).toEqual(['candidate 1', 'baseline 1 beside']);
      expect([...log.slice(2)].sort()).toEqual([...failing].sort().map((side) => `${side} 2`));
    }),
  );
});

test('a side that was read by itself is not read again, and what cannot be read at all is told where it is asked for', async () => {
  const alone = played((side) => catalog(side, 'unbuilt'));
  const catalogs = openCatalogs(alone.read);
  const asked = catalogs.of('candidate');
  alone.waiting[0]?.go();
  expect([...(await asked).values()][0]?.listed.failure?.message).toBe('no memory left');
  expect(alone.log).toEqual(['candidate 1']);

  const broken = played((side) => (side === 'baseline' ? new Error('no such commit') : catalog(side)));
  const early = openCatalogs(broken.read);
  early.begin('baseline');
  const candidate = early.of('candidate');
  for (const { go } of broken.waiting) go();
  expect([...(await candidate).keys()]).toEqual(['k']);
  await expect(early.of('baseline')).rejects.toThrow('no such commit');
});

test('two sides that run one program are refused, in whichever order they were begun', async () => {
  const same: Catalog = new Map([
    ['k', { suite, listed: { name: 'a', file: 'b.jar', localName: 'a', metrics: [], executable: '/srv/b.jar' } }],
  ]);
  const catalogs = openCatalogs(async () => same);
  catalogs.begin('baseline');
  await catalogs.of('candidate');
  await expect(catalogs.of('baseline')).rejects.toThrow('/srv/b.jar');
});

test('only suites that build with one processor, into their own checkout, are listed at once', () => {
  const maven = suiteOf({ name: 'a', harness: 'jmh', command: 'mvn -q package -DskipTests' });
  const installs = suiteOf({ name: 'b', harness: 'jmh', command: 'mvn -q install' });
  const tests = suiteOf({ name: 'c', harness: 'pytest' });
  const filled = (): boolean => true;
  expect(listBeside({ suites: [maven] }, undefined, filled)).toBe(true);
  expect(listBeside({ suites: [maven] }, undefined, () => false)).toBe(false);
  expect(listBeside({ suites: [maven, tests] }, undefined, filled)).toBe(false);
  expect(listBeside({ suites: [maven, tests] }, { suites: ['a'] }, filled)).toBe(true);
  expect(listBeside({ suites: [maven], baseSuites: [installs] }, undefined, filled)).toBe(false);
});

test('where no time is left to read a side again, what failed beside the other stays known', async () => {
  const spent = new GateError('BUDGET_SPENT', 'no time is left');
  const { read, log, waiting } = played((side, time) =>
    side === 'candidate' ? (time === 1 ? catalog(side, 'unbuilt') : spent) : catalog(side),
  );
  const catalogs = openCatalogs(read);
  const candidate = catalogs.of('candidate');
  catalogs.begin('baseline');
  await letAllGo(waiting, 'candidate');
  await letAllGo(waiting, 'candidate');
  expect([...(await candidate).values()][0]?.listed.failure?.message).toBe('no memory left');
  expect(log.at(-1)).toBe('candidate 2');
});
