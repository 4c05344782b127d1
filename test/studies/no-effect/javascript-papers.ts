/** Changes that look as if no benchmark ran them: prose, tests, declarations, settings, rights. Here each of them is run or read. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { fs, here, later, programOf, require, sum } from './javascript-lab.ts';

const readme = { 'README.md': '# Lab\n', 'docs/index.md': '# Index\n' };
const longer = { 'README.md': '# Lab\n\nIt is a lab.\n' };

/** `code` runs when the module is loaded, and has a `size`. */
function read(
  name: string,
  code: string,
  after: Attack['after'] = longer,
  files: Readonly<Record<string, string>> = {},
): Attack {
  // Of prose; `later` is of what one call in many does.
  const core = `${code}\nfunction tick() { return size; }\n${sum}`;
  return { program: programOf(core), name: `paper: ${name}`, before: { ...readme, ...files }, after };
}

function late(
  name: string,
  tick: string,
  after: Attack['after'] = longer,
  files: Readonly<Record<string, string>> = {},
): Attack {
  const attack = later(`paper, later: ${name}`, tick, after);
  return { ...attack, before: { ...readme, ...files } };
}

const url = (path: string): string => `new URL('${path}', import.meta.url)`;
const whole = (path: string): string => `readFileSync(${url(path)}, 'utf8').length`;

const prose: readonly Attack[] = [
  read('a README that is read', `${fs}\nconst size = ${whole('../README.md')};`),
  read(
    'a README that a promise reads',
    `import { readFile } from 'node:fs/promises';\nconst size = (await readFile(${url('../README.md')})).length;`,
  ),
  read(
    'a README that is opened and read in parts',
    `import { openSync, readSync, closeSync } from 'node:fs';\nconst file = openSync(${url('../README.md')}); const size = readSync(file, Buffer.alloc(99)); closeSync(file);`,
  ),
  read(
    'a README as a blob',
    `import { openAsBlob } from 'node:fs'; import { fileURLToPath } from 'node:url';\nconst size = (await (await openAsBlob(fileURLToPath(${url('../README.md')}))).text()).length;`,
  ),
  read(
    'the size of a README',
    `import { statSync } from 'node:fs';\nconst { size } = statSync(${url('../README.md')});`,
  ),
  read(
    'a README that require loads',
    `${require}\n${fs}\nrequire.extensions['.md'] = (module, file) => { module.exports = readFileSync(file, 'utf8'); };\nconst size = require('../README.md').length;`,
  ),
  read(
    'a README that a child process prints',
    `import { execFileSync } from 'node:child_process'; import { fileURLToPath } from 'node:url';\nconst size = execFileSync('cat', [fileURLToPath(${url('../README.md')})]).length;`,
  ),
  read(
    'a README that a thread reads',
    `import { Worker } from 'node:worker_threads'; import { once } from 'node:events'; import { fileURLToPath } from 'node:url';\nconst made = new Worker("const { workerData, parentPort } = require('node:worker_threads'); parentPort.postMessage(require('node:fs').readFileSync(workerData).length)", { eval: true, workerData: fileURLToPath(${url('../README.md')}) }); const [size] = await once(made, 'message');`,
  ),
  read(
    'all prose of a folder',
    `${fs}\nlet size = 0; for (const name of readdirSync(${url('../')})) if (name.endsWith('.md')) size += readFileSync(${url('../')}.pathname + name).length;`,
  ),
  read('prose in a folder more', `${fs}\nconst size = readdirSync(${url('../docs/')}).length;`, {
    'docs/more.md': '# More\n',
  }),
  read(
    'prose below a folder that is walked',
    `${fs}\nconst size = readdirSync(${url('../docs/')}, { recursive: true }).length;`,
    { 'docs/deep/more.md': '# More\n' },
    { 'docs/deep/one.md': '# One\n' },
  ),
  read('prose behind a link', `${fs}\nconst size = ${whole('../data/input.txt')};`, longer, {
    'data/input.txt': 'link:../README.md',
  }),
  read(
    'a README that is a link',
    `${fs}\nconst size = ${whole('../README.md')};`,
    { 'docs/index.md': '# Index\n\nOf all.\n' },
    { 'README.md': 'link:docs/index.md' },
  ),
  read(
    'where the link of a README leads',
    `import { readlinkSync } from 'node:fs';\nconst size = readlinkSync(${url('../README.md')}).length;`,
    { 'README.md': 'link:docs/guide.md' },
    { 'README.md': 'link:docs/index.md', 'docs/guide.md': '# Index\n' },
  ),
  read(
    'a README that became a link',
    `${fs}\nimport { lstatSync } from 'node:fs';\nconst size = lstatSync(${url('../README.md')}).isSymbolicLink() ? 1 : 0;`,
    { 'README.md': 'link:docs/copy.md' },
    { 'docs/copy.md': '# Lab\n' },
  ),
  read(
    'the rights of a README',
    `import { statSync } from 'node:fs';\nconst size = statSync(${url('../README.md')}).mode & 0o100;`,
    { 'README.md': 'program:# Lab\n' },
  ),
  read(
    'whether a README may be run',
    `import { accessSync, constants } from 'node:fs';\nlet size = 0; try { accessSync(${url('../README.md')}, constants.X_OK); size = 1; } catch {}`,
    { 'README.md': 'program:# Lab\n' },
  ),
  read(
    'a license',
    `${fs}\nconst size = ${whole('../LICENSE')};`,
    { LICENSE: 'Other terms.\n' },
    { LICENSE: 'Terms.\n' },
  ),
];

const files: readonly Attack[] = [
  read(
    'a file whose presence is asked',
    `import { existsSync } from 'node:fs';\nconst size = existsSync(${url('../docs/SLOW.md')}) ? 99 : 1;`,
    { 'docs/SLOW.md': '' },
  ),
  read(
    'a folder whose presence is asked',
    `import { existsSync } from 'node:fs';\nconst size = existsSync(${url('../docs/fr/')}) ? 99 : 1;`,
    { 'docs/fr/index.md': '# Index\n' },
  ),
  read(
    'code among prose',
    `import { size } from '../docs/demo.js';`,
    { 'docs/demo.js': 'export const size = 99;\n' },
    {
      'docs/demo.js': 'export const size = 1;\n',
    },
  ),
  read(
    'code among prose that require loads',
    `${require}\nconst { size } = require('../docs/demo.cjs');`,
    { 'docs/demo.cjs': 'exports.size = 99;\n' },
    { 'docs/demo.cjs': 'exports.size = 1;\n' },
  ),
  read(
    'a helper of tests',
    `import { size } from '../test/helper.js';`,
    { 'test/helper.js': 'export const size = 99;\n' },
    {
      'test/helper.js': 'export const size = 1;\n',
    },
  ),
  read(
    'a fixture of tests',
    `${fs}\nconst size = ${whole('../test/fixtures/a.txt')};`,
    { 'test/fixtures/a.txt': 'aaa\n' },
    { 'test/fixtures/a.txt': 'a\n' },
  ),
  read(
    'declarations that are read',
    `${fs}\nconst size = ${whole('../types/index.d.ts')};`,
    { 'types/index.d.ts': 'export declare const a: 1;\n' },
    { 'types/index.d.ts': 'export declare const a: number;\n' },
  ),
  read(
    'settings that are loaded',
    `import { fileURLToPath } from 'node:url';\nprocess.loadEnvFile?.(fileURLToPath(${url('../docs/sample.txt')})); const size = Number(process.env.LAB_SIZE ?? 1);`,
    { 'docs/sample.txt': 'LAB_SIZE=99\n' },
    { 'docs/sample.txt': 'LAB_SIZE=1\n' },
  ),
  read(
    'where a module would be found',
    `${require}\nlet size = 0; try { size = require.resolve('../docs/extra.cjs').length; } catch {}`,
    { 'docs/extra.cjs': '' },
  ),
  read('comments that are read', `${fs}\nconst size = ${whole('./spare.js')};`, {
    'src/spare.js': '// Thrice.\nexport function spare(n) { return n * 3; }\n',
  }),
  read(
    'a copy of prose',
    `import { cpSync, mkdtempSync } from 'node:fs'; import { tmpdir } from 'node:os';\ncpSync(${url('../docs/')}, mkdtempSync(tmpdir() + '/x-'), { recursive: true }); const size = 1;`,
    { 'docs/index.md': '# Other\n' },
  ),
];

const settings: readonly Attack[] = [
  ...['.npmrc', '.nvmrc', '.node-version', '.gitattributes', '.gitmodules', '.env', '.swcrc', '.browserslistrc'],
  ...['package-lock.json', 'yarn.lock', 'pnpm-lock.yaml', 'tsconfig.json', 'vite.config.js', 'Dockerfile'],
].map((path) => ({
  ...read(`settings in ${path}`, 'const size = 1;', { [path]: '# Other.\n' }, { [path]: '# One.\n' }),
}));

const calls: readonly Attack[] = [
  late('a README', `${fs} ${here} function tick() { if (isLate()) readFileSync(here('../README.md')); }`),
  late(
    'a README by a name put together',
    `${fs} ${here} function tick() { if (isLate()) readFileSync(here('../' + ['READ', 'ME'].join('') + '.md')); }`,
  ),
  late(
    'prose that a list names',
    `${fs} ${here} const all = readFileSync(here('../data/list.txt'), 'utf8').trim().split('\\n'); function tick() { if (isLate()) readFileSync(here('../docs/' + all[0])); }`,
    { 'docs/index.md': '# Other\n' },
    { 'data/list.txt': 'index.md\n' },
  ),
  late(
    'prose of a folder',
    `${fs} ${here} function tick() { if (isLate()) for (const name of readdirSync(here('../docs/'))) readFileSync(here('../docs/' + name)); }`,
    { 'docs/index.md': '# Other\n' },
  ),
  late(
    'a module among prose',
    `const names = ['core', 'demo']; function tick() { if (isLate()) import('../docs/' + names[1] + '.js'); }`,
    { 'docs/demo.js': 'export const size = 99;\n' },
    { 'docs/demo.js': 'export const size = 1;\n' },
  ),
  late(
    'a README that is there',
    `import { existsSync } from 'node:fs'; ${here} function tick() { if (isLate()) existsSync(here('../docs/new.md')); }`,
    { 'docs/new.md': '' },
  ),
  late(
    'the rights of a script',
    `import { statSync } from 'node:fs'; ${here} function tick() { if (isLate()) statSync(here('../docs/build.sh')).mode; }`,
    { 'docs/build.sh': 'program:echo\n' },
    { 'docs/build.sh': 'echo\n' },
  ),
];

export const javascriptPapers: readonly Attack[] = [...prose, ...files, ...settings, ...calls];
