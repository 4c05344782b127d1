/** Several at a time, answers in the order asked: for finding benchmarks, never for measuring them. */
import { availableParallelism } from 'node:os';

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
