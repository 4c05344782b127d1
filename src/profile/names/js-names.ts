/** JavaScript function names as V8, perf maps and bundlers write them. */

/** Interpreter `~`, Sparkplug `^`, Maglev `+`, TurboFan `*`: one function however hot it got. */
const tierMark = /^(?:(?:JS|LazyCompile|Function|Callback|Script|Eval):[~^*+]?|[~^*+](?=[\p{ID_Start}$_(]))/u;

/**
 * '' for a function without a name. No tier, location, alias, `async`, more than one `bound`, or number of a bundler.
 */
export function normalizeJsName(name: string): string {
  const plainName = name
    .replace(tierMark, '')
    .replace(/ (?:\S+:\/\/\/?|\/|node:)\S*:\d+(?::\d+)?$/, '')
    .replace(/ \[as [^\]]*\]$/, '')
    .replace(/^async (?=[\p{ID_Start}$_])/u, '')
    .replace(/^(?:bound )+(?=bound )/, '')
    .replace(/(?<=[\p{ID_Continue}])\$\d+$/u, '');
  return isAnonymous(plainName) ? '' : plainName;
}

/** Names that say only that there is none. */
function isAnonymous(name: string): boolean {
  return /^(?:|\(?<?anonymous>?\)?|\(anonymous function\))$/.test(name);
}
