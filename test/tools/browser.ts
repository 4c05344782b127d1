/** A real Chromium for the report, and a page that may talk to nobody. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

export async function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

export interface Opened {
  readonly page: Page;
  /** What the console said and what threw, from the start. */
  readonly complaints: readonly string[];
  /** Addresses asked for besides the file itself. */
  readonly requests: readonly string[];
  readonly address: string;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  /** Device pixels a CSS pixel. */
  readonly scale?: number;
}

export async function open(
  browser: Browser,
  html: string,
  hash: string = '',
  screen: Screen = { width: 1280, height: 900, theme: 'light' },
): Promise<Opened> {
  const path = join(mkdtempSync(join(tmpdir(), 'flamegate-page-')), 'report.html');
  writeFileSync(path, html);
  const { width, height, theme, scale = 1 } = screen;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, deviceScaleFactor: scale });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`file://${path}`) && !request.url().startsWith('data:')) requests.push(request.url());
  });
  const address = `file://${path}`;
  await page.goto(address + hash);
  await page.waitForSelector('.benchmark');
  return { page, complaints, requests, address };
}
