/** Suites of asv, airspeed velocity, as scientific Python packages have them. */
import { asvBenchmarkFolder, asvRequirements } from './asv-conf.ts';
import { type Foreign, folderOf, isWithin, nameOf, type RepositoryFiles } from './found.ts';
import type { InRepository, ReadText } from './in-repository.ts';
import { guessPythonSetup } from './python-setup.ts';

export const asvInRepository: InRepository = {
  setup: asvSetup,
  detection: {
    isManifest: isLikeAsvConf,
    isBench,
    find: findAsv,
  },
};

const usualPlaces = [
  'asv.conf.json',
  ...['benchmarks', 'asv_bench', 'asv', 'bench', 'benchmark'].map((each) => `${each}/asv.conf.json`),
];

/** The project, what asv's own environments have beside it, and asv's runner. */
function asvSetup(read: ReadText): readonly string[] {
  const places = ['', '.sample', '.template', '.example'].flatMap((end) =>
    usualPlaces.map((place) => `${place}${end}`),
  );
  const conf = places.map(read).find((text) => text !== undefined) ?? '';
  return guessPythonSetup(read, ['asv_runner', ...asvRequirements(conf)]);
}

function isAsvConf(file: string): boolean {
  return /(?:^|\/)asv\.conf\.json$/.test(file);
}

/** With those that each developer is to copy, as git ignores the copy: `asv.conf.json.sample`. */
function isLikeAsvConf(file: string): boolean {
  return /(?:^|\/)[^/]*asv[^/]*\.json[^/]*$/.test(file);
}

const bench =
  /^[ \t]*def (?:time|timeraw|track|mem|peakmem)_\w+\(|^[ \t]*class (?:Time|Timeraw|Track|Mem|PeakMem)[A-Z_]\w*|^[ \t]*def (?:Time|Timeraw|Track|Mem|PeakMem)[A-Z_]\w*\(/m;

function findAsv({ files, texts }: RepositoryFiles): Foreign {
  const committed = files.filter(isAsvConf);
  const confs = committed.length > 0 ? committed : files.filter(isLikeAsvConf);
  const suites = confs.flatMap((conf) => {
    const folder = joined(folderOf(conf), asvBenchmarkFolder(texts.get(conf) ?? ''));
    const own = files.filter((file) => isWithin(folder, file) && file.endsWith('.py'));
    const holding = own.filter((file) => bench.test(texts.get(file) ?? 'def time_unread('));
    if (holding.length === 0) return [];
    const seen = `asv's suite of ${holding.length} ${holding.length === 1 ? 'file' : 'files'}`;
    return [{ name: nameOf('asv', folderOf(conf), confs.length > 1), globs: [`${folder}/**/*.py`], seen }];
  });
  if (confs.length === 0) return withoutConf({ files, texts });
  const notes = suites.length === 0 ? [`${confs[0]} names a folder that holds no benchmarks of asv.`] : [];
  return { suites, notes };
}

/** Where its configuration is on the developer's machine alone. */
function withoutConf({ files, texts }: RepositoryFiles): Foreign {
  const holding = files.filter((file) => {
    const text = texts.get(file) ?? '';
    return isBench(file) && /\basv\b/.test(text) && bench.test(text);
  });
  const [first] = holding;
  if (first === undefined) return { suites: [], notes: [] };
  const way = `add a suite of harness asv with files: ["${[folderOf(first), '**/*.py'].filter(Boolean).join('/')}"]`;
  const note = `${first} is written for asv, whose asv.conf.json is not in git: ${way}.`;
  return { suites: [], notes: [note], noted: holding };
}

function isBench(file: string): boolean {
  return file.endsWith('.py') && /(?:^|\/)benchmarks?\//.test(file);
}

/** Paths of configurations go up or stay in place: `.`, `../benchmarks`. */
function joined(folder: string, path: string): string {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
