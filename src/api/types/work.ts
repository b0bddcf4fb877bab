import { builder } from '../builder.ts';
import { callerOf } from '../context.ts';

interface Tally {
  readonly name: string;
  readonly count: number;
}

interface QueueState {
  readonly name: string;
  readonly state: unknown;
}

interface Work {
  readonly pending: readonly Tally[];
  readonly queues: readonly QueueState[];
}

const TallyRef = builder.objectRef<Tally>('Tally').implement({
  fields: (t) => ({ name: t.exposeString('name'), count: t.exposeInt('count') }),
});

const QueueStateRef = builder.objectRef<QueueState>('QueueState').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    counts: t.field({ type: [TallyRef], description: 'Jobs by state.', resolve: ({ state }) => tallies(state) }),
  }),
});

const WorkRef = builder.objectRef<Work>('Work').implement({
  description: 'What the workers still have to do.',
  fields: (t) => ({
    pending: t.field({
      type: [TallyRef],
      description: 'Jobs that are not done, by name: the truth, kept in the graph.',
      resolve: ({ pending }) => [...pending],
    }),
    queues: t.field({ type: [QueueStateRef], resolve: ({ queues }) => [...queues] }),
  }),
});

builder.queryField('work', (t) =>
  t.field({
    type: WorkRef,
    errors: {},
    authScopes: { permission: 'work.manage' },
    resolve: async (_root, _args, context) => {
      const { pending, queues } = await context.services.health.work(callerOf(context));
      return {
        pending: tallies(pending),
        queues: Object.entries(queues).map(([name, state]) => ({ name, state })),
      };
    },
  }),
);

function tallies(counts: unknown): Tally[] {
  if (typeof counts !== 'object' || counts === null) return [];
  return Object.entries(counts).flatMap(([name, count]) => (typeof count === 'number' ? [{ name, count }] : []));
}
