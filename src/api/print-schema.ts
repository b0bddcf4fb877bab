// `npm run schema`: writes the schema as text, which the web application is typed from. A test keeps the two equal.
import { writeFile } from 'node:fs/promises';
import { printSchema } from 'graphql';
import { schema } from './schema.ts';

await writeFile(new URL('schema.graphql', import.meta.url), `${printSchema(schema)}\n`);
