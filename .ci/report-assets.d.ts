import type { Plugin } from 'rolldown';

export function buildPageScript(): Promise<string>;
export function reportAssets(): Plugin;
