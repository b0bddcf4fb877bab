// Relay's `node` reaches an object without passing the query that guards it, so who may see it is asked where it is loaded: in the services.
import { DomainError } from '../../domain/errors.ts';
import { builder, MAX_FIRST } from '../builder.ts';
import type { Context } from '../context.ts';
import { nodeTypeOf } from '../node-id.ts';
import { ImportRef } from './import.ts';
import { PersonRecordRef } from './records/person-record.ts';
import { SuggestionRef } from './suggestion.ts';

const Node = builder.nodeInterfaceRef();

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'A record, suggestion or import by its id; null when there is none that the caller may see.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => load(id, context),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: `As \`node\`, for at most ${MAX_FIRST} ids, in their order.`,
    args: { ids: t.arg.idList({ required: true }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    resolve: (_root, { ids }, context) => {
      if (ids.length > MAX_FIRST) throw new DomainError('INVALID_INPUT', `At most ${MAX_FIRST} ids at once.`);
      return Promise.all(ids.map((id) => load(id, context)));
    },
  }),
}));

async function load(id: string, context: Context) {
  switch (nodeTypeOf(id)) {
    case 'PersonRecord':
      return (await PersonRecordRef.getDataloader(context).load(id as `rec_${string}`)) ?? null;
    case 'Suggestion':
      return (await SuggestionRef.getDataloader(context).load(id as `sug_${string}`)) ?? null;
    case 'Import':
      return (await ImportRef.getDataloader(context).load(id as `imp_${string}`)) ?? null;
    default:
      return null;
  }
}
