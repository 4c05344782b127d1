/** Several at a time, answers in the order asked: for finding benchmarks, never for measuring them. */
import { availableParallelism } from 'node:os';
import type { Listed } from './harness.ts';

export async function atOnce<Item, Answer>(
  items: readonly Item[],
  work: (item: Item) => Promise<Answer>,
  most: number = Math.min(8, availableParallelism()),
): Promise<readonly Answer[]> {
  const answers = new Map<number, Answer>();
  const waiting = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, item] = next;
      answers.set(index, await work(item));
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return [...answers].toSorted(([a], [b]) => a - b).map(([, answer]) => answer);
}

/** Lists several at a time; `tell` is called after each with all that is known by then, and of how many. */
export async function listedAtOnce<Item, One extends Listed>(
  items: readonly Item[],
  list: (item: Item) => Promise<readonly One[]>,
  tell: (known: readonly One[], done: number) => void,
): Promise<readonly One[]> {
  const known: One[] = [];
  let done = 0;
  const listed = await atOnce(items, async (item) => {
    const found = await list(item);
    known.push(...found);
    done += 1;
    tell(known, done);
    return found;
  });
  return listed.flat();
}
