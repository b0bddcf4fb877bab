// A real service with its demonstration, and a real browser at it.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { Actor } from '../../src/domain/casework/actor.ts';
import type { RecordFields } from '../../src/domain/people/record-fields.ts';
import { readConfig } from '../../src/runtime/config.ts';
import { type Running, serve } from '../../src/runtime/serve.ts';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** The laptop that it is made for. */
const SCREEN = { width: 1366, height: 768 };

export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the console called an error, a refusal of the content security policy included, and what no code caught. */
  readonly complaints: readonly string[];
  /** Every answer in JSON that this browser was given. */
  readonly answers: readonly string[];
}

export interface Desk {
  readonly service: Running;
  /** A browser of its own for this account, signed in by the page. */
  sitDown(account: string): Promise<Seat>;
  signIn(seat: Seat, account: string): Promise<void>;
  /** Registers a record as this account's holder would, past the pages. */
  register(account: string, fields: RecordFields): Promise<void>;
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const executablePath = chromiumPath();
  await build({ configFile: 'src/web/vite.config.ts', logLevel: 'error' });
  const home = await mkdtemp(join(tmpdir(), 'homeward-e2e-'));
  const config = readConfig({ HOMEWARD_HOME: home, LOG_LEVEL: 'error' });
  const service = await serve(config, { empty: false, listen: { host: '127.0.0.1', port: 0 }, quiet: true });
  await service.seeded;
  await matched(service);
  const browser = await chromium.launch({ executablePath, args: FLAGS });

  const passwordOf = (account: string) => {
    const found = service.accounts.find(({ name }) => name === account);
    if (!found) throw new Error(`the demonstration has no account ${account}`);
    return found.password;
  };
  const signIn = async ({ page }: Seat, account: string) => {
    await page.getByLabel('Name').fill(account);
    await page.getByLabel('Password').fill(passwordOf(account));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
  };
  return {
    service,
    signIn,
    sitDown: async (account) => {
      const seat = await newSeat(browser);
      await seat.page.goto(service.url);
      await signIn(seat, account);
      return seat;
    },
    register: async (account, fields) => {
      const { actor }: { actor: Actor } = await service.app.services.access.signIn(account, passwordOf(account));
      await service.app.services.records.register(actor, fields);
    },
    close: async () => {
      await browser.close();
      await service.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The list under test stands still: nothing of the demonstration is left to be matched. */
async function matched({ app }: Running): Promise<void> {
  for (;;) {
    const pending = await app.graph.read((stores) => stores.outbox.pending());
    if (Object.values(pending).every((count) => count === 0)) return;
    await sleep(100);
  }
}

async function newSeat(browser: Browser): Promise<Seat> {
  const context = await browser.newContext({ viewport: SCREEN });
  const page = await context.newPage();
  const complaints: string[] = [];
  const answers: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('response', async (response) => {
    // Streams never end; what they carry is read by the pages, which ask for the rest by queries.
    if (!/json/.test(response.headers()['content-type'] ?? '')) return;
    answers.push(await response.text().catch(() => ''));
  });
  return { page, context, complaints, answers };
}

function chromiumPath(): string {
  const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (existsSync(path)) return path;
  throw new Error(
    `there is no browser at ${path}: run \`apt-get install chromium\`, or set CHROMIUM_PATH to a Chromium or Chrome`,
  );
}
