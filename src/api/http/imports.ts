import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { isJurisdiction, type JurisdictionCode } from '../../domain/casework/jurisdiction.ts';
import { DomainError } from '../../domain/errors.ts';
import { type ImportId, isId } from '../../domain/ids.ts';
import type { Import, Reject } from '../../ports/stores.ts';
import { type Context, callerOf } from '../context.ts';
import { bodyOf, closeUnread } from './body.ts';
import { type CsvFormats, sendCsv } from './csv-download.ts';
import { requireSamePage } from './same-page.ts';

/** A mapping file's text (JSON), base64url. */
export const MAPPING_HEADER = 'x-homeward-mapping';

const GIBIBYTE = 1024 ** 3;
const FILE_LIMIT = 2 * GIBIBYTE;
/** The first rows are in the first piece of a file. */
const PREVIEW_LIMIT = 4 * 1024 ** 2;
const REJECTS_AT_ONCE = 500;

const Found = z.object({ columns: z.array(z.object({ header: z.string() })) });

/** Files go in as they are, as a request's body; rows that were left out come back as a table to mend and send again. */
export function createImportRoutes(
  contextFor: (request: Request) => Promise<Context>,
  formats: Pick<CsvFormats, 'rejects'>,
): Router {
  const routes = Router();
  routes.post('/imports', requireSamePage, async (request, response) => {
    closeUnread(request, response);
    const context = await contextFor(request);
    const actor = callerOf(context);
    const mapping = mappingOf(request);
    const { id } = await context.services.imports.start(actor, {
      as: jurisdictionIn(request.query['as']) ?? actor.jurisdiction,
      bytes: bodyOf(request, context.config.importLimit ?? FILE_LIMIT),
      ...(mapping !== undefined && { mapping }),
    });
    response.status(202).json({ id });
  });
  routes.post('/imports/preview', requireSamePage, async (request, response) => {
    closeUnread(request, response);
    const context = await contextFor(request);
    const bytes = bodyOf(request, PREVIEW_LIMIT);
    response.json(await context.services.imports.preview(callerOf(context), bytes, mappingOf(request)));
  });
  routes.get('/imports/:id/rejects.csv', async (request: Request<{ id: string }>, response: Response) => {
    const context = await contextFor(request);
    const { id } = request.params;
    const found = isId('imp', id) ? await context.services.imports.read(callerOf(context), id) : undefined;
    if (!found) throw new DomainError('NOT_FOUND', 'There is no such import.');
    const headers = headersOf(found);
    await sendCsv(response, 'homeward-rejects', rejectsOf(context, found.id), (rows) => formats.rejects(rows, headers));
  });
  return routes;
}

export function jurisdictionIn(value: unknown): JurisdictionCode | 'each' | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && (value === 'each' || isJurisdiction(value))) return value;
  throw new DomainError('INVALID_INPUT', 'Say whose records they are.', [
    { field: 'as', reason: 'is not one of CN, VN, LA, MM, KH, TH, each' },
  ]);
}

/** The file's own columns, so that what was mended can be sent again; none where the file could not be read that far. */
function headersOf({ found }: Import): string[] {
  const read = Found.safeParse(JSON.parse(found));
  return read.success ? read.data.columns.map(({ header }) => header) : [];
}

/** The rows that were left out. Those taken with a warning are in already. */
async function* rejectsOf(context: Context, id: ImportId): AsyncGenerator<Reject> {
  let after = 0;
  for (;;) {
    const page = await context.services.imports.rejects(callerOf(context), id, after, REJECTS_AT_ONCE);
    yield* page.items.filter(({ severity }) => severity === 'reject');
    const last = page.items.at(-1);
    if (!page.hasMore || !last) return;
    after = last.row;
  }
}

function mappingOf(request: Request): string | undefined {
  const header = request.get(MAPPING_HEADER);
  return header === undefined ? undefined : Buffer.from(header, 'base64url').toString('utf8');
}
