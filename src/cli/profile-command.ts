/** `flamegate profile`, as one of the commands; what it does stands in profile.ts. */
import type { Command } from './command.ts';
import { profileHelp, runProfile } from './profile.ts';

export const profileCommand: Command = {
  name: 'profile',
  summary: 'top, diff and convert profiles of any format',
  help: profileHelp,
  run: (argv, io) => runProfile(argv, io),
};
