/** Puts something in the place of a function of Node's, so that a call of it is seen. */

export type Callable = (...args: unknown[]) => unknown;

export interface Call {
  readonly args: readonly unknown[];
  readonly self: unknown;
  readonly how: 'call' | 'new';
  /** The function whose caller called. */
  readonly below: Callable;
}

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function';
}

/** By original. */
const substitutes = new Map<unknown, Callable>();

/** Notified before the call; properties of the function are kept. */
export function patch(owner: object, name: string, see: (call: Call) => void): void {
  const original: unknown = Reflect.get(owner, name);
  if (!isCallable(original)) return;
  const apply = (target: Callable, self: unknown, args: unknown[]): unknown => {
    see({ args, self, how: 'call', below: apply as Callable }); // any function is one to capture a stack below
    return Reflect.apply(target, self, args);
  };
  const construct = (target: Callable, args: unknown[], made: Callable): object => {
    see({ args, self: undefined, how: 'new', below: construct as Callable }); // as above
    return Reflect.construct(target, args, made === substitute ? target : made);
  };
  const substitute: Callable = new Proxy(original, { apply, construct });
  for (const holder of holdersOf(owner, name)) {
    Reflect.defineProperty(holder, name, { configurable: true, enumerable: true, writable: true, value: substitute });
  }
  const made: unknown = Reflect.get(original, 'prototype');
  if (typeof made === 'object' && made !== null && Reflect.get(made, 'constructor') === original) {
    Reflect.set(made, 'constructor', substitute);
  }
  substitutes.set(original, substitute);
}

/** The object, and the class above it that the function is a method of. */
function holdersOf(owner: object, name: string): readonly object[] {
  let holder: object | null = owner;
  while (holder !== null && !Object.hasOwn(holder, name)) holder = Object.getPrototypeOf(holder);
  return holder === null || holder === Object.prototype ? [owner] : [...new Set([owner, holder])];
}

/** What was patched goes by other names, too: `crypto.rng` is `crypto.randomBytes`. */
export function patchAliases(owners: Iterable<object>): void {
  for (const owner of owners) {
    for (const [name, found] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
      const substitute = substitutes.get(found.value);
      if (substitute !== undefined) Reflect.defineProperty(owner, name, { ...found, value: substitute });
    }
  }
}
