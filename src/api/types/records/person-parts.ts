// The pieces a record is made of, each with what the source wrote.
import type { Name, Script } from '../../../domain/people/name.ts';
import { CALENDARS, type PartialDate, type Precision } from '../../../domain/people/partial-date.ts';
import {
  AGE_BASES,
  type AgeEstimate,
  type Height,
  type IdNumber,
  type PlaceMention,
  type Relative,
} from '../../../domain/people/person-record.ts';
import { builder } from '../../builder.ts';
import { enumOf } from '../enums.ts';

const SCRIPTS = [
  'latin',
  'han',
  'thai',
  'lao',
  'myanmar',
  'khmer',
  'other',
  'mixed',
] as const satisfies readonly Script[];
const NAME_KINDS = ['full', 'nickname', 'father', 'mother', 'relative'] as const satisfies readonly Name['kind'][];
const PRECISIONS = ['day', 'month', 'year', 'interval', 'unknown'] as const satisfies readonly Precision[];

const ScriptEnum = enumOf('Script', SCRIPTS, 'The writing a name is in.');
const NameKindEnum = enumOf('NameKind', NAME_KINDS, 'Whose name it is, and of what sort.');
const CalendarEnum = enumOf('Calendar', CALENDARS, 'The calendar a date was given in.');
const PrecisionEnum = enumOf('Precision', PRECISIONS, 'How much of a date is known.');
const AgeBasisEnum = enumOf('AgeBasis', AGE_BASES, 'How an age is known; nominal is East Asian counting.');

export const NameRef = builder.objectRef<Name>('Name').implement({
  fields: (t) => ({
    written: t.exposeString('written', { description: 'As the source wrote it.' }),
    kind: t.expose('kind', { type: NameKindEnum }),
    script: t.expose('script', { type: ScriptEnum }),
    language: t.exposeString('language', { nullable: true, description: 'ISO 639-3, where the script tells.' }),
  }),
});

export const PartialDateRef = builder.objectRef<PartialDate>('PartialDate').implement({
  description: 'A date as people give it, with the days that it may mean.',
  fields: (t) => ({
    written: t.exposeString('written'),
    calendar: t.expose('calendar', { type: CalendarEnum }),
    precision: t.expose('precision', { type: PrecisionEnum }),
    approximate: t.exposeBoolean('approximate'),
    earliest: t.exposeString('earliest', { nullable: true, description: 'First day it may mean, YYYY-MM-DD.' }),
    latest: t.exposeString('latest', { nullable: true, description: 'Last day it may mean, YYYY-MM-DD.' }),
  }),
});

export const AgeRef = builder.objectRef<AgeEstimate>('AgeEstimate').implement({
  description: 'An age in whole years, as somebody told or judged it.',
  fields: (t) => ({
    min: t.exposeInt('min'),
    max: t.exposeInt('max'),
    at: t.expose('at', { type: PartialDateRef, nullable: true }),
    basis: t.expose('basis', { type: AgeBasisEnum }),
  }),
});

export const PlaceRef = builder.objectRef<PlaceMention>('PlaceMention').implement({
  description: 'A place in the words of the source, most specific part first.',
  fields: (t) => ({ written: t.exposeString('written'), parts: t.exposeStringList('parts') }),
});

export const HeightRef = builder.objectRef<Height>('Height').implement({
  description: 'Centimetres.',
  fields: (t) => ({ min: t.exposeFloat('min'), max: t.exposeFloat('max') }),
});

export const RelativeRef = builder.objectRef<Relative>('Relative').implement({
  fields: (t) => ({ relation: t.exposeString('relation'), name: t.expose('name', { type: NameRef }) }),
});

export const IdNumberRef = builder.objectRef<IdNumber>('IdNumber').implement({
  fields: (t) => ({ type: t.exposeString('type'), value: t.exposeString('value') }),
});
