// Readers of option values. A wrong one is wrong usage, so Commander's own error is thrown.
import { InvalidArgumentError, Option } from 'commander';
import { ROLES } from '../../domain/casework/actor.ts';
import { isJurisdiction, JURISDICTIONS, type JurisdictionCode } from '../../domain/casework/jurisdiction.ts';

export function jurisdiction(value: string): JurisdictionCode {
  const code = value.toUpperCase();
  if (isJurisdiction(code)) return code;
  throw new InvalidArgumentError(`It is one of ${JURISDICTIONS.join(', ')}.`);
}

export function jurisdictionOrEach(value: string): JurisdictionCode | 'each' {
  if (value.toLowerCase() === 'each') return 'each';
  const code = value.toUpperCase();
  if (isJurisdiction(code)) return code;
  throw new InvalidArgumentError(`It is one of ${JURISDICTIONS.join(', ')}, or each.`);
}

export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    const range = most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`;
    throw new InvalidArgumentError(`It is a whole number ${range}.`);
  };
}

export function probability(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError('It is a number from 0 to 1.');
}

export function jsonOption(): Option {
  return new Option('--json', 'print the result as JSON, for programs');
}

/** Collects the values of a role option that may be given several times. */
export function roleName(value: string, before: readonly string[] | undefined): string[] {
  if (!(ROLES as readonly string[]).includes(value))
    throw new InvalidArgumentError(`It is one of ${ROLES.join(', ')}.`);
  return [...(before ?? []), value];
}
