/** What a caller chooses of a file. A format that has nothing to choose from refuses: it would answer with all of the file. */
import { GateError } from '../../errors.ts';
import type { Choice, Format, JsonFormat, ReadOptions } from './profile-format.ts';

const others: Readonly<Record<Choice, string>> = {
  thread: 'leave --thread and --profile out; threads of pprof are labels: --label KEY=VALUE',
  label: 'leave --label out; threads of traces, perf, JFR, Firefox and speedscope are named by --thread',
};

/** Throws PROFILE_UNLIKE where a thread or a label is asked for that the format cannot distinguish. */
export function refuseUnanswered(format: Format | JsonFormat, options: ReadOptions = {}): void {
  const choices: readonly Choice[] = ['thread', 'label'];
  const unanswered = choices.find((choice) => options[choice] !== undefined && !format.choices.includes(choice));
  if (unanswered === undefined) return;
  throw new GateError(
    'PROFILE_UNLIKE',
    `Cannot read one ${unanswered} of the ${format.name} profile as its format must distinguish ${unanswered}s: current value is one that does not`,
    { hint: others[unanswered] },
  );
}
