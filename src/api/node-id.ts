import { type IdPrefix, isId } from '../domain/ids.ts';

/** The types that `node` can open, by the prefix of their ids. */
const NODE_TYPES = { rec: 'PersonRecord', sug: 'Suggestion', imp: 'Import' } as const satisfies Partial<
  Record<IdPrefix, string>
>;
type NodePrefix = keyof typeof NODE_TYPES;

const PREFIXES = Object.keys(NODE_TYPES) as NodePrefix[];

/** Name of the type that an id belongs to; undefined for anything else that was sent in an id's place. */
export function nodeTypeOf(id: string): (typeof NODE_TYPES)[NodePrefix] | undefined {
  const prefix = PREFIXES.find((one) => isId(one, id));
  return prefix && NODE_TYPES[prefix];
}
