/** Java, Kotlin and Scala names as async-profiler, JFR and perf maps write them. */

/** Hidden classes, accessors and proxies are numbered in the order in which they are made, which differs between runs. */
const unstable: readonly (readonly [RegExp, string])[] = [
  [/_\[[0-9jikw]\]$/, ''],
  [/^L([\w/$]+);(?:::|\.)/, '$1.'],
  [/\$\$Lambda(?:[$.]\d+)?(?:[/.+]?0x[0-9a-f]+)?(?:\/\d+)?/g, '$$$$Lambda'],
  [/(LambdaForm\$(?:D?MH|BMH|VH|[A-Za-z]+))(?:[$/.]\d+(?![\dx]))?(?:[/.+]?0x[0-9a-f]+)?(?:\/\d+)?/g, '$1'],
  [/(Generated(?:Method|Constructor|SerializationConstructor)Accessor)\d+/g, '$1'],
  [/(\$\$(?:FastClass|Enhancer|KeyFactory)By\w*?CGLIB\$\$)[0-9a-f]+/g, '$1'],
  [/(ByteBuddy|HibernateProxy|MockitoMock)\$\w{6,}/g, '$1'],
  [/(\$Proxy)\d+/g, '$1'],
  [/(lambda\$[\w$]*?)\$\d+(?=$|\()/g, '$1'],
  [/(?<=[\w$])\+0x[0-9a-f]+/g, ''],
];

/** Packages are separated by dots; numbers that differ between runs are replaced. */
export function normalizeJvmName(name: string): string {
  const stable = unstable.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), name);
  return stable.includes('/') && !stable.includes(' ') ? stable.replaceAll('/', '.') : stable;
}
