// What the commands ask of a service: GraphQL for answers, plain HTTP for files. Refusals come back as the DomainErrors they were.
import { z } from 'zod';
import { DomainError, type ErrorCode } from '../../domain/errors.ts';
import { readConfig } from '../../runtime/config.ts';
import { type Endpoint, findEndpoint, withOwnService } from './endpoint.ts';

/** For every query: what is refused comes as this member of the result. */
export const PROBLEM = '... on Problem { __typename code message fields { field reason } }';

export interface Service {
  readonly url: string;
  /** `own`: this process runs it, and only for as long as the command takes. */
  readonly place: Endpoint['place'];
  /** The query's one field is named `result`. Rejects with the DomainError of a `Problem`, and UNAVAILABLE when nothing answers. */
  ask<T>(query: string, variables: Readonly<Record<string, unknown>>, result: z.ZodType<T>): Promise<T>;
  /** Any other address; the answer's status is 2xx, else it rejects as `ask` does. */
  send(path: string, request?: Request): Promise<Response>;
  /** Looks for the service again: after a restart it has another token, and may have another port. */
  lookAgain(): Promise<void>;
}

type Request = {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: ReadableStream<Uint8Array>;
};

/** Finds or starts a service and hands it to `use`. */
export async function withService<T>(use: (service: Service) => Promise<T>): Promise<T> {
  const found = await findEndpoint();
  if (found) return use(serviceAt(found));
  return withOwnService(readConfig(process.env), (endpoint) => use(serviceAt(endpoint)));
}

export function serviceAt(first: Endpoint): Service {
  let endpoint = first;
  const send: Service['send'] = async (path, request = {}) => {
    const headers = { ...request.headers, authorization: `Bearer ${endpoint.token}` };
    const body = request.body && { body: request.body, duplex: 'half' as const };
    const answer = await fetch(new URL(path, endpoint.url), {
      method: request.method ?? 'GET',
      headers,
      ...body,
    }).catch(() => {
      throw unavailable(endpoint.url);
    });
    if (!answer.ok) throw await refusalIn(answer, endpoint.url);
    return answer;
  };
  return {
    get url() {
      return endpoint.url;
    },
    place: first.place,
    send,
    ask: async (query, variables, result) => {
      const body = new Blob([JSON.stringify({ query, variables })]).stream();
      const headers = { 'content-type': 'application/json', accept: 'application/json' };
      const answer = await send('/graphql', { method: 'POST', headers, body });
      return resultIn(await answer.json(), result);
    },
    lookAgain: async () => {
      endpoint = (await findEndpoint()) ?? endpoint;
    },
  };
}

const FieldProblems = z.array(z.object({ field: z.string(), reason: z.string() })).default([]);
const Problem = z.object({ code: z.string(), message: z.string(), fields: FieldProblems });
const Answer = z.object({
  data: z.object({ result: z.unknown() }).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string().optional(), fields: FieldProblems }).optional(),
      }),
    )
    .optional(),
});

function resultIn<T>(body: unknown, shape: z.ZodType<T>): T {
  const { data, errors } = Answer.parse(body);
  const error = errors?.[0];
  if (error)
    throw refusal({
      code: error.extensions?.code ?? '',
      message: error.message,
      fields: error.extensions?.fields ?? [],
    });
  const problem = Problem.extend({ __typename: z.literal('Problem') }).safeParse(data?.result);
  if (problem.success) throw refusal(problem.data);
  return shape.parse(data?.result);
}

async function refusalIn(answer: Response, url: string): Promise<Error> {
  const body = z.object({ error: Problem }).safeParse(await answer.json().catch(() => undefined));
  if (body.success) return refusal(body.data.error);
  return new DomainError(
    'UNAVAILABLE',
    `what answers at ${url} is not a Homeward service (status ${answer.status}). Check HOMEWARD_URL.`,
  );
}

const CODES: readonly string[] = [
  'SIGNED_OUT',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'UNREADABLE_FILE',
  'CONFLICT',
  'UNAVAILABLE',
] satisfies readonly ErrorCode[];

function refusal({ code, message, fields }: z.infer<typeof Problem>): Error {
  if (!CODES.includes(code)) return new DomainError('UNAVAILABLE', message, fields);
  const hint =
    code === 'SIGNED_OUT'
      ? ' The token is no longer valid: an operator makes one with `homeward user token NAME`.'
      : '';
  return new DomainError(code as ErrorCode, `${message}${hint}`, fields);
}

function unavailable(url: string): DomainError {
  return new DomainError(
    'UNAVAILABLE',
    `the service at ${url} does not answer. Is it running, and is the address right?`,
  );
}
