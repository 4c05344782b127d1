/**
 * Which way is better, from a unit as tools write it (`ns/op`, `req/s`, `items_per_second`, `MiB/s`, `QPS`), or from
 * a metric's name. What is done in a time, or a time is divided by, is a rate and never lower-is-better; costs are times, sizes and whatever
 * an operation takes. A unit that says neither has no direction.
 */

export type Direction = 'lower' | 'higher';

const time =
  '(?:[nuµμm]?s|[nuµμm]s(?:ec)?|secs?|seconds?|(?:nano|micro|milli)(?:s|secs?|seconds?)|mins?|minutes?|h|hrs?|hours?|d|days?)';
const size = '(?:[kKMGTP]?i?[bB]|(?:kilo|mega|giga|tera|kibi|mebi|gibi)?(?:bytes?|octets?|bits?)|words?|pages?)';

const isTime = new RegExp(`^${time}$`, 'i');
const isSize = new RegExp(`^${size}$`);

/** `X/s`, `X per second`, `X_per_second`, `per_second`, `X s^-1`. */
const perTime = new RegExp(`^(.*?)(?:\\s*/\\s*|[\\s_.-]*\\bper\\b[\\s_.-]*|(?:^|_)per_)(${time})$`, 'i');
const perThing = /^(.*?)(?:\s*\/\s*|[\s_.-]*\bper\b[\s_.-]*|_per_)(\S.*)$/i;

/** Words that name a rate by themselves: `QPS`, `fps`, `Mbps`, `GFLOPS`, `kHz`, `throughput`. */
const rateWord =
  /^(?:[kmgt]?[qrtfimepnsuc]ps|iops|[kmg]?ops|[kmgt]?i?bps|[kmgtp]?flops|[kmgtp]?teps|[kmgt]?lups|[kmgt]?ips|[kmg]?hz|thrpt|thru?put|throughput|bandwidth|goodput|xput|[rtw]pm|tpmc)$/i;

/** What is said of a rate or a cost and changes neither: `(avg)`, `[p99]`. */
const remark = /\s*(?:\([^()]*\)|\[[^[\]]*\])$/;

/** `X/s/core`, `X per second per thread`: whatever a rate is shared by, it is one. */
const by = '(?:\\s*/\\s*|[\\s_.-]*\\bper\\b[\\s_.-]*|_per_)';
const perTimeAndThing = new RegExp(`^(.+?${by}${time})${by}\\w[\\w -]*$`, 'i');

/** Hashes, whose letter is that of an hour; and work per cycle of a processor. */
const otherRate =
  /^(?:[kMGTPE]?H\s*\/\s*s(?:ec)?|(?:B|bytes?|bits?|flops?|ops?|instr(?:uctions?)?)(?:\s*\/\s*|\s+per\s+)(?:cycles?|clk|clock))$/i;

/** Figures of merit, among other words too: `Octane score`, `top1_accuracy`, `% faster`. More is better. */
const merit =
  /\b(?:scores?|speed[ -]?ups?|accuracy|recall|ipc|(?:hit|success|win) ?(?:rate|ratio)|faster|efficiency|availability|instructions per cycle)\b/i;

/** Beside one of them a name is of something else: `score time`, `accuracy loss`. */
const spoiled = /\b(?:times?|latency|duration|elapsed|loss|cost|size|bytes?|memory|slower|worse|lower|less)\b/i;

/** What should not increase, though it is counted in a time. */
const unwanted =
  /\b(?:errors?|err|fail(?:ure|ed)?s?|faults?|miss(?:es)?|drops?|dropped|retries|retry|timeouts?|stalls?|switches|collections?|gcs?|allocs?|allocations?|allocated|garbage|lost|conflicts?|aborts?|rejects?|rejected|evictions?)\b/i;

/** Undefined: neither says. The unit comes first, as it is the clearer of the two. */
export function directionOf(unit: string, metric = ''): Direction | undefined {
  const plain = withoutRemark(unit);
  if (!isRate(plain, metric)) return isCost(plain) ? 'lower' : hasMerit(plain, metric) ? 'higher' : undefined;
  const words = `${plain} ${wordsIn(metric)}`.replaceAll(/[_.:/-]+/g, ' ');
  return unwanted.test(words) || isFractionOfTime(plain) ? undefined : 'higher';
}

function hasMerit(unit: string, metric: string): boolean {
  return isMerit(unit) || (isBare(unit) && isMerit(wordsIn(metric)));
}

/** Of a number that is a share, a multiple or nothing but a number. */
function isBare(unit: string): boolean {
  return /^(?:1|[x×%]|percent)?$/i.test(unit);
}

function isMerit(words: string): boolean {
  const plain = words.replaceAll(/[_.:/-]+/g, ' ');
  return merit.test(plain) && !spoiled.test(plain) && !unwanted.test(plain);
}

/** How a title ends that says what its number is; `string ops` and `compute scores` are names of what is timed. */
const ratedTitle = /(?:^|[\s_./:([-])(?:fps|iops|[rqt]ps|throughput|bandwidth)\W*$/i;

/** From what a benchmark is called, where neither unit nor metric is given: `requests per second`, `render/fps`. */
export function directionOfTitle(title: string): Direction | undefined {
  const words = wordsIn(title);
  if (unwanted.test(words.replaceAll(/[_.:/-]+/g, ' '))) return undefined;
  return perTime.test(words) || ratedTitle.test(words) ? 'higher' : undefined;
}

/** By the unit (`req/s`), or by the metric's name where the unit leaves it open (`throughput`). */
export function isRate(unit: string, metric = ''): boolean {
  const [plain, name] = [withoutRemark(unit), wordsIn(metric)];
  return isRateUnit(plain) || (!isCost(plain) && (perTime.test(name) || namesRate(name)));
}

/** Without what is said of it, and of a rate without what shares it. */
function withoutRemark(unit: string): string {
  const plain = unit.trim().replace(remark, '');
  return perTimeAndThing.exec(plain)?.[1] ?? plain;
}

function wordsIn(metric: string): string {
  return metric.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
}

function isRateUnit(unit: string): boolean {
  return (
    otherRate.test(unit) ||
    perTime.test(unit) ||
    /\bs(?:ec)?\s*(?:\^?\s*-1|⁻¹)$/.test(unit) ||
    namesRate(perThing.exec(unit)?.[1] ?? unit)
  );
}

function namesRate(text: string): boolean {
  return text.split(/[\s_.:()[\]-]+/).some((word) => rateWord.test(word));
}

/** Seconds of pause a second are no work that is done. */
function isFractionOfTime(unit: string): boolean {
  return !otherRate.test(unit) && isTime.test(perTime.exec(unit)?.[1]?.trim() ?? '');
}

/** A time or a size, alone, as the last part of a name (`p99-ns`, `peak_B`), or for each thing; and all that an operation takes. */
function isCost(unit: string): boolean {
  const [, above = unit, below = ''] = perThing.exec(unit) ?? [];
  if (/^(?:ops?|operations?|iter(?:ation)?s?|calls?|runs?|rounds?)$/i.test(below)) return true;
  const last =
    above
      .trim()
      .split(/[\s_-]+/)
      .at(-1) ?? '';
  return isTime.test(last) || isSize.test(last) || /^(?:allocs?|allocations|instructions|cycles)$/i.test(last);
}
