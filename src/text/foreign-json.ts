/** JSON that another program wrote: Python and C++ print numbers that JSON does not have, and a file may be cut short. */

/** `NaN`, `inf` and their like become null. Undefined where the text is no JSON. */
export function foreignJson(text: string): unknown {
  const whole = text.replace(/^\uFEFF/, '');
  return parsed(whole) ?? parsed(withNulls(whole));
}

/** Of an object, without those that are null; none where the text is no object. */
export function foreignFields(text: string): Readonly<Record<string, unknown>> {
  const value = foreignJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}

/** Of a list, its objects; none where the value is no list. */
export function foreignList(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : [];
}

/** NaN for what is no number: null counted as 0 would be the fastest of all times. */
export function foreignNumber(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/** Undefined for what is no text. */
export function foreignText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function withNulls(text: string): string {
  return text.replaceAll(
    /("(?:[^"\\]|\\.)*")|[-+]?\b(?:nan(?:\([^)]*\))?|inf(?:inity)?)(?![\w"])/gi,
    (_, quoted: string | undefined) => quoted ?? 'null',
  );
}
