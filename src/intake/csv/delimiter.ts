export type Delimiter = ',' | ';' | '\t';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** The delimiter that the header line uses most outside of quotes; a comma where it has none. */
export function recogniseDelimiter(text: string): Delimiter {
  const header = /[^\r\n]+/.exec(text)?.[0] ?? '';
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  const uses = (delimiter: Delimiter) => bare.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (uses(one) > uses(best) ? one : best));
}
