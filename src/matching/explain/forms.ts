// Numbers and days as they are usual in a language, by the tables of Unicode (CLDR) that come with the runtime.

/** Burmese and Khmer readers use digits of their own; Chinese, Vietnamese, Thai and Lao readers use 0-9 beside or before theirs. */
const ZEROS: Readonly<Record<string, number>> = { my: 0x1040, km: 0x17e0 };

export function numberIn(language: string): (value: number) => string {
  const zero = ZEROS[language];
  const own = (digit: string) => String.fromCodePoint((zero ?? 0x30) + Number(digit));
  return (value) => (zero === undefined ? String(value) : String(value).replace(/\d/g, own));
}

const DAY = { dateStyle: 'long' } as const;
const MONTH = { year: 'numeric', month: 'long' } as const;
const YEAR = { year: 'numeric' } as const;

/** Gregorian in every language, with the era named where another is in use beside it. `tag`: BCP 47. */
export function dayIn(tag: string, withEra = false): (date: string) => string {
  const era = withEra ? ({ era: 'short' } as const) : {};
  const formatOf = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  const formats = new Map<number, Intl.DateTimeFormat>();
  return (date) => {
    const time = /^\d{4}(-\d\d){0,2}$/.test(date) ? Date.parse(date) : Number.NaN;
    if (Number.isNaN(time)) return date;
    const options = date.length > 7 ? DAY : { ...(date.length > 4 ? MONTH : YEAR), ...era };
    const format = formats.get(date.length) ?? formatOf(options);
    formats.set(date.length, format);
    return format.format(time);
  };
}
