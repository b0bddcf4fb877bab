import type { UserId } from '../ids.ts';
import type { JurisdictionCode } from './jurisdiction.ts';

export const ROLES = [
  'missing-children-desk',
  'liaison-officer',
  'investigator',
  'conference-office',
  'service-provider',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/** Who acts: every use case takes one first. `jurisdiction` and `agency` bound what may be read; an operator runs the machine, not cases. */
export interface Actor {
  readonly userId: UserId;
  readonly name: string;
  readonly jurisdiction: JurisdictionCode;
  readonly agency: string;
  readonly roles: readonly Role[];
}

/** What may be done, named once; roles are mapped to it in one table. */
export type Permission =
  | 'record.read'
  | 'record.write'
  | 'record.import'
  | 'record.export'
  | 'suggestion.read'
  | 'suggestion.decide'
  | 'network.read'
  | 'pairs.export'
  | 'import.each'
  | 'user.manage'
  | 'audit.read'
  | 'work.manage';

const CASEWORK: readonly Permission[] = [
  'record.read',
  'record.write',
  'record.import',
  'record.export',
  'suggestion.read',
  'suggestion.decide',
];

const GRANTED: Readonly<Record<Role, readonly Permission[]>> = {
  'missing-children-desk': CASEWORK,
  'liaison-officer': CASEWORK,
  investigator: ['record.read', 'suggestion.read', 'network.read'],
  'conference-office': [],
  'service-provider': [],
  operator: [
    'record.import',
    'import.each',
    'record.export',
    'pairs.export',
    'user.manage',
    'audit.read',
    'work.manage',
  ],
};

export function may(actor: Actor, permission: Permission): boolean {
  return actor.roles.some((role) => GRANTED[role].includes(permission));
}
