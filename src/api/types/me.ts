import { type Actor, may, type Permission } from '../../domain/casework/actor.ts';
import { builder } from '../builder.ts';
import { JurisdictionEnum, RoleEnum } from './enums.ts';

const PERMISSIONS = [
  'record.read',
  'record.write',
  'record.import',
  'record.export',
  'suggestion.read',
  'suggestion.decide',
  'network.read',
  'pairs.export',
  'import.each',
  'user.manage',
  'audit.read',
  'work.manage',
] as const satisfies readonly Permission[];

const PermissionEnum = builder.enumType('Permission', {
  description: 'What a page may offer. The services ask again.',
  values: Object.fromEntries(
    PERMISSIONS.map((word) => [word.toUpperCase().replaceAll('.', '_'), { value: word }]),
  ) as Record<string, { value: Permission }>,
});

const Me = builder.objectRef<Actor>('Me').implement({
  description: 'Who is signed in.',
  fields: (t) => ({
    id: t.exposeID('userId'),
    name: t.exposeString('name'),
    jurisdiction: t.expose('jurisdiction', { type: JurisdictionEnum }),
    agency: t.exposeString('agency'),
    roles: t.field({ type: [RoleEnum], resolve: (actor) => [...actor.roles] }),
    permissions: t.field({
      type: [PermissionEnum],
      resolve: (actor) => PERMISSIONS.filter((permission) => may(actor, permission)),
    }),
  }),
});

interface Installation {
  readonly demonstration: boolean;
  readonly singleSignOn: string | null;
}

const InstallationRef = builder.objectRef<Installation>('Installation').implement({
  description: 'What the sign-in page has to know.',
  fields: (t) => ({
    demonstration: t.exposeBoolean('demonstration', { description: 'Every record is invented.' }),
    singleSignOn: t.exposeString('singleSignOn', {
      nullable: true,
      description: 'Name of the OpenID provider behind GET /session/oidc; null where accounts are local.',
    }),
  }),
});

builder.queryFields((t) => ({
  me: t.field({
    type: Me,
    nullable: true,
    skipTypeScopes: true,
    description: 'Null without a session.',
    resolve: (_root, _args, { actor }) => actor ?? null,
  }),
  installation: t.field({
    type: InstallationRef,
    skipTypeScopes: true,
    resolve: (_root, _args, { config }) => ({
      demonstration: config.demonstration,
      singleSignOn: config.oidc ? (config.oidc.name ?? 'OpenID Connect') : null,
    }),
  }),
}));

builder.mutationFields((t) => ({
  signOut: t.field({
    type: 'Boolean',
    description: 'Ends this session; true when there was one. In a browser, DELETE /session drops the cookie too.',
    skipTypeScopes: true,
    resolve: async (_root, _args, { services, secret, actor }) => {
      if (secret !== undefined) await services.access.signOut(secret);
      return actor !== undefined;
    },
  }),
}));
