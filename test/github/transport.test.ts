import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { artifactBounds, readArtifact } from '../../src/github/artifact.ts';
import { createTransport } from '../../src/github/transport.ts';
import { connectTo } from '../forge/client.ts';
import { startForge } from '../forge/forge.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(answer: (request: IncomingMessage) => { status: number; location?: string }): Promise<string> {
  const server = createServer((request, response) => {
    const { status, location } = answer(request);
    response.writeHead(status, location === undefined ? {} : { location }).end('{}');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of that shape.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const transport = createTransport({ timeoutMs: 10_000, maxBytes: 1000, proxy: {} });
const headers = { authorization: 'token secret' };

test('a redirect to another host is followed without the token, one within the host with it', async () => {
  const seen: (string | undefined)[] = [];
  const other = await serve(({ headers: got }) => {
    seen.push(got.authorization);
    return { status: 200 };
  });
  const host = await serve(({ url, headers: got }) => {
    if (url === '/away') return { status: 302, location: `${other}/x` };
    if (url === '/here') return { status: 301, location: '/there' };
    seen.push(got.authorization);
    return { status: 200 };
  });
  for (const path of ['/away', '/here']) expect((await transport(`${host}${path}`, { headers })).status).toBe(200);
  expect(seen).toEqual([undefined, 'token secret']);
});

test('what writes is sent again, as it was, where the same host asks for that, and nowhere else', async () => {
  const seen: string[] = [];
  const note = (host: string, { method, url, headers: got }: IncomingMessage): void => {
    seen.push(`${host} ${method} ${url} ${got.authorization} ${got['content-length']}`);
  };
  const other = await serve((request) => {
    note('other', request);
    return { status: 201 };
  });
  const host = await serve((request) => {
    note('host', request);
    if (request.url === '/away') return { status: 307, location: `${other}/x` };
    if (request.url === '/moved') return { status: 301, location: '/there' };
    return request.url === '/renamed' ? { status: 307, location: '/there' } : { status: 201 };
  });
  const post = async (path: string): Promise<number> =>
    (await transport(`${host}${path}`, { method: 'POST', headers, body: '{"a":1}' })).status;
  expect([await post('/renamed'), await post('/away'), await post('/moved')]).toEqual([201, 307, 301]);
  expect(seen).toEqual(['/renamed', '/there', '/away', '/moved'].map((path) => `host POST ${path} token secret 7`));
});

test('a download is cut where artifacts end, whatever it said of its size', async () => {
  expect(artifactBounds.maxZipBytes).toBeLessThanOrEqual(64 * 2 ** 20);
  const forge = await startForge();
  try {
    const client = connectTo(forge, { token: 'report-token' });
    forge.upload(55, 'flamegate-bundle', new Uint8Array(10));
    const asked: number[] = [];
    const watched = {
      ...client,
      download: (url: string, maxBytes: number) => {
        asked.push(maxBytes);
        return client.download(url, maxBytes);
      },
    };
    const { data } = await client.octokit.rest.actions.listWorkflowRunArtifacts({
      owner: client.owner,
      repo: client.repo,
      run_id: 55,
    });
    const [found] = data.artifacts;
    const artifact = { id: found?.id ?? 0, name: 'flamegate-bundle', bytes: 10, createdAt: '' };
    await readArtifact(watched, artifact).catch(() => {});
    expect(asked).toEqual([artifactBounds.maxZipBytes]);
  } finally {
    await forge.close();
  }
});

test('a body that is larger than its bound is no answer', async () => {
  const server = createServer((_, response) => response.end('x'.repeat(5000)));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await expect(transport(`http://127.0.0.1:${port}`, {})).rejects.toThrow('larger than 1000 bytes');
});
