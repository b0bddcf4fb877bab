// The people of a record, sorted by who they are: a relative who is called father stands with the fathers, and one who is called nothing may be either
// parent, too.
import type { Name, NameKind } from '../../domain/people/name.ts';
import type { PersonRecord } from '../../domain/people/person-record.ts';
import type { NamedRelative } from '../clues/read-clues.ts';
import type { ReadName } from '../names/read-name.ts';
import { compact } from '../text/compact.ts';
import { relationIn } from './relations.ts';

export interface Family {
  /** Of the kind `father` where the record says so; of the kind `relative` where it may only be so. */
  readonly fathers: readonly ReadName[];
  readonly mothers: readonly ReadName[];
  readonly relatives: readonly ReadName[];
  /** Who each of `relatives` is, an id of a word for kin, in the same order; undefined where nothing tells. */
  readonly relations: readonly (string | undefined)[];
}

export function readFamily(
  record: PersonRecord,
  remembered: readonly NamedRelative[],
  read: (names: readonly Name[]) => readonly ReadName[],
): Family {
  if (record.relatives.length === 0 && remembered.length === 0)
    return { fathers: read(record.fathers), mothers: read(record.mothers), relatives: NOBODY, relations: NOBODY };
  const written = record.relatives.map(({ relation, name }) => ({ relation: relationIn(relation), name }));
  const called = (kind: NameKind) =>
    written.filter(({ relation }) => relation === kind).map(({ name }) => ({ ...name, kind }));
  const recalled = (kind: NameKind) =>
    remembered.filter(({ relation }) => relation === kind).map(({ name }) => ({ ...name, kind }));
  const others = written.filter(({ relation }) => relation !== 'father' && relation !== 'mother');
  const uncalled = read(others.filter(({ relation }) => relation === undefined).map(({ name }) => name));
  const named = others.flatMap(({ relation, name }) => read([name]).map((one) => ({ relation, name: one })));
  const kept = [...named, ...remembered.filter(({ relation }) => relation !== 'father' && relation !== 'mother')];
  return {
    fathers: compact([...read([...record.fathers, ...called('father')]), ...recalled('father'), ...uncalled]),
    mothers: compact([...read([...record.mothers, ...called('mother')]), ...recalled('mother'), ...uncalled]),
    relatives: kept.map(({ name }) => name),
    relations: kept.map(({ relation }) => relation),
  };
}

const NOBODY: readonly never[] = [];
