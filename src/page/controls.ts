/** Choices as native form controls, which bring keyboard handling and accessible names. */
import { element } from './dom.ts';

/** One of few words, side by side. */
export function choice<T extends string>(
  legend: string,
  options: readonly (readonly [value: T, label: string])[],
  chosen: T,
  onChoose: (value: T) => void,
): HTMLFieldSetElement {
  const set = element('fieldset', { class: 'choice' }, element('legend', {}, legend));
  const name = legend.toLowerCase().replaceAll(/\W+/g, '-');
  for (const [value, label] of options) {
    const input = element('input', { type: 'radio', name, value });
    input.checked = value === chosen;
    input.addEventListener('change', () => onChoose(value));
    set.append(element('label', {}, input, element('span', {}, label)));
  }
  return set;
}

export function checkbox(
  label: string,
  value: 'on' | 'off',
  onChange: (value: 'on' | 'off') => void,
): HTMLLabelElement {
  const input = element('input', { type: 'checkbox' });
  input.checked = value === 'on';
  input.addEventListener('change', () => onChange(input.checked ? 'on' : 'off'));
  return element('label', { class: 'check' }, input, label);
}

export function searchBox(label: string, value: string, onInput: (value: string) => void): HTMLInputElement {
  const input = element('input', {
    type: 'search',
    placeholder: label,
    'aria-label': label,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  input.value = value;
  input.addEventListener('input', () => onInput(input.value));
  return input;
}
