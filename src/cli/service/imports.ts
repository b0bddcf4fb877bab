// A file on its way into the service: sent, watched, and its receipt.
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { JurisdictionCode } from '../../domain/casework/jurisdiction.ts';
import { DomainError } from '../../domain/errors.ts';
import { readMapping } from '../../intake/mapping.ts';
import { openSourceFile, readTextFile } from '../tables/source-file.ts';
import { startProgress } from '../terminal/progress.ts';
import { counted } from '../terminal/say.ts';
import { askPatiently } from './ask-patiently.ts';
import { PROBLEM, type Service } from './service.ts';

const LOOK_EVERY_MS = 300;
const SHOWN_REJECTS = 10;

const Found = z.object({ encoding: z.string().optional() });
const Receipt = z.object({
  id: z.string(),
  state: z.enum(['RUNNING', 'FINISHED', 'FAILED']).transform((state) => state.toLowerCase()),
  problem: z.string().nullable(),
  rows: z.number(),
  accepted: z.number(),
  updated: z.number(),
  rejected: z.number(),
  duplicate: z.number(),
  warnings: z.number(),
  size: z.number(),
  offset: z.number(),
  found: z.string(),
  rejects: z.object({
    edges: z.array(
      z.object({ node: z.object({ row: z.number(), severity: z.string(), field: z.string(), reason: z.string() }) }),
    ),
  }),
});

/** accepted + rejected + duplicate = rows; `updated` are among the accepted. `rejects`: the first of them. */
export type ImportReceipt = Omit<z.infer<typeof Receipt>, 'rejects' | 'found' | 'problem' | 'offset'> & {
  readonly encoding: string | undefined;
  readonly rejects: readonly { readonly row: number; readonly field: string; readonly reason: string }[];
};

/**
 * Sends the file and returns the import's id. A file that the service is reading already is taken up and not started twice, so that sending
 * it again after a broken connection does no harm.
 */
export async function startImport(
  service: Service,
  path: string,
  options: { readonly as: JurisdictionCode | 'each'; readonly mapping?: string },
): Promise<string> {
  const headers = { 'content-type': 'text/csv', ...(await mappingHeader(options.mapping)) };
  const answer = await askPatiently(service, async () => {
    const body = await uploadOf(path);
    return service.send(`/imports?as=${options.as}`, { method: 'POST', headers, body });
  });
  return z.object({ id: z.string() }).parse(await answer.json()).id;
}

/** The mapping is checked here first, so that a mistake in it is told before a large file is sent. */
export async function mappingHeader(path: string | undefined): Promise<Record<string, string>> {
  if (path === undefined) return {};
  const mapping = await readTextFile(path);
  readMapping(mapping);
  return { 'x-homeward-mapping': Buffer.from(mapping).toString('base64url') };
}

/** Waits for the receipt, through restarts of the service. DomainError UNREADABLE_FILE when nothing of the file could be read. */
export async function waitForImport(service: Service, id: string, name: string): Promise<ImportReceipt> {
  const progress = startProgress(`importing ${name}`);
  try {
    for (;;) {
      const now = await askPatiently(service, () => service.ask(QUERY, { id, first: SHOWN_REJECTS }, Receipt));
      if (now.state === 'failed')
        throw new DomainError('UNREADABLE_FILE', `${name}: ${now.problem ?? 'it could not be read'}`);
      if (now.state === 'finished') return receiptOf(now);
      progress.at(now.size > 0 ? now.offset / now.size : 0, counted(now.rows, 'row'));
      await sleep(LOOK_EVERY_MS);
    }
  } finally {
    progress.end();
  }
}

/** All rejected rows as CSV, to mend and import again. */
export async function readRejects(service: Service, id: string): Promise<AsyncIterable<Uint8Array>> {
  const answer = await service.send(`/imports/${id}/rejects.csv`);
  return bytesOf(answer);
}

export function bytesOf(answer: Response): AsyncIterable<Uint8Array> {
  if (!answer.body) throw new DomainError('UNAVAILABLE', 'the service answered without a body; try again.');
  return answer.body as unknown as AsyncIterable<Uint8Array>;
}

async function uploadOf(path: string): Promise<ReadableStream<Uint8Array>> {
  const { bytes } = await openSourceFile(path);
  return Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>;
}

const QUERY = `query ($id: ID!, $first: Int!) { result: import(id: $id) { ${PROBLEM} ... on Import {
  id state problem rows accepted updated rejected duplicate warnings size offset found
  rejects(first: $first) { edges { node { row severity field reason } } } } } }`;

function receiptOf({
  rejects,
  found,
  problem: _none,
  offset: _all,
  ...counts
}: z.infer<typeof Receipt>): ImportReceipt {
  const rejected = rejects.edges.map(({ node }) => node).filter((node) => node.severity === 'REJECT');
  return {
    ...counts,
    encoding: Found.safeParse(JSON.parse(found)).data?.encoding,
    rejects: rejected.map(({ row, field, reason }) => ({ row, field, reason })),
  };
}
