/** Of each benchmark whether a change can affect it, for a terminal and for programs. */
import type { BenchmarkId } from '../results/benchmark-id.ts';
import type { Effect } from '../results/no-effect.ts';
import { terminalText } from '../text/visible.ts';
import { formatCount } from '../units/format.ts';
import { displayWidth, pad } from './display-width.ts';
import { plainPhrase } from './phrase.ts';
import { noEffectWords } from './reason-words.ts';

export interface BenchmarkEffect {
  readonly id: BenchmarkId;
  readonly effect: Effect;
}

/** One line a benchmark with the reason where it is not proven, then the count. */
export function renderEffects(effects: readonly BenchmarkEffect[]): string {
  const names = effects.map(({ id }) => terminalText(`${id.suite}/${id.name}`));
  const width = Math.max(0, ...names.map(displayWidth));
  const lines = effects.map(({ effect }, i) => {
    const name = pad(names[i] ?? '', width, 'right');
    return `${pad(effect.state, 'unaffected'.length, 'right')}  ${name}  ${terminalText(whyOf(effect), 400)}`;
  });
  const unaffected = effects.filter(({ effect: { state } }) => state === 'unaffected').length;
  const count = `${unaffected} of ${formatCount(effects.length, 'benchmark')} cannot be affected by this change`;
  return `${[...lines, count].join('\n')}\n`;
}

/** `affected --json`: one entry a benchmark, in the order given. */
export function effectsDocument(effects: readonly BenchmarkEffect[]): Readonly<Record<string, unknown>> {
  return {
    benchmarks: effects.map(({ id, effect }) => ({
      benchmark: id.name,
      suite: id.suite,
      state: effect.state,
      why: whyOf(effect),
      proof: effect.state === 'unaffected' ? effect.proof : undefined,
    })),
  };
}

function whyOf(effect: Effect): string {
  return effect.state === 'unaffected' ? plainPhrase(noEffectWords(effect.proof)) : effect.why;
}
