/** Runs a procedure to its end where every answer is available. */
import type { Judgement } from './judgement.ts';
import type { Answer, Request } from './request.ts';

/** Runs the procedure to its end with answers that are known at once: recorded or stored samples. */
export function drive(
  steps: Generator<Request, readonly Judgement[], Answer>,
  answer: (request: Request) => Answer,
): readonly Judgement[] {
  let step = steps.next();
  while (step.done !== true) step = steps.next(answer(step.value));
  return step.value;
}
