/** Ways to a JavaScript benchmark that no name in its code leads to: protocols of modules, Node's options, folders, processes, its own text. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { here, later, nth, programOf, reached, require, sum } from './javascript-lab.ts';

// Nothing of it lists folders.
const fs = "import { readFileSync } from 'node:fs';";
const slow = 'for (let q = 0; q < 99; q++); return 7;';

/** A module is the object that Node or the language asks for its methods; `body` is that of one that nobody called yet. */
function asked(name: string, core: string, module: string, file = 'src/own.js'): Attack {
  return {
    program: programOf(`${nth}\n${core}\n${sum}`, { [file]: module }),
    name: `module: ${name}`,
    after: { [file]: module.replace('return 7;', slow) },
  };
}

const modules: readonly Attack[] = [
  asked(
    'it handles a proxy',
    "import * as own from './own.js'; const box = new Proxy({}, own); function tick() { if (isLate()) box.x; }",
    'export function get() { return 7; }\n',
  ),
  asked(
    'it is written as JSON',
    "import * as own from './own.js'; function tick() { if (isLate()) JSON.stringify(own); }",
    'export const toJSON = () => { return 7; };\n',
  ),
  asked(
    'it is a text',
    `import * as own from './own.js'; function tick() { if (isLate()) \`\${own}\`; }`,
    'function toString() { return 7; }\nexport { toString };\n',
  ),
  asked(
    'it is a number',
    `${require} const own = require('./own.cjs'); function tick() { if (isLate()) +own; }`,
    'exports.valueOf = valueOf;\nfunction valueOf() { return 7; }\n',
    'src/own.cjs',
  ),
  asked(
    'it handles a proxy as all that it exports',
    `${require} const box = new Proxy({}, require('./own.cjs')); function tick() { if (isLate()) 'x' in box; }`,
    'function has() { return 7; }\nmodule.exports = { has };\n',
    'src/own.cjs',
  ),
  asked(
    'it transforms a stream',
    "import * as own from './own.js'; function tick() { if (isLate()) new TransformStream(own).writable.getWriter().write(1); }",
    'export async function transform() { return 7; }\n',
  ),
  asked(
    'it is what a stream reads from',
    "import { Readable } from 'node:stream'; import * as own from './own.js'; function tick() { if (isLate()) new Readable({ ...own }).resume(); }",
    'export function read() { return 7; }\n',
  ),
  asked(
    'it is iterated by its names',
    "import { EventEmitter } from 'node:events'; import * as own from './own.js'; function tick() { if (isLate()) new EventTarget().addEventListener('x', own); }",
    'export function handleEvent() { return 7; }\n',
  ),
];

/** Names by which Node asks for what it is given. */
const options: readonly Attack[] = [
  reached(
    'a tracing channel',
    "import { tracingChannel } from 'node:diagnostics_channel'; const all = tracingChannel('lab'); all.subscribe({ start() {}, end() {}, asyncStart() { return 7; }, asyncEnd() {}, error() {} });",
    'function tick() { if (isLate()) all.tracePromise(async () => 1); }',
  ),
  reached(
    'a query that decodes by its own',
    "import { parse } from 'node:querystring'; const all = { decodeURIComponent() { return 7; } };",
    "function tick() { if (isLate()) parse('a=%20', '&', '=', all); }",
  ),
  reached(
    'a query that encodes by its own',
    "import { stringify } from 'node:querystring'; const all = { encodeURIComponent() { return 7; } };",
    "function tick() { if (isLate()) stringify({ a: ' ' }, '&', '=', all); }",
  ),
  reached(
    'a hook of promises',
    "import { promiseHooks } from 'node:v8'; const all = { init() {}, settled() { return 7; } };",
    'function tick() { if (isLate()) promiseHooks.createHook(all); }',
  ),
  reached(
    'the colors of a stream',
    "import { Writable } from 'node:stream'; import { styleText } from 'node:util'; class Out extends Writable { isTTY = true; getColorDepth() { return 7; } } const out = new Out();",
    "function tick() { if (isLate()) styleText('red', 'x', { stream: out }); }",
  ),
  reached(
    'a command of a dialogue',
    "import repl from 'node:repl'; const all = { help: '', action() { return 7; } };",
    "function tick() { if (isLate()) { const own = repl.start(); own.defineCommand('x', all); own.emit('line', '.x'); } }",
  ),
  reached(
    'a method that a test replaces',
    "import { mock } from 'node:test'; const all = { spare() { return 7; } }; const key = 'SPARE'.toLowerCase();",
    'function tick() { if (isLate()) { const { method } = mock; mock.method(all, key)(); } }',
  ),
  reached(
    'a length that is defined as a name',
    "const all = { spare() { return 7; } }; const box = Object.defineProperty({}, 'length', { value: 'SPARE'.toLowerCase() });",
    'function tick() { if (isLate()) all[box.length](); }',
  ),
  reached(
    'a length that data says',
    `const all = { spare() { return 7; } }; const box = JSON.parse('{"length":"spare"}');`,
    'function tick() { if (isLate()) all[box.length](); }',
  ),
];

/** What a late call reads lies in a folder that the code knows; its name comes from elsewhere. */
const name = "'ARBEZ'.toLowerCase().split('').reverse().join('')";
function read(what: string, tick: string, path: string): Attack {
  return later(
    `reading of ${what}`,
    `${fs} ${here} function tick() { if (isLate()) ${tick} }`,
    { [path]: 'b\n' },
    { [path]: 'a\n' },
  );
}

process.env['LAB_FILE'] = 'conf/zebra.txt';
const folders: readonly Attack[] = [
  read('a template beside the module', `readFileSync(here('./' + ${name} + '.tpl'));`, 'src/zebra.tpl'),
  read(
    'a template beside it, by its folder',
    `readFileSync(import.meta.dirname + '/' + ${name} + '.tpl');`,
    'src/zebra.tpl',
  ),
  read('a file where it runs', `readFileSync(${name} + '.tpl');`, 'zebra.tpl'),
  read(
    'whatever a named folder has',
    `readFileSync(here('../public/' + ${name} + '.' + 'TXT'.toLowerCase()));`,
    'public/zebra.txt',
  ),
  read('a file that a variable names', 'readFileSync(process.env.LAB_FILE);', 'conf/zebra.txt'),
  later(
    'reading through a link to a folder',
    `${fs} ${here} function tick() { if (isLate()) readFileSync(here('./pool/' + ${name} + '.tpl')); }`,
    { 'stuff/zebra.tpl': 'b\n' },
    { 'stuff/zebra.tpl': 'a\n', 'src/pool': 'link:../stuff' },
  ),
  later(
    'a program of the file system that may read a folder',
    "import { WASI } from 'node:wasi'; function tick() { if (isLate()) new WASI({ version: 'preview1', preopens: { '/': 'stuff' } }); }",
    { 'stuff/zebra.bin': 'b\n' },
    { 'stuff/zebra.bin': 'a\n' },
  ),
];

/** A build makes native code, which a package finds by itself. */
const addon: Attack = {
  program: programOf(
    `${nth} import load from 'lib'; function tick() { if (isLate()) load(import.meta.dirname); }\n${sum}`,
  ),
  name: 'native code that a package finds',
  before: { '.gitignore': 'node_modules\nmade\n', 'src/addon.cc': '1' },
  after: { 'src/addon.cc': '22' },
  setup: (read) => ({
    'node_modules/lib/package.json': '{ "name": "lib", "version": "1.0.0", "main": "x.js" }\n',
    'node_modules/lib/x.js':
      "const fs = require('fs'); const path = require('path'); module.exports = (at) => { const all = path.join(at, '..', 'made'); return require(path.join(all, fs.readdirSync(all)[0])); };\n",
    'made/zebra.node': read('src/addon.cc'),
  }),
};

/** A late call starts a process, which runs what its own words say. */
function started(what: string, tick: string, code = 'scripts/thing.js', script = 'node scripts/thing.js'): Attack {
  return later(
    `process: ${what}`,
    tick,
    { [code]: 'for (let q = 0; q < 99; q++);\n' },
    {
      [code]: '\n',
      'package.json': `{ "name": "lab", "type": "module", "private": true, "scripts": { "other": "${script}" } }\n`,
    },
  );
}

const processes: readonly Attack[] = [
  started(
    'a script of the manifest',
    "import { execFileSync } from 'node:child_process'; function tick() { if (isLate()) execFileSync('npm', ['run', 'other']); }",
  ),
  started(
    'a line of a shell',
    "import { execSync } from 'child_process'; function tick() { if (isLate()) execSync('npm run other'); }",
  ),
  started(
    'a process that a late import brings',
    "async function tick() { if (isLate()) (await import('node:child_process')).execSync('npm run other'); }",
  ),
  started(
    'Node’s own tests',
    "import { run } from 'node:test'; function tick() { if (isLate()) run(); }",
    'test/thing.test.js',
    'node --test',
  ),
  started(
    'a cluster',
    "import cluster from 'node:cluster'; function tick() { if (isLate()) { cluster.setupPrimary({ exec: process.env.LAB_EXEC }); cluster.fork(); } }",
  ),
];

/** Only its comments change, or what nobody calls: it may read itself. */
const comment = `/* ${'a comment of some length. '.repeat(20)} */\n`;
function itself(what: string, code: string): Attack {
  const text = `${nth}\n${code}\n${sum}`;
  return { program: programOf(text), name: `itself: ${what}`, after: { 'src/core.js': `${text}${comment}` } };
}

/** A comment in the function `own`. */
function told(what: string, code: string, own = 'function own() { /**/ return 1; }'): Attack {
  const text = `${nth}\n${own}\nif (own.prototype !== undefined) new own();\n${code}\n${sum}`;
  return {
    program: programOf(text),
    name: `itself: ${what}`,
    after: { 'src/core.js': text.replace('/**/', comment.trim()) },
  };
}

const themselves: readonly Attack[] = [
  itself('its file, late', `${fs} function tick() { if (isLate()) readFileSync(import.meta.filename); }`),
  itself('its address, late', `${fs} function tick() { if (isLate()) readFileSync(new URL(import.meta.url)); }`),
  itself(
    'its folder and an address, late',
    `${fs} const { url } = import.meta; function tick() { if (isLate()) readFileSync(new URL(url)); }`,
  ),
  {
    program: programOf(
      `${nth} ${require} const own = require('./own.cjs'); function tick() { if (isLate()) own(); }\n${sum}`,
      {
        'src/own.cjs': "const fs = require('fs'); module.exports = () => fs.readFileSync(__filename);\n",
      },
    ),
    name: 'itself: its file as CommonJS says, late',
    after: {
      'src/own.cjs': `const fs = require('fs'); module.exports = () => fs.readFileSync(__filename);\n${comment}`,
    },
  },
  told(
    'a function that cannot be cloned',
    'const tick = () => { try { structuredClone(own); } catch (error) { return error.message; } };',
  ),
  told(
    'a class that cannot be cloned',
    'const tick = () => { try { structuredClone(own); } catch (error) { return error.message; } };',
    'class own { idle() { /**/ } }',
  ),
  told(
    'a function that cannot be sent',
    'const tick = () => { const { port1 } = new MessageChannel(); try { port1.postMessage(own); } catch (error) { return error.message; } finally { port1.close(); } };',
  ),
  told(
    'a function that cannot be serialized',
    "import { serialize } from 'node:v8'; const tick = () => { try { serialize(own); } catch (error) { return error.message; } };",
  ),
  told(
    'a function that ends as Node’s own do',
    'const tick = () => String(own).length;',
    'function own() { /**/ return 1; // { [native code]\n}',
  ),
  told('its text, late', 'const tick = () => { if (isLate()) String(own); };'),
  told('its text by a template, late', `const tick = () => { if (isLate()) \`\${own}\`; };`),
  told('its text by a method, late', 'const tick = () => { if (isLate()) own.toString(); };'),
  told(
    'its text by the method of all, late',
    'const tick = () => { if (isLate()) Function.prototype.toString.call(own); };',
  ),
  told(
    'its map',
    "import { findSourceMap } from 'node:module'; process.setSourceMapsEnabled(true); const tick = () => findSourceMap(import.meta.filename)?.payload;",
  ),
  {
    program: programOf(
      `${require} process.setSourceMapsEnabled(true); const { make } = require('./made.cjs'); const tick = () => make();\n${sum}`,
      {
        'src/made.cjs':
          "exports.make = () => String(new Error('x').stack).length;\n//# sourceMappingURL=made.cjs.map\n",
        'src/made.cjs.map': '{ "version": 3, "sources": ["a.ts"], "names": [], "mappings": "AAAA" }\n',
      },
    ),
    name: 'itself: a map beside it',
    after: {
      'src/made.cjs.map': `{ "version": 3, "sources": ["a.ts"${', "b.ts"'.repeat(50)}], "names": [], "mappings": "AAAA" }\n`,
    },
  },
];

export const javascriptFarDoors: readonly Attack[] = [
  ...modules,
  ...options,
  ...folders,
  addon,
  ...processes,
  ...themselves,
].map((each) => ({ ...each, name: `far: ${each.name}` }));
