// The rows in which records are read and compared. A row that the matcher looks at names its feature, so that its evidence stands beside it.
import type { ReactNode } from 'react';
import type { Words } from '../gql.ts';
import { AGE_BASIS, CONSENT, COUNTRY, FEATURE, PROTECTION, SEX } from '../words.ts';
import { useAgencyNames } from './agency-name.ts';
import { countryNamed, languageNamed } from './code-names.ts';
import { DateWritten } from './date-written.tsx';
import type { OwnRecord, PartnerRecord } from './record-parts.ts';
import { Written, WrittenList } from './written.tsx';

export interface FieldRow {
  readonly label: string;
  readonly feature?: Words<'Feature'>;
  /** Nothing (null, false or an empty string): the record does not say. */
  readonly of: (record: OwnRecord) => ReactNode;
}

/** What an agreement may open of a partner's record too. They come first, so that what it withholds stands together below. */
export interface SharedRow extends FieldRow {
  readonly ofPartner: (record: PartnerRecord) => ReactNode;
}

const texts = (items: readonly string[]) => <WrittenList items={items.map((text) => ({ text }))} />;
const named = (items: readonly { readonly written: string; readonly language: string | null }[]) => (
  <WrittenList items={items.map(({ written, language }) => ({ text: written, language }))} />
);
const orNothing = (items: readonly unknown[], shown: ReactNode) => (items.length > 0 ? shown : null);

const holder = (record: Pick<PartnerRecord, 'agency' | 'jurisdiction'>) => <Holder {...record} />;

function Holder({ agency, jurisdiction }: Pick<PartnerRecord, 'agency' | 'jurisdiction'>) {
  return `${useAgencyNames()(agency)}, ${COUNTRY[jurisdiction]}`;
}

export const SHARED_ROWS: readonly SharedRow[] = [
  { label: 'Holder', of: holder, ofPartner: holder },
  {
    label: FEATURE.SEX,
    feature: 'SEX',
    of: ({ sex }) => sex && SEX[sex],
    ofPartner: ({ sex }) => sex && SEX[sex],
  },
  {
    label: FEATURE.BIRTH,
    feature: 'BIRTH',
    of: (record) => birthAndAge(record),
    ofPartner: ({ ageBand }) => ageBand && `about ${ageBand.replace('-', '–')} years old then`,
  },
];

const NAME_ROWS: readonly FieldRow[] = [
  {
    label: FEATURE.NAME,
    feature: 'NAME',
    of: ({ names }) => orNothing(fullNames(names), named(fullNames(names))),
  },
  {
    label: 'Nicknames',
    of: ({ names }) => orNothing(nicknames(names), named(nicknames(names))),
  },
];

const OTHER_ROWS: readonly FieldRow[] = [
  { label: FEATURE.ORIGIN, feature: 'ORIGIN', of: ({ origin }) => origin && <Written text={origin.written} /> },
  { label: FEATURE.EVENT, feature: 'EVENT', of: ({ eventDate }) => eventDate && <DateWritten value={eventDate} /> },
  {
    label: FEATURE.ROUTE,
    feature: 'ROUTE',
    of: ({ eventPlace }) => eventPlace && <Written text={eventPlace.written} />,
  },
  { label: FEATURE.FATHER, feature: 'FATHER', of: ({ fathers }) => orNothing(fathers, named(fathers)) },
  { label: FEATURE.MOTHER, feature: 'MOTHER', of: ({ mothers }) => orNothing(mothers, named(mothers)) },
  {
    label: FEATURE.RELATIVES,
    feature: 'RELATIVES',
    of: ({ relatives }) =>
      orNothing(
        relatives,
        <WrittenList
          items={relatives.map(({ relation, name }) => ({
            text: `${relation}: ${name.written}`,
            language: name.language,
          }))}
        />,
      ),
  },
  { label: FEATURE.HEIGHT, feature: 'HEIGHT', of: ({ height }) => height && `${span(height.min, height.max)} cm` },
  { label: FEATURE.BLOOD, feature: 'BLOOD', of: ({ bloodType }) => bloodType },
  { label: FEATURE.MARKS, feature: 'MARKS', of: ({ marks }) => orNothing(marks, texts(marks)) },
  { label: FEATURE.CLUES, feature: 'CLUES', of: ({ clues }) => orNothing(clues, texts(clues)) },
  {
    label: FEATURE.IDS,
    feature: 'IDS',
    of: ({ idNumbers }) => orNothing(idNumbers, texts(idNumbers.map(({ type, value }) => `${type}: ${value}`))),
  },
  { label: FEATURE.PHONES, feature: 'PHONES', of: ({ phones }) => orNothing(phones, texts(phones)) },
  { label: 'Nationality', of: ({ nationality }) => nationality.map(countryNamed).join(', ') },
  { label: 'Speaks', of: ({ languages }) => languages.map(languageNamed).join(', ') },
  { label: 'Account', of: ({ narrative }) => narrative && <Written text={narrative} /> },
  { label: 'Source', of: ({ source }) => source && <Written text={source} /> },
  { label: "Holder's number", of: ({ recordId }) => <Written text={recordId} /> },
  { label: 'Consent to matching', of: ({ consent }) => CONSENT[consent] },
  { label: 'Place protected', of: ({ protection }) => PROTECTION[protection] },
  { label: 'Please note', of: ({ warnings }) => orNothing(warnings, texts(warnings)) },
];

export const OWN_ROWS: readonly FieldRow[] = [...NAME_ROWS, ...OTHER_ROWS];

/** All of them, as one record is read: the name first. */
export const RECORD_ROWS: readonly FieldRow[] = [...NAME_ROWS, ...SHARED_ROWS, ...OTHER_ROWS];

function fullNames(names: OwnRecord['names']): OwnRecord['names'] {
  return names.filter(({ kind }) => kind !== 'NICKNAME');
}

function nicknames(names: OwnRecord['names']): OwnRecord['names'] {
  return names.filter(({ kind }) => kind === 'NICKNAME');
}

function birthAndAge({ birth, age }: OwnRecord): ReactNode {
  if (!birth && !age) return null;
  return (
    <>
      {birth && (
        <>
          born <DateWritten value={birth} />
        </>
      )}
      {birth && age && <br />}
      {age && (
        <>
          {span(age.min, age.max)} years old, {AGE_BASIS[age.basis]}
          {age.at && (
            <>
              , on <DateWritten value={age.at} />
            </>
          )}
        </>
      )}
    </>
  );
}

function span(min: number, max: number): string {
  return min === max ? `${min}` : `${min}–${max}`;
}
