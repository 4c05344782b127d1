/** The published schema of `gate --json`. */
import { readFileSync } from 'node:fs';

const file = new URL('../../docs/report.schema.json', import.meta.url);

export const reportSchema = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>; // an object, as the file shows
