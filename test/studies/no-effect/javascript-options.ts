/** Getters that Node and the language read as options or as what an object holds, without a word of the program's. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { fs, here, later, reached, spare } from './javascript-lab.ts';

/** `name` is a getter of `own`, which a late call hands to `use`. */
const option = (name: string, use: string, top = ''): Attack =>
  reached(
    `option: ${name} of ${use}`,
    `${top} const own = { get ${name}() { return 7; } };`,
    `function tick() { if (isLate()) ${use}; }`,
  );

export const javascriptOptions: readonly Attack[] = [
  option('minimumFractionDigits', "new Intl.NumberFormat('en', own)"),
  option('granularity', "new Intl.Segmenter('en', own)"),
  option('numeric', "'a'.localeCompare('b', 'en', own)"),
  option('extra', '({ ...own })'),
  option('extra', 'structuredClone(own)'),
  option('extra', 'new URLSearchParams(own)'),
  option('extra', 'new Headers(own)'),
  option('extra', 'Object.defineProperties({}, own)'),
  option('enumerable', "Object.defineProperty({}, 'x', own)"),
  option('configurable', "Reflect.defineProperty({}, 'x', own)"),
  option('writable', 'Object.create(null, { x: own })'),
  option('once', "new EventTarget().addEventListener('x', () => {}, own)"),
  option('passive', "new EventTarget().addEventListener('x', () => {}, own)"),
  option('cancelable', "new Event('x', own)"),
  option('detail', "new CustomEvent('x', own)"),
  option('fatal', "new TextDecoder('utf-8', own)"),
  option('withFileTypes', "readdirSync('.', own)", fs),
  option('flag', "readFileSync('package.json', own)", fs),
  option('highWaterMark', 'new Readable(own)', "import { Readable } from 'node:stream';"),
  option('size', 'new CountQueuingStrategy(own)'),
  option('maxOutputLength', "deflateSync('a', own)", "import { deflateSync } from 'node:zlib';"),
  option('extra', 'isDeepStrictEqual(own, { extra: 1 })', "import { isDeepStrictEqual } from 'node:util';"),
  option('args', 'parseArgs(own)', "import { parseArgs } from 'node:util';"),
  option('extra', 'stringify(own)', "import { stringify } from 'node:querystring';"),
  option('pathname', 'format(own)', "import { format } from 'node:url';"),
  option('base', 'path.format(own)', "import path from 'node:path';"),
  option('ext', 'format(own)', "import { format } from 'node:path';"),
  option('extra', 'serialize(own)', "import { serialize } from 'node:v8';"),
  option('maxByteLength', 'new ArrayBuffer(1, own)'),
  option('type', 'new Blob([], own)'),
  option('status', 'new Response(null, own)'),
  option('search', 'new URLPattern(own)'),
  option(
    'flags',
    "'a'.matchAll(Object.assign(Object.create(own), { [Symbol.matchAll]: RegExp.prototype[Symbol.matchAll] }))",
  ),
  option('lastIndex', "RegExp.prototype[Symbol.search].call(own, 'a')"),
  option('global', "RegExp.prototype[Symbol.replace].call(own, 'a', 'b')"),
  option('extra', 'console.table([own])'),
  option('message', 'Error.prototype.toString.call(own)'),
  option('extra', 'Object.fromEntries([[0, own]]) && JSON.stringify(own)'),
  later(
    'option: comments of a module that ran',
    `${fs} ${here} import { spare } from './spare.js'; spare(1); function tick() { if (isLate()) readFileSync(here('./spare.js')); }`,
    { 'src/spare.js': `// Why.\n${spare}` },
  ),
  later(
    'option: the size of a module that ran',
    `import { statSync } from 'node:fs'; ${here} import { spare } from './spare.js'; spare(1); function tick() { if (isLate()) statSync(here('./spare.js')).size; }`,
    { 'src/spare.js': `// Why.\n${spare}` },
  ),
  later(
    'option: comments of a module that ran, by a name put together',
    `${fs} ${here} import { spare } from './spare.js'; spare(1); function tick(s) { if (isLate()) readFileSync(here('./' + ['spa', 're'].join('') + '.js')); }`,
    { 'src/spare.js': `// Why.\n${spare}` },
  ),
];
