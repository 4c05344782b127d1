/** A tool whose results may be in a form that cannot be read: then its benchmark fails, and the gate goes on with the others. */
import type { Harness } from './harness.ts';
import { unreadable } from './unreadable.ts';

export function withUnreadable(inner: Harness): Harness {
  const { profile, witness } = inner;
  return {
    ...inner,
    invoke: async (context, wanted) => {
      try {
        return await inner.invoke(context, wanted);
      } catch (error) {
        const failure = unreadable(error);
        return wanted.map(() => ({ state: 'failed', failure }));
      }
    },
    ...(profile && {
      profile: async (...asked: Parameters<typeof profile>) => {
        try {
          return await profile(...asked);
        } catch (error) {
          return { state: 'failed' as const, failure: unreadable(error) };
        }
      },
    }),
    ...(witness && {
      witness: async (...asked: Parameters<typeof witness>) => {
        try {
          return await witness(...asked);
        } catch (error) {
          return {
            state: 'unseen' as const,
            why: `it left a record that cannot be read: ${unreadable(error).message}`,
          };
        }
      },
    }),
  };
}
