/** The action's door, opened in this process: what `src/action.ts` gives a command, with the runner's ends kept. */
import type { Door } from '../../src/action/door.ts';
import { runAction } from '../../src/action/run-action.ts';
import { exitCode, formatGateError, GateError } from '../../src/errors.ts';
import type { ActionEnd } from './runner.ts';

export interface DoorStart {
  readonly env: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly payload: object;
  readonly cancelWhen?: () => boolean;
}

export async function openDoor({ env, inputs, payload, cancelWhen }: DoorStart): Promise<ActionEnd> {
  const stop = new AbortController();
  const watch = setInterval(() => cancelWhen?.() === true && stop.abort(), 20);
  const outputs: Record<string, string> = {};
  const said = { stdout: '', summary: '' };
  const command = (name: string, text: string): void => {
    const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    said.stdout += `::${name}::${escaped}\n`;
  };
  const door: Door = {
    env: { ...env },
    // As it comes out of the file: no object of the emulated GitHub itself.
    payload: JSON.parse(JSON.stringify(payload)),
    input: (name) => inputs[name]?.trim() ?? '',
    output: (name, value) => {
      outputs[name] = value;
    },
    summary: async (markdown) => {
      said.summary += `${markdown}\n`;
    },
    log: (line) => {
      said.stdout += `${line}\n`;
    },
    warn: (line) => command('warning', line),
    signal: stop.signal,
  };
  const code = await runAction(door)
    .catch((failure: unknown) => {
      const fault = failure instanceof Error ? failure.stack : String(failure);
      command(
        'error',
        failure instanceof GateError ? formatGateError(failure) : `Flamegate hit an internal error: ${fault}`,
      );
      return failure instanceof GateError ? failure.exitCode : exitCode.unable;
    })
    .finally(() => clearInterval(watch));
  return { code, stdout: said.stdout, stderr: '', outputs, summary: said.summary };
}
