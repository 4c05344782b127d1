/** What installs a repository's packages, as its lock files and manifests say. */

export interface PackageManager {
  readonly name: 'npm' | 'pnpm' | 'yarn' | 'bun' | 'rush';
  readonly lock: string;
  /** Exactly what the lock file says. */
  readonly install: string;
  readonly run: (script: string) => string;
  /** A script of one package of the workspace. */
  readonly runIn: (workspacePackage: WorkspacePackage, script: string) => string;
  /** A program of an installed package. */
  readonly exec: (command: string) => string;
  /** In a checkout that is thrown away. */
  readonly add: (name: string) => string;
  /** For good, as a tool of the project's own. */
  readonly depend: (name: string) => string;
}

export interface WorkspacePackage {
  readonly name: string;
  /** Relative to the root. */
  readonly folder: string;
}

const npm: PackageManager = {
  name: 'npm',
  lock: 'package-lock.json',
  install: 'npm ci',
  run: (script) => `npm run ${script}`,
  exec: (command) => `npx ${command}`,
  runIn: ({ folder }, script) => `npm run ${script} --workspace ${folder}`,
  add: (name) => `npm install --no-save ${name}`,
  depend: (name) => `npm install --save-dev ${name}`,
};
const pnpm: PackageManager = {
  name: 'pnpm',
  lock: 'pnpm-lock.yaml',
  install: 'pnpm install --frozen-lockfile',
  run: (script) => `pnpm run ${script}`,
  exec: (command) => `pnpm exec ${command}`,
  // With what it depends on, in order.
  runIn: ({ name }, script) => `pnpm --filter ${name}... run ${script}`,
  add: (name) => `pnpm add --save-dev --ignore-workspace-root-check ${name}`,
  depend: (name) => `pnpm add --save-dev ${name}`,
};
const yarn: PackageManager = {
  name: 'yarn',
  lock: 'yarn.lock',
  install: 'yarn install --immutable',
  run: (script) => `yarn run ${script}`,
  exec: (command) => `yarn ${command}`,
  runIn: ({ name }, script) => `yarn workspace ${name} run ${script}`,
  add: (name) => `yarn add --dev ${name}`,
  depend: (name) => `yarn add --dev ${name}`,
};
const yarn1: PackageManager = {
  ...yarn,
  install: 'yarn install --frozen-lockfile',
  add: (name) => `yarn add --dev --ignore-workspace-root-check ${name}`,
};
/** Yarn's default (PnP) makes no folder of packages, where Node alone, and what profiles and proves, finds them. */
const makesFolder = 'YARN_NODE_LINKER=node-modules ';

function withFolder(manager: PackageManager): PackageManager {
  const { install, run, exec, runIn, add } = manager;
  return {
    ...manager,
    install: makesFolder + install,
    run: (script) => makesFolder + run(script),
    exec: (command) => makesFolder + exec(command),
    runIn: (workspacePackage, script) => makesFolder + runIn(workspacePackage, script),
    add: (name) => makesFolder + add(name),
  };
}

const bun: PackageManager = {
  name: 'bun',
  lock: 'bun.lock',
  install: 'bun install --frozen-lockfile',
  run: (script) => `bun run ${script}`,
  exec: (command) => `bunx ${command}`,
  runIn: ({ folder }, script) => `bun run --cwd ${folder} ${script}`,
  add: (name) => `bun add --dev ${name}`,
  depend: (name) => `bun add --dev ${name}`,
};

/** As Rush's own CI recipe calls it: the version that rush.json names, installed on the way. */
const rushCommand = 'node common/scripts/install-run-rush.js';
const rush: PackageManager = {
  ...npm,
  name: 'rush',
  // Its lock file is below common/; this is what says that the root has neither packages nor scripts.
  lock: 'rush.json',
  // A checkout that is thrown away has no author whose name a policy could ask for, and installs no hooks.
  install: `${rushCommand} install --bypass-policy`,
  run: (script) => `${rushCommand} ${script}`,
  runIn: ({ name, folder }, script) =>
    script === 'build' ? `${rushCommand} build --to ${name}` : `cd ${folder} && npm run ${script}`,
  depend: (name) => `rush add --dev --package ${name}`,
};

const byLock: readonly PackageManager[] = [
  rush,
  npm,
  { ...npm, lock: 'npm-shrinkwrap.json' },
  pnpm,
  yarn,
  bun,
  { ...bun, lock: 'bun.lockb' },
];

/** What is read in a folder to know its manager, where it is there. */
export const tellingFiles: readonly string[] = ['package.json', 'yarn.lock', '.yarnrc.yml'];

type Manifests = { readonly files: readonly string[]; readonly texts: ReadonlyMap<string, string> };

/** By its lock file; of several the one that package.json names. `folder`: empty for the root. */
export function managerIn(folder: string, { files, texts }: Manifests): PackageManager | undefined {
  const within = folder === '' ? '' : `${folder}/`;
  const locked = byLock.filter(({ lock }) => files.includes(within + lock));
  const named = namedIn(within, texts);
  const found = (locked.length > 1 ? locked.find(({ name }) => name === named?.name) : undefined) ?? locked[0];
  if (found !== yarn) return found;
  const isFirst = named === yarn1 || /^# yarn lockfile v1$/m.test(texts.get(`${within}yarn.lock`) ?? '');
  return isFirst ? yarn1 : linked(yarn, within, { files, texts });
}

/** As the settings of Yarn 2 and newer say; those that were not read are taken to make a folder. */
function linked(manager: PackageManager, within: string, { files, texts }: Manifests): PackageManager {
  const settings = texts.get(`${within}.yarnrc.yml`);
  const isKnown = settings !== undefined || !files.includes(`${within}.yarnrc.yml`);
  const hasFolder = /^nodeLinker\s*:\s*['"]?(?:node-modules|pnpm)\b/m.test(settings ?? '');
  return isKnown && !hasFolder ? withFolder(manager) : manager;
}

/** Without a lock file: what package.json says there is, in the newest version that is allowed. */
const withoutLock: PackageManager = { ...npm, install: 'npm install' };

/** It installs what has no lock file too; npm where nothing says otherwise. */
export function managerFor(folder: string, given: Manifests): PackageManager {
  const within = folder === '' ? '' : `${folder}/`;
  const workspace = given.files.includes(`${within}pnpm-workspace.yaml`) ? pnpm : undefined;
  const named = namedIn(within, given.texts) ?? workspace;
  const locked = managerIn(folder, given);
  if (locked !== undefined || named === undefined) return locked ?? withoutLock;
  return named === yarn ? linked(unlocked(yarn), within, given) : unlocked(named);
}

/** In CI they refuse to write a lock file, unless asked to. */
function unlocked(named: PackageManager): PackageManager {
  return { ...named, install: unlockedInstalls.get(named) ?? withoutLock.install };
}

const unlockedInstalls: ReadonlyMap<PackageManager, string> = new Map([
  [pnpm, 'pnpm install --no-frozen-lockfile'],
  [yarn, 'yarn install --no-immutable'],
  [yarn1, 'yarn install'],
  [bun, 'bun install'],
]);

/** As `packageManager` of package.json names it, or `devEngines`. */
function namedIn(within: string, texts: ReadonlyMap<string, string>): PackageManager | undefined {
  const text = texts.get(`${within}package.json`) ?? '';
  const [, name, major] =
    /"packageManager"\s*:\s*"(npm|pnpm|yarn|bun)@(\d+)/.exec(text) ??
    /"packageManager"\s*:\s*\{[^{}]*"name"\s*:\s*"(npm|pnpm|yarn|bun)"/.exec(text) ??
    [];
  if (name === 'yarn') return major === '1' ? yarn1 : yarn;
  return name === 'pnpm' ? pnpm : name === 'bun' ? bun : name === 'npm' ? npm : undefined;
}

/** Releases of pnpm whose lock files later ones refuse, by their `lockfileVersion`. */
const pnpmByLockfile: ReadonlyMap<string, number> = new Map([
  ['5.3', 6],
  ['5.4', 7],
  ['6.0', 8],
  ['6.1', 8],
]);

/** The release that wrote the lock file at the root, where the newest would not read it and package.json does not name one. */
export function olderPnpm(texts: ReadonlyMap<string, string>): number | undefined {
  const [, version = ''] = /^lockfileVersion:\s*['"]?(\d+(?:\.\d+)?)/m.exec(texts.get('pnpm-lock.yaml') ?? '') ?? [];
  return namedIn('', texts) === undefined ? pnpmByLockfile.get(version) : undefined;
}
