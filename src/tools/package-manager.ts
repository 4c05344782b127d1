/** What installs a repository's packages, as its lock files and manifests say. */

export interface PackageManager {
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
  lock: 'package-lock.json',
  install: 'npm ci',
  run: (script) => `npm run ${script}`,
  exec: (command) => `npx ${command}`,
  runIn: ({ folder }, script) => `npm run ${script} --workspace ${folder}`,
  add: (name) => `npm install --no-save ${name}`,
  depend: (name) => `npm install --save-dev ${name}`,
};
const pnpm: PackageManager = {
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
const bun: PackageManager = {
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

/** `folder`: empty for the root. */
export function managerIn(
  folder: string,
  { files, texts }: { readonly files: readonly string[]; readonly texts: ReadonlyMap<string, string> },
): PackageManager | undefined {
  const within = folder === '' ? '' : `${folder}/`;
  const found = byLock.find(({ lock }) => files.includes(within + lock));
  if (found !== yarn) return found;
  return /^# yarn lockfile v1$/m.test(texts.get(`${within}yarn.lock`) ?? '') ? yarn1 : yarn;
}

/** Without a lock file: what package.json says there is, in the newest version that is allowed. */
export const withoutLock: PackageManager = { ...npm, install: 'npm install' };
