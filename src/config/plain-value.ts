/** A value that the user reads as text, whatever YAML takes it for. */
import { isScalar } from 'yaml';
import { type Kind, resolved, text } from './kind.ts';

/** Text, or what YAML takes for a number or a truth value, as it is written. */
export function plain(options: Parameters<typeof text>[0]): Kind<string> {
  const words = text(options);
  return {
    ...words,
    schema: { anyOf: [words.schema, { type: ['number', 'boolean'] }] },
    read: (node, place) => {
      const target = resolved(node, place);
      const isWritten = isScalar(target) && ['number', 'boolean'].includes(typeof target.value);
      return isWritten ? (target.source ?? String(target.value)) : words.read(node, place);
    },
  };
}
