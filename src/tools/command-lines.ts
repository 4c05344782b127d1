/** Whole command lines, timed from outside or printing their own results. */
import { ordinary, type Tool, unprofiled } from './descriptor.ts';

const runsCommand = { ...ordinary, profilers: unprofiled, needsCommand: true } as const;

export const commandTool: Tool = runsCommand;
export const hyperfineTool: Tool = runsCommand;
export const jsonTool: Tool = runsCommand;
