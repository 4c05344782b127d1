/** A client of an emulated GitHub that does not really wait. */
import { type Client, type ClientOptions, connect } from '../../src/github/client.ts';
import type { Forge } from './forge.ts';

export interface Waits {
  readonly ms: number[];
}

export function connectTo(forge: Forge, options: Partial<ClientOptions> = {}, waits: Waits = { ms: [] }): Client {
  return connect({
    token: 'gate-token',
    owner: forge.state.owner,
    repo: forge.state.repo,
    apiUrl: forge.url,
    serverUrl: forge.url,
    timeoutMs: 5000,
    sleep: async (ms) => {
      waits.ms.push(ms);
      await new Promise((resolve) => setTimeout(resolve, 1));
    },
    ...options,
  });
}
