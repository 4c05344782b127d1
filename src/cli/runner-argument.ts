/** Which machine is to measure, from the arguments of `init`. */
import type { InitOptions } from '../config/init.ts';
import { GateError } from '../errors.ts';
import type { Arguments } from './arguments.ts';

export function runnerOf(given: Arguments): Pick<InitOptions, 'runner'> {
  const label = given.text('self-hosted');
  if (label === undefined) {
    return given.flag('arm') ? { runner: { kind: 'hosted', label: 'ubuntu-24.04-arm' } } : {};
  }
  if (given.flag('arm')) {
    throw new GateError('USAGE', 'Cannot run init as --arm and --self-hosted each name a machine: give one', {
      hint: 'for your own ARM machine give its label: --self-hosted LABEL',
    });
  }
  if (/^[A-Za-z0-9][\w.-]*$/.test(label)) return { runner: { kind: 'self-hosted', label } };
  throw new GateError('USAGE', `Cannot run init as --self-hosted must be a runner's label: current value is ${label}`, {
    hint: 'labels are listed in Settings > Actions > Runners, for example --self-hosted bench',
  });
}
