import { z } from 'zod';
import { PROBLEM, type Service } from './service.ts';

export const USER_FIELDS = 'id name jurisdiction agency roles disabled demonstration';

export const User = z.object({
  id: z.string(),
  name: z.string(),
  jurisdiction: z.string(),
  agency: z.string(),
  roles: z.array(z.string()).transform((roles) => roles.map(roleWord)),
  disabled: z.boolean(),
  demonstration: z.boolean(),
});
export type User = z.infer<typeof User>;

const Users = z.object({ data: z.array(User) });

export async function listUsers(service: Service): Promise<User[]> {
  const query = `{ result: users { ${PROBLEM} ... on UsersSuccess { data { ${USER_FIELDS} } } } }`;
  return (await service.ask(query, {}, Users)).data;
}

/** As the schema names it: `liaison-officer` is LIAISON_OFFICER. */
export function roleConstant(role: string): string {
  return role.toUpperCase().replaceAll('-', '_');
}

function roleWord(constant: string): string {
  return constant.toLowerCase().replaceAll('_', '-');
}
