/** The end of a stream, whatever its length; nothing else is kept in memory. */

export interface Tail {
  add(chunk: Uint8Array): void;
  text(): string;
}

export function createTail(limitBytes: number): Tail {
  const chunks: Uint8Array[] = [];
  let held = 0;
  let dropped = 0;
  return {
    add: (chunk) => {
      chunks.push(chunk);
      held += chunk.length;
      while (chunks.length > 1 && held - (chunks[0]?.length ?? 0) >= limitBytes) {
        const first = chunks.shift()?.length ?? 0;
        held -= first;
        dropped += first;
      }
    },
    text: () => {
      const all = Buffer.concat(chunks);
      if (dropped === 0 && all.length <= limitBytes) return all.toString('utf8');
      const end = all.subarray(Math.max(0, all.length - limitBytes)).toString('utf8');
      // The first line is most likely cut in two.
      return `…\n${end.slice(end.indexOf('\n') + 1)}`;
    },
  };
}
