/** Light or dark: the system's, until the reader chooses; always light on paper. */

export type Theme = 'light' | 'dark';

let printing: 'yes' | 'no' = 'no';
const listeners = new Map<Node, () => void>();

export function currentTheme(): Theme {
  if (printing === 'yes') return 'light';
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Calls back as long as the node is in the page. */
export function onThemeChange(node: Node, listener: () => void): void {
  listeners.set(node, listener);
}

function notify(): void {
  for (const [node, listener] of listeners) {
    if (node.isConnected) listener();
    else listeners.delete(node);
  }
}

export function startTheme(toggle: HTMLButtonElement | null): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', notify);
  const print = (next: 'yes' | 'no') => (): void => {
    printing = next;
    notify();
  };
  addEventListener('beforeprint', print('yes'));
  addEventListener('afterprint', print('no'));
  toggle?.addEventListener('click', () => {
    document.documentElement.dataset['theme'] = currentTheme() === 'dark' ? 'light' : 'dark';
    notify();
  });
}
