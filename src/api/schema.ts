// Each type's file adds its object, its queries and its mutations to the builder; this list is the schema.
import './problem.ts';
import './types/me.ts';
import './types/jurisdiction.ts';
import './types/person-record.ts';
import './types/suggestion.ts';
import './types/search.ts';
import './types/import.ts';
import './types/network.ts';
import './types/user.ts';
import './types/audit.ts';
import './types/work.ts';
import { builder } from './builder.ts';

export const schema = builder.toSchema();
