/** What a command of the Action is given of the runner, and what is opened from it. Values and functions, nothing ambient. */
import type { Config } from '../config/config.ts';
import { type ConfigOrigin, configPlaces } from '../config/find.ts';
import { parseStoreLocation } from '../config/store-location.ts';
import { GateError } from '../errors.ts';
import { type Client, connect } from '../github/client.ts';
import { dataBranchStore } from '../github/data-branch.ts';
import { parseEvent, type RunContext } from '../github/event.ts';
import { proxySettings } from '../github/transport.ts';
import type { BaselineStore } from '../ports.ts';
import type { Markdown } from '../report/markdown.ts';
import { type GateName, gateName, relativePath } from '../results/gate-name.ts';
import { openStore } from '../store/open.ts';
import { type Shown, shown } from '../text/shown.ts';

export interface Door {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The parsed file at `GITHUB_EVENT_PATH`. */
  readonly payload: unknown;
  /** Empty when not given. */
  readonly input: (name: string) => string;
  readonly output: (name: string, value: string) => void;
  /** Appends to the job's summary. */
  readonly summary: (markdown: Markdown) => Promise<void>;
  readonly log: (line: Shown) => void;
  readonly warn: (line: Shown) => void;
  readonly signal: AbortSignal;
}

export interface Session {
  readonly context: RunContext;
  readonly client: Client;
  readonly gate: GateName;
  /** Which file configures it. */
  readonly origin: ConfigOrigin;
  readonly openStore: (config: Config) => BaselineStore | Promise<BaselineStore>;
}

export function openSession(door: Door): Session {
  const context = parseEvent(door.payload, door.env);
  const token = door.input('github-token');
  if (token === '') {
    throw new GateError('USAGE', 'Cannot talk to GitHub as the input github-token must be given: it is empty', {
      hint: 'leave the input out to use the token of the job',
    });
  }
  const { owner, repo, apiUrl, serverUrl } = context;
  const proxy = proxySettings(door.env);
  const client = connect({ token, owner, repo, apiUrl, serverUrl, proxy, log: (line) => door.log(shown`${line}`) });
  return {
    context,
    client,
    gate: gateOf(door),
    origin: { folder: relativePath(door.input('working-directory')), config: door.input('config') || undefined },
    openStore: (config) => openActionStore(door, client, context, config),
  };
}

export function gateOf({ input }: Pick<Door, 'input'>): GateName {
  const [gate, folder, config] = [input('gate'), input('working-directory'), input('config')];
  return gateName({ gate, folder, config, usualPlaces: configPlaces });
}

/** A branch is written through the API, so that no credentials need to be left in the checkout. */
async function openActionStore(
  door: Door,
  client: Client,
  context: RunContext,
  config: Config,
): Promise<BaselineStore> {
  const location = storeLocation(door.input('store'), config);
  if (location.kind === 'git') return dataBranchStore({ client, branch: location.branch });
  return openStore(location, {
    repository: context.workspace,
    environment: door.env,
    notice: (line) => door.log(shown`${line}`),
  });
}

export function storeLocation(input: string, config: Config): Config['baseline']['store'] {
  if (input === '') return config.baseline.store;
  const location = parseStoreLocation(input);
  if (location !== undefined) return location;
  const message = `Cannot open a store as the input store must be git:BRANCH, dir:PATH or s3://BUCKET/PREFIX: current value is ${input}`;
  throw new GateError('USAGE', message, { hint: 'leave it out to use what the configuration says' });
}
