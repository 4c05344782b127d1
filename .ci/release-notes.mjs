// Prints a version's section of CHANGELOG.md. A release without one, or under another version than package.json's, is refused.
import { readFileSync } from 'node:fs';

const version = (process.argv[2] ?? '').replace(/^v/, '');
const packaged = JSON.parse(readFileSync('package.json', 'utf8')).version;
if (version !== packaged) fail(`the tag must be v${packaged}, as package.json has it: current value is v${version}`);
const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
const section = sections.find((text) => text.startsWith(`[${version}]`));
const notes = section?.split('\n').slice(1).join('\n').trim() ?? '';
if (notes === '') fail(`CHANGELOG.md must have a section [${version}] with text in it`);
process.stdout.write(`${notes}\n`);

function fail(why) {
  process.stderr.write(`Cannot release ${version} as ${why}\n`);
  process.exit(1);
}
