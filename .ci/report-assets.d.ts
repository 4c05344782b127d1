import type { Plugin } from 'rolldown';

export function buildPageScript(name?: 'main' | 'history'): Promise<string>;
export function reportAssets(): Plugin;
