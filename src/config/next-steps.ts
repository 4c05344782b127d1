/** What users should do after `init` has written its files. */
import { defaultGate, gateContext, gateName } from '../results/gate-name.ts';

/** Folders that `init` writes to. */
export const writtenFolders: readonly string[] = ['bench-config', '.github'];

interface Written {
  readonly defaultBranch: string;
  /** Folders for what is written, of which git ignores what is new in them. */
  readonly ignored?: readonly string[];
  /** `init --prove` can slow a function down: it does so in JavaScript alone. */
  readonly provable: boolean;
}

export function nextSteps({ defaultBranch, ignored = [], provable }: Written): readonly string[] {
  const forced =
    ignored.length === 0 ? '' : ` Git ignores ${ignored.join(' and ')} here: git add --force ${ignored.join(' ')}`;
  const steps = [
    `Commit these files: what is not committed is not compared.${forced}`,
    'See that a build can measure them, and what to do where it cannot:  flamegate doctor',
    ...(provable ? ['See the gate turn red, and green again, on a function of yours:  flamegate init --prove'] : []),
    `On a branch that changes something:  flamegate gate --base ${defaultBranch}`,
    `Push. Require the status check "${gateContext(defaultGate)}" on ${defaultBranch} (Settings > Rules). A second gate,`,
  ];
  return [
    'Next:',
    ...steps.map((step, i) => `  ${i + 1}. ${step}`),
    `     named by the input gate or working-directory, has a check of its own: "${gateContext(gateName({ gate: 'NAME', usualPlaces: [] }))}".`,
  ];
}
