/** Which programs send requests for a fixed time. */
import { expect, test } from 'vitest';
import { loadGeneratorIn } from '../../src/config/load-generators.ts';
import { importsOf } from '../../src/config/script-imports.ts';
import { stopwatch } from '../support/processor-time.ts';

test.each([
  ["import autocannon from 'autocannon';", 'autocannon'],
  ["const run = require('loadtest');", 'loadtest'],
  ["import http from 'k6/http';", 'k6'],
  ["spawn('wrk', ['-t4', url]);", 'wrk'],
  ['subprocess.check_output(["wrk2", "-t4"])', 'wrk2'],
  ['exec.Command("vegeta", "attack")', 'vegeta'],
  ['Command::new("oha")', 'oha'],
  ['from locust import HttpUser, task', 'locust'],
  ['#!/bin/sh\r\n\r\nwrk -t4 http://localhost', 'wrk'],
  ['node server.js & npx autocannon -c 10 http://localhost', 'autocannon'],
])('%j uses %s', (text, name) => {
  expect(loadGeneratorIn(text)).toBe(name);
});

test.each([
  "const words = ['artillery', 'locust', 'oha'];",
  "trie.has('locust');",
  "truncate('artillery', 3);",
  '"""\nlocust -- an insect\n"""',
])('%j names none', (text) => {
  expect(loadGeneratorIn(text)).toBeUndefined();
});

test('empty lines and comments that do not end are read in a time that grows with their number', () => {
  const passed = stopwatch();
  expect(loadGeneratorIn(`a${'\n'.repeat(50_000)}b`)).toBeUndefined();
  expect(importsOf(`${'/*\n'.repeat(50_000)}import './a.js';`)).toEqual(['./a.js']);
  expect(passed()).toBeLessThan(2000);
});
