/** Ways to a JavaScript benchmark that go through something else first: a module that is loaded late, a package, a second load, a line of its own. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { busy, fs, here, later, nth, programOf, reached, require, spare, sum } from './javascript-lab.ts';

/** A late call loads a module that no change touches, and that leads on to what changed. */
const throughModules: readonly Attack[] = [
  later(
    'import of a module that imports what changed',
    "function tick() { if (isLate()) import('./between.js'); }",
    { 'src/spare.js': busy },
    { 'src/between.js': "export { spare } from './spare.js';\n" },
  ),
  later(
    'import of a module that leads on by two more',
    "function tick() { if (isLate()) import('./one.js'); }",
    { 'src/spare.js': busy },
    { 'src/one.js': "import './two.js';\n", 'src/two.js': "import { spare } from './spare.js';\nspare(1);\n" },
  ),
  later(
    'require of a module that requires what changed',
    `${require} function tick() { if (isLate()) require('./between.cjs'); }`,
    { 'src/deep.cjs': 'exports.deep = () => [1].map(String);\n' },
    { 'src/between.cjs': "exports.deep = require('./deep.cjs').deep;\n", 'src/deep.cjs': 'exports.deep = () => 1;\n' },
  ),
  later(
    'import of a module that reads what changed',
    "function tick() { if (isLate()) import('./between.js'); }",
    { 'data/table.json': '[1, 2]\n' },
    {
      'src/between.js': `${fs} ${here} export const table = readFileSync(here('../data/table.json'));\n`,
      'data/table.json': '[1]\n',
    },
  ),
  later(
    'import of a module that imports data that changed',
    "function tick() { if (isLate()) import('./between.js'); }",
    { 'data/table.json': '[1, 2]\n' },
    {
      'src/between.js': "import table from '../data/table.json' with { type: 'json' };\nexport { table };\n",
      'data/table.json': '[1]\n',
    },
  ),
  later(
    'import of a module that lists a folder',
    "function tick() { if (isLate()) import('./between.js'); }",
    { 'data/zebra.txt': 'b\n' },
    { 'src/between.js': `${fs} ${here} export const names = readdirSync(here('../data'));\n`, 'data/zebra.txt': 'a\n' },
  ),
  later(
    'require of a folder whose manifest names another',
    `${require} function tick() { if (isLate()) require('./unit'); }`,
    { 'src/unit/lib/main.js': 'exports.late = [1].map(String);\n' },
    { 'src/unit/package.json': '{ "main": "./lib/main.js" }\n', 'src/unit/lib/main.js': 'exports.late = 1;\n' },
  ),
  later(
    'import of a package of the repository by a link that a commit holds',
    "function tick() { if (isLate()) import('./linked/x.js'); }",
    { 'other/x.js': busy },
    { 'src/linked': 'link:../other', 'other/x.js': spare },
  ),
  later(
    'a module whose source a late call imports anew',
    `import './spare.js'; function tick(s) { if (isLate()) import(\`./spare.js?\${s}\`); }`,
    { 'src/spare.js': `/* a comment of some length, which is scanned again */ ${spare}` },
  ),
];

/** What reads or loads for the program is a package. */
function byPackage(
  name: string,
  lib: string,
  code: string,
  files: Readonly<Record<string, string>>,
  after: Attack['after'],
): Attack {
  return {
    program: programOf(`${nth} ${here}\n${code}\n${sum}`, files),
    name: `package: ${name}`,
    before: { '.gitignore': 'node_modules\n' },
    after,
    setup: () => ({
      'node_modules/lib/package.json': '{ "name": "lib", "version": "1.0.0", "main": "x.js" }\n',
      'node_modules/lib/x.js': lib,
    }),
  };
}

const data = { 'data/zebra.json': '[1]\n' };
const otherData = { 'data/zebra.json': '[1, 2]\n' };
const throughPackages: readonly Attack[] = [
  byPackage(
    'it finds files by a pattern',
    "const fs = require('fs'); const path = require('path'); exports.glob = (pattern) => fs.readdirSync(path.dirname(pattern)).map((name) => path.join(path.dirname(pattern), name)); exports.read = (file) => fs.readFileSync(file);\n",
    "import lib from 'lib'; function tick() { if (isLate()) lib.glob('data/*.json').map(lib.read); }",
    data,
    otherData,
  ),
  byPackage(
    'it lists a folder',
    "const fs = require('fs'); exports.all = (folder) => fs.readdirSync(folder).map((name) => fs.readFileSync(folder + '/' + name));\n",
    "import lib from 'lib'; function tick() { if (isLate()) lib.all('data'); }",
    data,
    otherData,
  ),
  byPackage(
    'it requires all of a folder',
    "const fs = require('fs'); exports.all = (folder) => fs.readdirSync(folder).map((name) => require(folder + '/' + name));\n",
    "import lib from 'lib'; import { fileURLToPath } from 'node:url'; function tick() { if (isLate()) lib.all(fileURLToPath(here('./plugins'))); }",
    { 'src/plugins/zebra.cjs': 'exports.a = 1;\n' },
    { 'src/plugins/zebra.cjs': 'exports.a = [1].map(String);\n' },
  ),
  byPackage(
    'it knows the name of a file of settings',
    "const fs = require('fs'); exports.settings = () => { try { return fs.readFileSync('labsettings.toml', 'utf8'); } catch { return ''; } };\n",
    "import lib from 'lib'; function tick() { if (isLate()) lib.settings(); }",
    {},
    { 'labsettings.toml': 'fast = false\n' },
  ),
  byPackage(
    'it knows the names of data',
    "exports.names = ['zebra', 'ostrich'];\n",
    "import { readFileSync } from 'node:fs'; import lib from 'lib'; function tick(s) { if (isLate()) readFileSync(here('../data/' + lib.names[s % 2] + '.json')); }",
    data,
    otherData,
  ),
  byPackage(
    'it requires what the program names',
    "exports.load = (root, name) => require(root + '/' + name);\n",
    "import lib from 'lib'; import { fileURLToPath } from 'node:url'; function tick() { if (isLate()) lib.load(fileURLToPath(here('.')), 'late'); }",
    { 'src/late/index.js': '\n' },
    { 'src/late/index.js': '[1].map(String);\n' },
  ),
];

/** A script of the installation makes another package of it; only that script changes. */
function patched(name: string, code: string, put: (flag: string) => Readonly<Record<string, string>>): Attack {
  return {
    program: programOf(`${nth}\n${code}\n${sum}`),
    name: `package: ${name}`,
    before: { '.gitignore': 'node_modules\n', 'scripts/install.txt': '1' },
    after: { 'scripts/install.txt': '22' },
    setup: (read) => ({
      'node_modules/lib/package.json':
        '{ "name": "lib", "version": "1.0.0", "main": "x.js", "dependencies": { "deep": "1" } }\n',
      'node_modules/lib/x.js': "exports.late = () => require('./late.js');\n",
      ...put(read('scripts/install.txt')),
    }),
  };
}

const installedOtherwise: readonly Attack[] = [
  patched('more of one that ran', "import lib from 'lib'; function tick() { if (isLate()) lib.late(); }", (flag) => ({
    'node_modules/lib/late.js': `exports.value = ${flag};\n`,
  })),
  patched('data of one that ran', "import lib from 'lib'; function tick() { if (isLate()) lib.late(); }", (flag) => ({
    'node_modules/lib/data/late.json': `${flag}\n`,
  })),
  patched('one that only a late call imports', "function tick() { if (isLate()) import('lib'); }", (flag) => ({
    'node_modules/lib/late.js': `exports.value = ${flag};\n`,
  })),
  patched(
    'what one depends on that only a late call imports',
    "function tick() { if (isLate()) import('lib'); }",
    (flag) => ({
      'node_modules/deep/package.json': '{ "name": "deep", "version": "1.0.0" }\n',
      'node_modules/deep/index.js': `exports.value = ${flag};\n`,
    }),
  ),
];

const namesOfOthers: readonly Attack[] = [
  later(
    'a file whose name the environment says',
    `${fs} ${here} function tick() { if (isLate()) readFileSync(here('../locales/' + (process.env.LC_LAB ?? '').slice(0, 2) + '.json')); }`,
    { 'locales/zw.json': '[1, 2]\n' },
    { 'locales/zw.json': '[1]\n' },
  ),
  reached(
    'a length that is a name',
    "const all = { spare() { return 7; } }; const box = { length: 'SPARE'.toLowerCase() };",
    'function tick() { if (isLate()) all[box.length](); }',
  ),
  reached(
    'a place that is a name',
    'const all = { spare() { return 7; } }; const box = { indexOf: (x) => x.toLowerCase() };',
    "function tick() { if (isLate()) all[box.indexOf('SPARE')](); }",
  ),
  reached(
    'a long number as its name',
    "const all = { '12345678901234567890123'() { return 7; } };",
    'function tick() { if (isLate()) all[24691357802469135780246n / 2n](); }',
  ),
  reached(
    'no value as its name',
    'const all = { undefined() { return 7; } };',
    'function tick() { let k; if (isLate()) all[k](); }',
  ),
  reached(
    'a mathematics of its own',
    'const all = { spare() { return 7; } }; const Math = { max: (x) => x.toLowerCase() };',
    "function tick() { if (isLate()) all[Math.max('SPARE')](); }",
  ),
];

/** The benchmark loads its module anew in each call, or its source knows its lines. */
function sourced(name: string, code: string, files: Readonly<Record<string, string>>, after: Attack['after']): Attack {
  return { program: programOf(code, files), name: `source: ${name}`, after };
}

const longer = `/* ${'a comment of some length. '.repeat(20)} */\n`;
const lined = (code: string): readonly [string, Attack['after']] => {
  const text = `${code}\n${sum}`;
  return [text, { 'src/core.js': `// a line more\n\n${text}` }];
};
const byLine = (name: string, code: string): Attack => {
  const [text, after] = lined(code);
  return sourced(name, text, {}, after);
};

const ofSource: readonly Attack[] = [
  sourced(
    'required anew by each call',
    `${require} export function work() { delete require.cache[require.resolve('./x.cjs')]; return require('./x.cjs'); }\n`,
    { 'src/x.cjs': 'exports.x = 1;\n' },
    { 'src/x.cjs': `${longer}exports.x = 1;\n` },
  ),
  sourced(
    'required anew by each call, with more that nobody calls',
    `${require} export function work() { delete require.cache[require.resolve('./x.cjs')]; return require('./x.cjs'); }\n`,
    { 'src/x.cjs': 'exports.x = 1;\nfunction idle() { return 1; }\n' },
    { 'src/x.cjs': `exports.x = 1;\nfunction idle() { return [${'1, 2, 3, '.repeat(50)}]; }\n` },
  ),
  sourced(
    'imported anew by each call',
    `let n = 0; export async function work() { return import(\`./x.js?\${n++}\`); }\n`,
    { 'src/x.js': 'export const x = 1;\n' },
    { 'src/x.js': `${longer}export const x = 1;\n` },
  ),
  byLine('the stack of an error', 'const own = new Error().stack.length; const tick = () => own;'),
  byLine(
    'the stack of what is caught',
    'let own = 0; try { null.x; } catch ({ stack }) { own = stack.length; } const tick = () => own;',
  ),
  byLine('the stack under a name that is a text', "const own = new Error()['stack'].length; const tick = () => own;"),
  byLine(
    'a stack that is captured',
    'const box = {}; Error.captureStackTrace(box); const own = box.stack.length; const tick = () => own;',
  ),
  byLine(
    'places of a stack',
    'Error.prepareStackTrace = (_, sites) => sites[0].getLineNumber(); const box = {}; Error.captureStackTrace(box); const tick = () => 1;',
  ),
  sourced(
    'of a class that each call prints',
    `import { inspect } from 'node:util'; import { Own } from './x.js'; export function work() { return inspect(Own); }\n`,
    { 'src/x.js': 'export class Own { idle() { return 1; } }\n' },
    { 'src/x.js': `export class Own { idle() { return [${'1, 2, 3, '.repeat(50)}]; } }\n` },
  ),
  byLine(
    'sites of calls',
    "import util from 'node:util'; const own = util.getCallSites?.()[0]?.lineNumber; const tick = () => own;",
  ),
];

export const javascriptDeepDoors: readonly Attack[] = [
  ...throughModules,
  ...throughPackages,
  ...installedOtherwise,
  ...namesOfOthers,
  ...ofSource,
];

const harmless = (
  name: string,
  code: string,
  files: Readonly<Record<string, string>>,
  after: Attack['after'],
): Attack => ({
  program: programOf(code, files),
  name,
  after,
});

/** Likewise, and nothing leads to what changed. */
export const javascriptDeepHarmless: readonly Attack[] = [
  harmless(
    'a module beside one that is loaded late',
    `${nth}\nfunction tick() { if (isLate()) import('./between.js'); }\n${sum}`,
    { 'src/between.js': 'export const x = 1;\n' },
    { 'src/spare.js': busy },
  ),
  harmless(
    'a comment where code reads no stack',
    `class Stack { push(x) { return x; } }\nconst own = new Stack(); const tick = (s) => own.push(s);\n${sum}`,
    {},
    {
      'src/core.js': `// a line more\nclass Stack { push(x) { return x; } }\nconst own = new Stack(); const tick = (s) => own.push(s);\n${sum}`,
    },
  ),
  harmless(
    'documentation beside code that reads data',
    `${fs} ${here} const own = readFileSync(here('../data/own.json'), 'utf8').length; const tick = () => own;\n${sum}`,
    { 'data/own.json': '[]\n', 'docs/guide.md': 'a\n' },
    { 'docs/guide.md': 'b\n', 'README.md': 'c\n' },
  ),
];
