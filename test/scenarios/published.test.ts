/** `publish:`: what is measured on the default branch is sent where its own file says, and nothing a pull request says is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../remote/http-server.ts';
import { long } from '../support/long.ts';
import { config, numbers, place, useScene } from './scene.ts';

const secrets = {
  PROMETHEUS_TOKEN: 'secret-of-prometheus',
  PYROSCOPE_PASSWORD: 'secret-of-pyroscope',
  OTEL_EXPORTER_OTLP_TOKEN: 'secret-of-otlp',
  PROMETHEUS_URL: 'http://127.0.0.1:9/from-the-environment',
};
const write = 'POST /api/v1/write';

describe('a configuration that publishes', () => {
  const scene = useScene();
  let own: TestServer;
  let theirs: TestServer;
  beforeEach(async () => {
    own = await startServer({ [write]: () => ({ status: 204 }) });
    theirs = await startServer({ [write]: () => ({ status: 204 }) });
  });
  afterEach(async () => {
    await own.close();
    await theirs.close();
  });

  /** The benchmark also leaves its environment in `seen`. */
  function configTo({ address }: TestServer, seen?: string): Readonly<Record<string, string>> {
    const command = `command: cat ${place('src/numbers.json')}`;
    const watched = seen === undefined ? command : `command: sh -c "env > ${seen}; cat ${place('src/numbers.json')}"`;
    return { [place('flamegate.yml')]: `${config.replace(command, watched)}publish: { prometheus: "${address}" }\n` };
  }

  async function push() {
    const [payload, sha] = [scene().pushed(), scene().main()];
    const workspace = scene().checkout('refs/heads/main');
    return scene().start({ event: 'push', payload, workspace, sha, variables: secrets });
  }

  test('sends what it measured on the default branch, with credentials that no child process saw', async () => {
    const seen = join(scene().folder(), 'environment');
    scene().forge.commit(configTo(own, seen));
    const { code, stdout } = await push();
    expect([code, stdout]).toEqual([0, expect.stringMatching(/Sent \d+ series to prometheus\./)]);
    expect(own.asked.map(({ route }) => route)).toEqual([write]);
    expect(own.asked[0]?.headers.authorization).toBe('Bearer secret-of-prometheus');
    expect(own.asked[0]?.body.toString('latin1')).toContain('fill');
    expect(existsSync(seen)).toBe(true);
    expect(readFileSync(seen, 'utf8')).not.toMatch(/secret-of|PROMETHEUS_|PYROSCOPE_|OTEL_EXPORTER_/);
    expect(stdout).not.toContain('secret-of');
  });

  test(
    'sends nothing of a pull request, neither to its own address nor to that of the pull request',
    long,
    async () => {
      const { forge } = scene();
      forge.commit(configTo(own));
      const head = forge.commit({ ...configTo(theirs), ...numbers({ fill: 8001 }) }, { branch: 'topic' });
      forge.openPullRequest({ head });
      const { code } = await scene().gate('opened', { variables: secrets });
      expect(code).toBe(0);
      expect([own.asked, theirs.asked]).toEqual([[], []]);
    },
  );

  test('sends nothing from another branch', async () => {
    const { forge } = scene();
    const sha = forge.commit(configTo(theirs), { branch: 'topic' });
    const payload = { ...scene().pushed(), ref: 'refs/heads/topic', after: sha };
    const workspace = scene().checkout('refs/heads/topic');
    await scene().start({ event: 'push', payload, workspace, sha, variables: secrets });
    expect(theirs.asked).toEqual([]);
  });

  test('stores the baseline all the same where the server refuses, and says so', long, async () => {
    await own.close();
    own = await startServer({ [write]: () => ({ status: 401, body: 'who are you?' }) });
    scene().forge.commit(configTo(own));
    const { code, stdout } = await push();
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/Nothing was sent to prometheus\. .*HTTP 401, who are you\?/),
    ]);
    expect(scene().stored()).toHaveLength(1);
  });
});
