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
  Reflect.defineProperty(owner, name, { configurable: true, enumerable: true, writable: true, value: substitute });
}
