// The GraphQL server. Its list of plugins is policy: each stands against something that the defaults let through.
import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';
import { useDisableIntrospection as withoutIntrospection } from '@graphql-yoga/plugin-disable-introspection';
import { createYoga, type YogaInitialContext } from 'graphql-yoga';
import type { Log } from '../ports/log.ts';
import type { Services } from '../services/services.ts';
import type { ApiConfig } from './config.ts';
import { type Context, contextOf } from './context.ts';
import { createErrorMask } from './mask-error.ts';
import { schema } from './schema.ts';
import { secretOf } from './session/credentials.ts';

const MAX_ALIASES = 15;
const MAX_DIRECTIVES = 4;
const MAX_TOKENS = 1000;

export interface YogaParts {
  readonly services: Services;
  readonly config: ApiConfig;
  readonly log: Log;
}

export function createGraphqlServer({ services, config, log }: YogaParts) {
  return createYoga<object, Context>({
    schema,
    context: ({ request }: YogaInitialContext) =>
      contextOf(
        { services, config },
        secretOf((name) => request.headers.get(name)),
      ),
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    logging: false,
    maskedErrors: { maskError: createErrorMask(log) },
    plugins: [
      EnvelopArmorPlugin({
        // The default list lets any number of some aliases through.
        maxAliases: { n: MAX_ALIASES, allowList: [] },
        maxDirectives: { n: MAX_DIRECTIVES },
        maxTokens: { n: MAX_TOKENS },
        blockFieldSuggestion: { enabled: true },
        // Depth and cost are the schema's own, which knows what a field costs.
        maxDepth: { enabled: false },
        costLimit: { enabled: false },
      }),
      withoutIntrospection({ isDisabled: () => config.production }),
    ],
  });
}
