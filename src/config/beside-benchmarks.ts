/** What is beside benchmarks and is none: servers they talk to, workers they start, reports and runners of others, data. */

const dataFolder =
  /(?:^|\/)_*(?:fixtures?|data(?:sets?)?|samples?|assets|mocks?|snapshots?|results?|reports?|expected)_*\//i;

/** It waits for someone who calls it, and so never ends by itself. */
const listening =
  /\.listen\s*\(|\b(?:Deno|Bun)\s*\.\s*serve\s*\(|\bnew\s+[\w.]*(?:Server)\s*\(\s*\{[^}]*\bport\b|(?:^|[\s=(])serve\s*\(\s*(?:\{|app\b|handler\b)/;
const serverName = /(?:^|[-_./])servers?(?:[-_][\w-]*|\d+)?\.[cm]?[jt]s$/i;

/** Controlled by the process that started it. */
const commanded =
  /\b(?:parentPort|workerData)\b[^;]*\bworker_threads['"]|\bworker_threads['"][\s\S]*\b(?:parentPort|workerData)\s*[.([!?]|\bprocess\s*\.\s*send\s*\??\.?\s*\(|\bprocess\s*\.\s*on\s*\(\s*['"]message['"]|(?:^|[\s;])(?:self\s*\.\s*)?onmessage\s*=/;

const startsProcesses =
  /['"](?:node:)?child_process['"]|['"]execa['"]|\bBun\s*\.\s*spawn\b|\bnew\s+Deno\s*\.\s*Command\b/;

/** It takes the time itself, or lets someone take it. */
const withClock = /\bperformance\s*\.\s*now\b|\bhrtime\b|\bconsole\s*\.\s*time\b|\bDate\s*\.\s*now\b|\bautocannon\b/;

export function hasClock(text: string): boolean {
  return withClock.test(text);
}

/** No benchmark, whatever it is named: nothing would end, or nothing would be timed. */
export function isBeside(file: string, text: string): boolean {
  if (dataFolder.test(file) || commanded.test(text)) return true;
  return listening.test(text) && (serverName.test(file) || !hasClock(text));
}

/** It looks for what a page holds, or waits for its clicks, and neither makes a page nor asks whether there is one. */
export function isForBrowser(text: string): boolean {
  return (
    /\bdocument\s*\.\s*(?:getElementById|addEventListener)\b|\bwindow\s*\.\s*(?:addEventListener|onload)\b/.test(
      text,
    ) &&
    !/\btypeof\s+(?:document|window)\b|\b(?:js|happy-|linke)dom\b|\bvitest\b|\bdocument\s*[=,:})]|\b(?:const|let|var)\s+(?:document|window)\b/i.test(
      text,
    )
  );
}

/** It starts the benchmarks, or reports of them: a benchmark only where there is no other. */
export function startsOthers(text: string): boolean {
  return startsProcesses.test(text) && !hasClock(text);
}

/** It installs or removes packages as it runs: in a checkout that changes what every other benchmark finds. */
export function changesPackages(text: string): boolean {
  return (
    startsProcesses.test(text) &&
    /['"`](?:npm|yarn|pnpm|bun)(?:\s+|['"`]\s*,\s*\[\s*['"`])(?:i|install|ci|add|uninstall|remove|rm)\b/.test(text)
  );
}
