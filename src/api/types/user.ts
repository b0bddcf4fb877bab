import { z } from 'zod';
import type { User } from '../../ports/stores.ts';
import { builder } from '../builder.ts';
import { callerOf } from '../context.ts';
import { JurisdictionEnum, RoleEnum } from './enums.ts';

const nameWithin = z.string().min(1, 'is empty').max(64, 'is longer than 64 characters');
const daysWithin = z.number().int().min(1, 'is less than 1').max(90, 'is more than 90');
const passwordWithin = z.string().max(1024, 'is longer than 1,024 characters');

const UserRef = builder.objectRef<User>('User').implement({
  description: 'An account, without anything that signs in.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    jurisdiction: t.expose('jurisdiction', { type: JurisdictionEnum }),
    agency: t.exposeString('agency'),
    roles: t.field({ type: [RoleEnum], resolve: ({ roles }) => [...roles] }),
    disabled: t.exposeBoolean('disabled'),
    demonstration: t.exposeBoolean('demonstration'),
  }),
});

interface IssuedToken {
  readonly token: string;
  readonly expiresAt: string;
}

const IssuedTokenRef = builder.objectRef<IssuedToken>('IssuedToken').implement({
  description: 'A bearer token for the command line on another machine. It is shown this once.',
  fields: (t) => ({ token: t.exposeString('token'), expiresAt: t.expose('expiresAt', { type: 'DateTime' }) }),
});

const UserInput = builder.inputType('UserInput', {
  fields: (t) => ({
    name: t.string({ required: true, validate: nameWithin }),
    jurisdiction: t.field({ type: JurisdictionEnum, required: true }),
    agency: t.string({ required: true }),
    roles: t.field({ type: [RoleEnum], required: true }),
    password: t.string({ required: false, validate: passwordWithin }),
    oidcSubject: t.string({ required: false, description: '`issuer|subject` of the OpenID provider.' }),
  }),
});

builder.queryField('users', (t) =>
  t.field({
    type: [UserRef],
    errors: {},
    authScopes: { permission: 'user.manage' },
    resolve: (_root, _args, context) => context.services.access.listUsers(callerOf(context)),
  }),
);

builder.mutationFields((t) => ({
  addUser: t.field({
    type: UserRef,
    errors: {},
    args: { user: t.arg({ type: UserInput, required: true }) },
    authScopes: { permission: 'user.manage' },
    resolve: (_root, { user: { password, oidcSubject, ...user } }, context) =>
      context.services.access.addUser(callerOf(context), {
        ...user,
        ...(password && { password }),
        ...(oidcSubject && { oidcSubject }),
      }),
  }),
  issueToken: t.field({
    type: IssuedTokenRef,
    errors: {},
    args: {
      name: t.arg.string({ required: true, validate: nameWithin }),
      days: t.arg.int({ defaultValue: 90, required: true, validate: daysWithin }),
    },
    authScopes: { permission: 'user.manage' },
    resolve: (_root, { name, days }, context) => context.services.access.issueToken(callerOf(context), name, days),
  }),
  disableUser: t.field({
    type: 'Boolean',
    errors: { directResult: false },
    description: 'Its sessions end with it.',
    args: { name: t.arg.string({ required: true, validate: nameWithin }) },
    authScopes: { permission: 'user.manage' },
    resolve: async (_root, { name }, context) => {
      await context.services.access.disableUser(callerOf(context), name);
      return true;
    },
  }),
}));
