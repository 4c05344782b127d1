/** `flamegate mcp`: a Model Context Protocol server over stdio, so that an assistant can ask "is my patch faster, and where?". */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import {
  type CallToolRequest,
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
  type ServerNotification,
  type ServerRequest,
} from '@modelcontextprotocol/sdk/types.js';
import type { Io } from '../app/io.ts';
import { version } from '../app/version.ts';
import { type ExitCode, exitCode, formatGateError, GateError } from '../errors.ts';
import { terminalText, toVisible } from '../text/visible.ts';
import { parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { type Asker, createTools, refuseUnknown, type Tool } from './mcp-tools.ts';

const help = `
usage: flamegate mcp

Serves the Model Context Protocol over stdin and stdout for the repository of the current folder. Tools:

  measure   the working tree, uncommitted changes included, against a commit (default: HEAD), with a budget
  compare   two stored runs, bundles or sample files
  explain   the functions and changed lines behind the last measurement
  history   steps and drift of the stored runs

Register it with your assistant, for example: claude mcp add flamegate -- node PATH/TO/dist/cli.js mcp

Benchmarks run without any token or secret of your environment. It ends when its input ends.

Exit codes: 0 the client left, 2 usage.

example: flamegate mcp
`;

type Extra = Pick<RequestHandlerExtra<ServerRequest, ServerNotification>, 'signal' | '_meta' | 'sendNotification'>;

/** Of a line of progress. */
const mostLetters = 200;

export const mcpCommand: Command = {
  help,
  run: async (argv: readonly string[], io: Io): Promise<ExitCode> => {
    parseArguments('mcp', argv, {});
    const left = new AbortController();
    const signal = AbortSignal.any([io.signal, left.signal]);
    const tools = createTools({ ...io, signal, env: withoutSecrets(io.env), interactive: false });
    const server = new Server({ name: 'flamegate', version }, { capabilities: { tools: {} } });
    server.setRequestHandler(ListToolsRequestSchema, () => ({
      tools: tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
    }));
    server.setRequestHandler(CallToolRequestSchema, ({ params }, extra) => answer(tools, params, askerOf(extra)));
    await served(server, io.signal);
    // Nobody waits for what is still being measured; its processes and worktrees go.
    left.abort(new GateError('INTERRUPTED', 'Interrupted as the client left'));
    return exitCode.pass;
  },
};

/** Until the client leaves or a signal comes. */
function served(server: Server, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => resolve();
    server.onclose = end;
    process.stdin.once('end', end);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    server.connect(new StdioServerTransport()).catch(reject);
  });
}

/** Clients give up after a minute without a sign of life; those that ask for signs get each line of progress. */
function askerOf({ signal, _meta, sendNotification }: Extra): Asker {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return { signal, progress: () => undefined };
  let progress = 0;
  return {
    signal,
    progress: (what) => {
      progress += 1;
      const message = toVisible(what.trim()).slice(0, mostLetters);
      // A client that has left needs no sign.
      sendNotification({ method: 'notifications/progress', params: { progressToken, progress, message } }).catch(
        () => undefined,
      );
    },
  };
}

async function answer(tools: readonly Tool[], asked: CallToolRequest['params'], asker: Asker): Promise<CallToolResult> {
  const { name, arguments: given = {} } = asked;
  const tool = tools.find((each) => each.name === name);
  try {
    if (tool === undefined) {
      const hint = `the tools: ${tools.map((each) => each.name).join(', ')}`;
      throw new GateError('USAGE', `Cannot call "${terminalText(name)}" as there is no such tool`, { hint });
    }
    refuseUnknown(tool, given);
    return { content: [{ type: 'text', text: await tool.call(given, asker) }] };
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return { content: [{ type: 'text', text: formatGateError(error) }], isError: true };
  }
}

const secret =
  /token|secret|passw|credential|private|api_?key|access_?key|auth|^(?:GITHUB|ACTIONS|RUNNER|AWS|AZURE|GOOGLE|NPM)_/i;

/** The environment of a benchmark that an assistant runs: everything but credentials. */
export function withoutSecrets(env: Io['env']): Io['env'] {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !secret.test(name)));
}
