/** What would have failed, and passes because of its small weight in production. */
import { toScale } from '../results/log-scale.ts';
import type { Judgement } from './judgement.ts';

/** As much worse as the threshold it would have without its weight, and no regression under the one it has. */
export function isSpared({ kind, shift, target, threshold, reasons }: Judgement): boolean {
  const weighed = reasons.find(({ code }) => code === 'by-weight');
  if (weighed?.code !== 'by-weight' || shift === undefined || kind === 'regression') return false;
  const worse = toScale(target.metric, shift.ratio);
  return weighed.instead < threshold && worse >= Math.log1p(weighed.instead);
}
