/** What users should do after `init` has written its files. */
import { defaultGate, gateContext, gateName } from '../results/gate-name.ts';

/** Folders that `init` writes to. */
export const writtenFolders: readonly string[] = ['bench-config', '.github'];

interface Written {
  readonly defaultBranch: string;
  /** Folders for what is written, of which git ignores what is new in them. */
  readonly ignored?: readonly string[];
}

export function nextSteps({ defaultBranch, ignored = [] }: Written): readonly string[] {
  const forced =
    ignored.length === 0 ? '' : ` Git ignores ${ignored.join(' and ')} here: git add --force ${ignored.join(' ')}`;
  return [
    'Next:',
    `  1. Commit these files: what is not committed is not compared.${forced}`,
    '  2. See that a build can measure them, and what to do where it cannot:  flamegate doctor',
    '  3. See the gate turn red, and green again, on a function of yours:  flamegate init --prove',
    `  4. On a branch that changes something:  flamegate gate --base ${defaultBranch}`,
    `  5. Push. Require the status check "${gateContext(defaultGate)}" on ${defaultBranch} (Settings > Rules). A second gate,`,
    `     named by the input gate or working-directory, has a check of its own: "${gateContext(gateName({ gate: 'NAME', usualPlaces: [] }))}".`,
  ];
}
