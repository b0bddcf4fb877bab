// What a mapping does to the cells of a row: dates into ISO order, words into ours, several cells into one field.

/** Year, month and day in any order, with any or no separators; one letter takes one or two digits. */
export const DATE_FORMAT = /^(?=.*YYYY)(?=.*M)(?:YYYY|MM?|DD?|[-/. ])+$/;

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** The headings that a text like `{given} {surname}` names. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, heading = '']) => heading.trim());
}

/** A reader of dates in this format: ISO `YYYY-MM-DD` or `YYYY-MM`; what is written otherwise is given back as it is. */
export function dateReader(format: string): (cell: string) => string {
  const source = format.replace(/YYYY|MM|M|DD|D|[-/. ]/g, (part) => PARTS[part] ?? `\\${part}`);
  const pattern = new RegExp(`^${source}$`);
  return (cell) => {
    const { year, month = '', day } = pattern.exec(cell.trim())?.groups ?? {};
    if (year === undefined) return cell;
    return [year, ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))].join('-');
  };
}

const PARTS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  ' ': ' ',
};

/** A reader of one column's own words, whatever their case. */
export function wordReader(words: Readonly<Record<string, string>>): (cell: string) => string {
  const known = new Map(Object.entries(words).map(([theirs, ours]) => [theirs.trim().toLowerCase(), ours]));
  return (cell) => known.get(cell.trim().toLowerCase()) ?? cell;
}

/** The text with values in place of headings; undefined where every one of them is blank. Gaps that blank ones leave are closed. */
export function fillTemplate(text: string, valueUnder: (heading: string) => string): string | undefined {
  let told = false;
  const filled = text.replace(PLACEHOLDER, (_, heading: string) => {
    const value = valueUnder(heading.trim()).trim();
    told ||= value !== '';
    return value;
  });
  return told
    ? filled
        .replace(/\s+/g, ' ')
        .replace(/(?:^|(?<=,)) ?,/g, '')
        .replace(/^[ ,]+|[ ,]+$/g, '')
    : undefined;
}
