import { type Request, Router } from 'express';
import { DomainError } from '../../domain/errors.ts';
import { RECORD_KINDS, type RecordKind } from '../../domain/people/person-record.ts';
import { type Context, callerOf } from '../context.ts';
import { type CsvFormats, sendCsv } from './csv-download.ts';
import { jurisdictionIn } from './imports.ts';

/** Whole tables: records in Record CSV's columns (`as`, `kind`, `ethnicity=yes`), every open pair, and every decision. */
export function createExportRoutes(
  contextFor: (request: Request) => Promise<Context>,
  formats: Pick<CsvFormats, 'records' | 'pairs' | 'decisions'>,
): Router {
  const routes = Router();
  routes.get('/exports/records', async (request, response) => {
    const context = await contextFor(request);
    const actor = callerOf(context);
    const as = jurisdictionIn(request.query['as']) ?? actor.jurisdiction;
    const kind = kindIn(request.query['kind']);
    const ethnicity = request.query['ethnicity'] === 'yes';
    const options = { as, ethnicity, ...(kind && { kind }) };
    const extraColumns = await context.services.records.exportHeadings(actor, options);
    const rows = context.services.records.export(actor, options);
    await sendCsv(response, `homeward-records-${as}`, rows, (started) =>
      formats.records(started, { ethnicity, extraColumns }),
    );
  });
  routes.get('/exports/pairs', async (request, response) => {
    const context = await contextFor(request);
    const rows = context.services.matches.exportPairs(callerOf(context));
    await sendCsv(response, 'homeward-pairs', rows, formats.pairs);
  });
  routes.get('/exports/decisions', async (request, response) => {
    const context = await contextFor(request);
    const rows = context.services.matches.exportDecisions(callerOf(context));
    await sendCsv(response, 'homeward-decisions', rows, formats.decisions);
  });
  return routes;
}

function kindIn(value: unknown): RecordKind | undefined {
  if (value === undefined) return undefined;
  const kind = RECORD_KINDS.find((one) => one === value);
  if (kind) return kind;
  throw new DomainError('INVALID_INPUT', 'Say which records.', [
    { field: 'kind', reason: `is not one of ${RECORD_KINDS.join(', ')}` },
  ]);
}
