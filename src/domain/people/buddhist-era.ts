// Years of the Buddhist Era as Thailand counts them, 543 ahead of the Gregorian. Until 1940 the Thai year began on 1 April (royal proclamation of
// 1889), so that January to March belonged to the year before; the year 2483 had nine months, and 1 January 1941 began 2484 (Calendar Year Act,
// B.E. 2483). Clerks who convert such a date today mostly just take 543 away, so both days are kept.

const OFFSET = 543;
const LAST_APRIL_YEAR = 2483;
const FIRST_APRIL_YEAR = 2432;
const APRIL = 4;
/** No one alive was born in a Gregorian year above this: such a year was counted in the Buddhist Era, and one below it was not. */
const FROM = 2400;
const FIRST_GREGORIAN = 1800;

export type EraWarning = 'undeclared-buddhist-era' | 'not-buddhist-era';

/** The Gregorian years that a written year may be, with how far it was from what was declared. None: no date that anyone looked for has. */
export interface ReadYear {
  readonly years: readonly number[];
  /** The year ran from April to March, and no month says in which half the day lies. */
  readonly fromApril: boolean;
  readonly warning?: EraWarning;
}

export function readYear(year: number, month: number | undefined, declaredBuddhist: boolean): ReadYear {
  if (!declaredBuddhist) {
    if (year <= FROM) return { years: [year], fromApril: false };
    return { ...buddhistYear(year, month), warning: 'undeclared-buddhist-era' };
  }
  if (year <= OFFSET) return { years: [], fromApril: false };
  if (year >= FIRST_GREGORIAN && year <= FROM) return { years: [year], fromApril: false, warning: 'not-buddhist-era' };
  return buddhistYear(year, month);
}

function buddhistYear(year: number, month: number | undefined): ReadYear {
  const same = year - OFFSET;
  if (year < FIRST_APRIL_YEAR || year > LAST_APRIL_YEAR) return { years: [same], fromApril: false };
  if (month === undefined) return { years: [same], fromApril: year < LAST_APRIL_YEAR };
  return { years: month < APRIL ? [same, same + 1] : [same], fromApril: false };
}
