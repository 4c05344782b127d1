/** An HTTP server on loopback that knows only the routes it is given: whatever else is asked is kept as a mistake. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly route: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Told {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

export interface TestServer {
  readonly address: string;
  readonly asked: Asked[];
  /** Routes nobody provided for. */
  readonly unknown: string[];
  close(): Promise<void>;
}

/** Routes as `POST /path`. */
export async function startServer(routes: Readonly<Record<string, (asked: Asked) => Told>>): Promise<TestServer> {
  const asked: Asked[] = [];
  const unknown: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const route = `${request.method} ${url.pathname}`;
      const question = { route, query: url.searchParams, headers: request.headers, body: Buffer.concat(chunks) };
      asked.push(question);
      const answer = routes[route];
      if (answer === undefined) unknown.push(route);
      const { status = 200, headers = {}, body = '' } = answer?.(question) ?? { status: 404 };
      response.writeHead(status, headers);
      response.end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    unknown,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
