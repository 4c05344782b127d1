/** Which thread an event of a recording is of: `sampledThread` of samples, `eventThread` of allocations. */
import type { JfrRecord, Resolver } from './jfr-values.ts';
import { format } from './jfr-wire.ts';
import { chooseThreads, type ThreadNames } from './threads.ts';

export interface JfrThreads {
  /** Always, where no thread was asked for. */
  isWanted(event: JfrRecord, resolver: Resolver): boolean;
  /** Throws where a thread was asked for and no event was of it. */
  check(): void;
}

/** `wanted`: a name or an id of a thread; undefined for all of them. */
export function createJfrThreads(wanted: string | undefined): JfrThreads {
  const seen = new Map<string, ThreadNames>();
  let found = false;
  return {
    isWanted(event, resolver) {
      if (wanted === undefined) return true;
      const thread = threadOf(event, resolver);
      seen.set(thread.name, thread);
      const isMeant = thread.name === wanted || thread.also.includes(wanted);
      found ||= isMeant;
      return isMeant;
    },
    check() {
      if (!found) chooseThreads(format, [...seen.values()], { wanted, what: 'thread', namesOf: (thread) => thread });
    },
  };
}

function threadOf(event: JfrRecord, resolver: Resolver): ThreadNames & { readonly also: readonly string[] } {
  const thread = resolver.record(event.fields['sampledThread'] ?? event.fields['eventThread']) ?? {};
  const [java = '', os = ''] = [resolver.text(thread['javaName']), resolver.text(thread['osName'])];
  const ids = [resolver.number(thread['osThreadId']), resolver.number(thread['javaThreadId'])];
  return { name: java === '' ? os : java, also: [os, ...ids.flatMap((id) => (id === undefined ? [] : [String(id)]))] };
}
