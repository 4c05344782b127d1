/** Go under runtime/pprof. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import type { Runtime } from './runtime.ts';

const golang = `package main

import (
	"os"
	"runtime"
	"runtime/pprof"
)

//go:noinline
func scramble(seed uint32, rounds int) uint32 {
	value := seed
	for round := 0; round < rounds; round++ {
		value = (value*1664525 + 1013904223) ^ (value >> 7)
	}
	return value
}

//go:noinline
func tokenise(seed uint32) uint32 {
	value := seed
	for round := 0; round < 400000; round++ {
		value = (value*22695477 + 1) ^ (value >> 5)
	}
	return value
}

//go:noinline
func evaluate(seed uint32) uint32 {
	value := seed
	for round := 0; round < 400000; round++ {
		value = (value*69069 + 7) ^ (value >> 3)
	}
	return value
}

//go:noinline
func operation(seed uint32) uint32 {
	return tokenise(seed) + evaluate(seed) + scramble(seed, 400000)
}

func main() {
	out, err := os.Create(os.Args[1])
	if err != nil {
		panic(err)
	}
	// 250 a second is what the kernel's clock can do; StartCPUProfile complains and keeps it.
	runtime.SetCPUProfileRate(250)
	if err := pprof.StartCPUProfile(out); err != nil {
		panic(err)
	}
	var sum uint32
	for run := 0; run < 1000; run++ {
		sum += operation(sum)
	}
	pprof.StopCPUProfile()
	if sum == 1 {
		os.Exit(1)
	}
}
`;

const goLoop = 'for round := 0; round < 400000; round++ {\n\t\tvalue = (value*69069 + 7) ^ (value >> 3)\n\t}';

export const go: Runtime = {
  name: 'Go',
  tools: ['go'],
  file: 'main.go',
  source: golang,
  target: { name: 'main.evaluate', definition: 'func evaluate' },
  edits: {
    slower: [{ find: goLoop, replace: goLoop.replace('400000', '520000') }],
    extracted: [
      { find: `value := seed\n\t${goLoop}\n\treturn value`, replace: 'return evaluateRounds(seed)' },
      {
        find: '//go:noinline\nfunc operation',
        replace: `//go:noinline\nfunc evaluateRounds(seed uint32) uint32 {\n\tvalue := seed\n\t${goLoop}\n\treturn value\n}\n\n//go:noinline\nfunc operation`,
      },
    ],
    renamed: [
      { find: 'func evaluate(', replace: 'func evaluateAll(' },
      { find: '+ evaluate(', replace: '+ evaluateAll(' },
    ],
    inserted: [
      {
        find: '//go:noinline\nfunc scramble',
        replace: 'func unused(a int) int {\n\treturn a + 1\n}\n\n//go:noinline\nfunc scramble',
      },
    ],
  },
  operations: 1000,
  build: (checkout) => {
    writeFileSync(join(checkout, 'go.mod'), 'module example.com/work\n\ngo 1.22\n');
    execFileSync('go', ['build', '-o', 'work.bin', '.'], {
      cwd: checkout,
      env: { ...process.env, GOFLAGS: '-mod=mod' },
    });
  },
  capture: (checkout, out) => {
    execFileSync(join(checkout, 'work.bin'), [out], { stdio: ['ignore', 'ignore', 'ignore'] });
    return readProfile(readFileSync(out));
  },
};
