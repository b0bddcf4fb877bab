// Each type's file adds its object, its queries and its mutations to the builder; this list is the schema.
import './types/problem.ts';
import './types/me.ts';
import './types/jurisdiction.ts';
import './types/records/person-record.ts';
import './types/suggestion.ts';
import './types/records/search.ts';
import './types/import.ts';
import './types/network.ts';
import './types/node.ts';
import './types/user.ts';
import './types/audit.ts';
import './types/work.ts';
import { builder } from './builder.ts';

export const schema = builder.toSchema();
