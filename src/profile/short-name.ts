/** The one word by which source text defines a function that a symbol names: `ns::Parser<T>::next(Args...) const` is `next`. */
import type { Frame } from './profile.ts';

/** What compilers append to a name of theirs. */
const suffixes = / \[clone [^\]]*\]$|\.(?:constprop|isra|part|cold|lto_priv)(?:\.\d+)?$|::h[0-9a-f]{16}$|-fm$/;

/** Functions without a name are looked for where they are written: in the function around them. */
const nameless =
  /(?:::)?(?:\{\{?[^{}]*\}?\}(?:#\d+)?|\{lambda\([\s\S]*?\)#\d+\}|(?<=(?:\}|\$_\d{1,9}|'lambda\d*'\([\s\S]*?\))::)operator\(\)|'lambda\d*'|\$_\d+)$|(?:\.(?:func|gowrap|deferwrap)|-range)\d+(?:\.\d+)*$|(?<=\.init)\.\d+$/;

/** Of the JVM's languages the same: `lambda$total$0` in Java, `$anonfun$total$1` in Scala, `total$lambda$0` in Kotlin. */
const lambda = /^(?:(?:lambda|\$anonfun)\$(\w+?)|(\w+?)(?:\$lambda\$\d+)+)(?:\$\d+)*(?:\$adapted)?$/;

/** Operators of C++ as they are written, without blanks. */
const operator = /\boperator\s*(\(\)|\[\]|[^\w\s()[\]]{1,3})$/;

/** Undefined where the symbol has no word. */
export function shortName(symbol: string): string | undefined {
  // Objective-C's: `-[Thing run:then:]`.
  const selector = /^[-+]\[[^\s\]]+ ([\w:$]+)\]$/.exec(symbol.trim())?.[1];
  if (selector !== undefined) return selector;
  // Swift's symbols end with what they give back.
  let name = symbol.trim().replace(/\)(?: async)?(?: throws)? -> [\s\S]*$/, ')');
  for (let before = ''; before !== name; ) {
    before = name;
    name = withoutArguments(name.replace(suffixes, '').replace(/ (?:const|volatile|noexcept|&&?)$/, ''));
    name = name.replace(nameless, '').trim();
  }
  const sign = operator.exec(name)?.[1];
  if (sign !== undefined) return `operator${sign}`;
  return /([\w$]+)[^\w$]*$/.exec(name)?.[1]?.replace(lambda, '$1$2');
}

/** All names by which the source may define it, the likeliest first: compilers for the JVM put more behind one, or a class around it. */
export function sourceNames({ name, language }: Pick<Frame, 'name' | 'language'>): readonly string[] {
  const short = shortName(name) ?? '';
  if (language !== 'jvm' && language !== 'unknown') return [short];
  // What runs as a class is loaded has no name in the source.
  if (name.endsWith('.<clinit>')) return [];
  // A constructor has the name of its class, which may stand within another.
  const made = /([A-Za-z_]\w*)\.<init>$/.exec(name.replaceAll('$', '.'))?.[1];
  if (made !== undefined) return [...new Set([made, short])];
  // Kotlin's names may be whole sentences.
  const sentence = /\.([^.()]*\w \w[^.()]*)$/.exec(name)?.[1];
  if (language === 'jvm' && sentence !== undefined) return [sentence];
  // `add$default`, `add-WZ4Q5Ns` and `total$lzycompute`; `Parser$total$1.invoke` is a class that `total` makes.
  const member = name.slice(name.lastIndexOf('.') + 1);
  const maker = /\$([A-Za-z_]\w*)(?:\$\d+)+\.\w+$/.exec(name)?.[1];
  return [short, member.replace(/(?<=\w)[$-].*$/, ''), ...(maker === undefined ? [] : [maker])];
}

const closes: Readonly<Record<string, string>> = { ')': '(', '>': '<', ']': '[' };

/** Without brackets at the end and what they hold, unless they are all there is. */
function withoutArguments(name: string): string {
  const open = closes[name.at(-1) ?? ''];
  // `operator()` and `operator>` end so by name.
  if (open === undefined || /operator\s*\S{1,3}$/.test(name)) return name;
  let depth = 0;
  for (let at = name.length - 1; at > 0; at--) {
    const letter = name[at] ?? '';
    if (letter in closes && !(letter === '>' && name[at - 1] === '-')) depth++;
    else if ('(<['.includes(letter) && --depth === 0) return name.slice(0, at).trim();
  }
  return name;
}
