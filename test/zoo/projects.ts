/** All of the zoo. */
import type { ZooProject } from './project.ts';
import { natives } from './projects/cpp.ts';
import { go } from './projects/go.ts';
import { jvms } from './projects/java.ts';
import { javascript } from './projects/javascript.ts';
import { pythons } from './projects/python.ts';
import { crates } from './projects/rust.ts';

export const projects: readonly ZooProject[] = [...javascript, ...go, ...pythons, ...crates, ...jvms, ...natives];
