// Thai, Lao, Burmese, Khmer and full-width figures are figures.

const ZEROS = [0x0e50, 0x0ed0, 0x1040, 0x17e0, 0xff10];

const OTHER_FIGURES = /[๐-๙໐-໙၀-၉០-៩０-９]/u;

export function asciiFigures(text: string): string {
  if (!OTHER_FIGURES.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (figure) => {
    const code = figure.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? figure : String(code - zero);
  });
}
