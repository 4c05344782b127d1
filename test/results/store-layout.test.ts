import fc from 'fast-check';
import { expect, test } from 'vitest';
import { environmentClass } from '../../src/results/environment.ts';
import { defaultGate } from '../../src/results/gate-name.ts';
import {
  checkMeta,
  checkStorePath,
  metaText,
  metaTexts,
  notePath,
  parseRunPath,
  picturePath,
  pictureStamp,
  profilePath,
  runPath,
  storedRuns,
  verdictPath,
} from '../../src/results/store-layout.ts';
import { long } from '../support/long.ts';
import { aCommit, anEnvironment } from './make.ts';

const environment = anEnvironment();
const at = (second: number, hour = 10): string =>
  `2026-11-22T${String(hour).padStart(2, '0')}:00:${String(second).padStart(2, '0')}.123Z`;

test('a run path tells commit and class without reading the run', () => {
  const path = runPath({ commit: aCommit(1), environment, id: '12345-1', takenAt: at(7) });
  expect(path).toBe(`runs/00/${aCommit(1)}/${environmentClass(environment)}/20261122T100007Z_12345-1.json`);
  expect(parseRunPath(path)).toEqual({
    commit: aCommit(1),
    environmentClass: environmentClass(environment),
    gate: '',
    key: path,
  });
});

test('hostile run ids and environments never leave the store', long, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (id, cpuModel) => {
      const path = runPath({ commit: aCommit(2), environment: { ...environment, cpuModel }, id, takenAt: at(0) });
      expect(checkStorePath(path)).toBe(path);
      expect(parseRunPath(path)?.commit).toBe(aCommit(2));
    }),
    { seed: 1 },
  );
});

test('runs of one commit sort by the time they were taken, whatever their ids', () => {
  const paths = [
    runPath({ commit: aCommit(1), environment, id: '99-1', takenAt: at(1) }),
    runPath({ commit: aCommit(1), environment, id: '100-1', takenAt: at(2) }),
    runPath({ commit: aCommit(1), environment, id: '100-10', takenAt: at(30) }),
  ];
  expect(storedRuns(paths.toReversed()).map((run) => run.key)).toEqual(paths);
});

test('files that are not runs are no runs: profiles, a wrong prefix, notes, other names', () => {
  const path = runPath({ commit: aCommit(1), environment, id: 'a', takenAt: at(1) });
  const others = [
    profilePath(path, 'profiles/x.pb.gz'),
    path.replace('runs/00/', 'runs/11/'),
    'README.md',
    'runs/a.json',
  ];
  expect(
    storedRuns([...others, notePath({ kind: 'accept', who: 'a/b', recordedAt: at(0), head: aCommit(1) })]),
  ).toEqual([]);
});

test('a picture’s path tells when what it shows was measured; one of before there were stamps has an empty one', () => {
  const hash = '0a'.repeat(32);
  expect(picturePath(at(7), hash)).toBe(`pictures/v1/20261122T100007Z_${hash}.png`);
  expect(pictureStamp(picturePath(at(7), hash))).toBe('20261122T100007Z');
  expect(pictureStamp(`pictures/v1/${hash}.png`)).toBe('');
  for (const path of [`pictures/v2/${hash}.png`, `pictures/v1/x_${hash}.png`, `notes/pictures/v1/${hash}.png`]) {
    expect(pictureStamp(path), path).toBeUndefined();
  }
});

test('paths that leave the store are refused', () => {
  for (const path of ['../x', '/etc/passwd', 'a//b', 'a/./b', 'C:\\x', 'a\\b', '.git/config', 'a\u0000b', '']) {
    expect(() => checkStorePath(path), path).toThrow(RangeError);
  }
  expect(() => profilePath('runs/00/x/y/z.json', '../../../meta.json')).toThrow(RangeError);
  expect(() => verdictPath('main', defaultGate)).toThrow(RangeError);
  expect(() => picturePath(at(0), 'abc')).toThrow(RangeError);
  expect(() => picturePath('yesterday', 'a'.repeat(64))).toThrow(RangeError);
});

test('a store of a newer layout is refused with the cure, one without a layout too', () => {
  expect(() => checkMeta(metaText, 'dir:x')).not.toThrow();
  expect(() => checkMeta(undefined, 'dir:x')).not.toThrow();
  for (const text of metaTexts) expect(() => checkMeta(text, 'dir:x')).not.toThrow();
  expect(() => checkMeta('{"layout":3,"more":1}', 'dir:x')).toThrow(
    'Cannot read dir:x as its layout must be ≤ 2: current value is 3',
  );
  expect(() => checkMeta('hello', 'dir:x')).toThrow('meta.json must say {"layout":2}');
});
