// A small shop as a service: known functions under load, in three versions. `service.mjs VERSION WINDOWS WINDOW_MS SEED`
// profiles itself window by window while another process asks, and prints a line of JSON a window: stacks and their samples.

import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import { Session } from 'node:inspector';

const [, , version = 'base', windows = '10', windowMs = '2000', seed = '1'] = process.argv;

let state = Number(seed);
function turns(count) {
  for (let i = 0; i < count; i++) state = (Math.imul(state, 1103515245) + 12345 + (state >>> 7)) | 0;
  return state;
}

// The work of each function stands in itself, so that a profile tells it.
function parseOrder(count) {
  for (let i = 0; i < count; i++) state = (Math.imul(state, 1103515245) + 12345 + (state >>> 7)) | 0;
  return state;
}
function priceOrder(count) {
  for (let i = 0; i < count; i++) state = (Math.imul(state, 22695477) + 1 + (state >>> 5)) | 0;
  return state;
}
function taxOrder(count) {
  for (let i = 0; i < count; i++) state = (Math.imul(state, 1664525) + 1013904223 + (state >>> 9)) | 0;
  return state;
}
function formatLines(count) {
  for (let i = 0; i < count; i++) state = (Math.imul(state, 134775813) + 1 + (state >>> 3)) | 0;
  return state;
}
function renderOrder(count, moved) {
  for (let i = 0; i < count - moved; i++) state = (Math.imul(state, 214013) + 2531011 + (state >>> 6)) | 0;
  return formatLines(20_000 + moved);
}
function searchShop(count) {
  const found = [];
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 69069) + 5 + (state >>> 4)) | 0;
    if ((state & 1023) === 0) found.push({ id: i, name: `item ${state & 255}` });
  }
  return JSON.stringify(found).length;
}

const slower = version === 'slower' ? 1.1 : 1;
const moved = version === 'moved' ? 24_000 : 0;

function checkout() {
  parseOrder(70_000);
  priceOrder(Math.round(120_000 * slower));
  taxOrder(30_000);
  return renderOrder(50_000, moved);
}
function browse() {
  parseOrder(20_000);
  return searchShop(90_000);
}

if (version === 'load') {
  // The mix of requests differs from window to window, as that of production does.
  process.on('message', async ({ port, share, until }) => {
    const end = Date.now() + until;
    const keepAsking = async () => {
      while (Date.now() < end) {
        turns(3);
        const path = ((state >>> 8) & 1023) / 1024 < share ? 'checkout' : 'browse';
        await (await fetch(`http://127.0.0.1:${port}/${path}`)).text();
      }
    };
    // Two at once, so that the service never waits for the next request.
    await Promise.all([keepAsking(), keepAsking()]);
    process.send('done');
  });
  process.on('disconnect', () => process.exit());
} else await serve();

async function serve() {
  const server = createServer(function handle(request, response) {
    response.end(String(request.url === '/checkout' ? checkout() : browse()));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  const load = fork(new URL(import.meta.url), ['load', '0', '0', String(Number(seed) + 1000)]);
  const session = new Session();
  session.connect();
  const post = (method, params) =>
    new Promise((done, failed) =>
      session.post(method, params, (error, result) => (error ? failed(error) : done(result))),
    );
  const ask = (until) =>
    new Promise((done) => {
      turns(5);
      load.once('message', done);
      load.send({ port, share: 0.5 + (((state >>> 9) & 255) / 255 - 0.5) * 0.04, until });
    });
  await post('Profiler.enable');
  await post('Profiler.setSamplingInterval', { interval: 200 });
  await ask(1500);
  for (let window = 0; window < Number(windows); window++) {
    await post('Profiler.start');
    await ask(Number(windowMs));
    const { profile } = await post('Profiler.stop');
    process.stdout.write(`${JSON.stringify({ version, seed: Number(seed), stacks: stacksOf(profile) })}\n`);
  }
  load.disconnect();
  server.close();
  session.disconnect();
  process.exit();
}

/** Names from the root to the leaf, without idle time, and samples. */
function stacksOf({ nodes, samples }) {
  const parents = new Map();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id);
  const nameOf = ({ callFrame: { functionName, url, lineNumber } }) => {
    if (url.endsWith('/service.mjs')) return `${functionName}@src/shop.js:${lineNumber + 1}`;
    return url === '' ? functionName : `${functionName}@${url}`;
  };
  const counts = new Map();
  for (const id of samples) {
    const path = [];
    for (let at = id; at !== undefined; at = parents.get(at)) path.unshift(nameOf(byId.get(at)));
    if (path.at(-1) === '(idle)') continue;
    // What the runtime does between requests is of no interest and of many kinds.
    const own = path.slice(1).filter((name) => name.includes('@src/') || name.startsWith('('));
    const key = own.length === 0 ? 'node' : own.join(';');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
