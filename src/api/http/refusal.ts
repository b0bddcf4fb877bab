import type { ErrorRequestHandler, Response } from 'express';
import { DomainError, type ErrorCode, type FieldProblem } from '../../domain/errors.ts';
import type { Log } from '../../ports/log.ts';
import { reportBug } from '../report-bug.ts';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  SIGNED_OUT: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  UNREADABLE_FILE: 422,
  CONFLICT: 409,
  UNAVAILABLE: 503,
};

/** The body of every answer that is not the wanted one: the same shape as the schema's `Problem`. */
export interface Refusal {
  readonly code: ErrorCode | 'TOO_LARGE' | 'TOO_MANY_REQUESTS' | 'INTERNAL_SERVER_ERROR';
  readonly message: string;
  readonly fields?: readonly FieldProblem[];
  readonly errorId?: string;
}

export function refuse(response: Response, status: number, { fields = [], ...rest }: Refusal): void {
  response.status(status).json({ error: { ...rest, fields } });
}

/** The last handler. Messages of the parsers below are not passed on, because they quote what was sent. */
export function createRefusalHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof DomainError) {
      return refuse(response, STATUS[error.code], {
        code: error.code,
        message: error.message,
        fields: error.problems,
      });
    }
    const status = statusOf(error);
    if (status === 413)
      return refuse(response, 413, { code: 'TOO_LARGE', message: 'That is more than is taken here.' });
    if (status !== undefined && status < 500) {
      return refuse(response, status, { code: 'INVALID_INPUT', message: 'The request cannot be read.' });
    }
    const errorId = reportBug(log, error);
    refuse(response, 500, {
      code: 'INTERNAL_SERVER_ERROR',
      message: `Something went wrong here. Quote ${errorId} when you report it.`,
      errorId,
    });
  };
}

function statusOf(error: unknown): number | undefined {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : undefined;
}
