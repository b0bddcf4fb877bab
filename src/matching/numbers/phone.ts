// Telephone numbers of the six countries in one form: without the country's code, the trunk 0 and what was written between the digits.
// Numbering plans: ITU E.164 country lists; Viet Nam's moved mobile prefixes (Ministry of Information and Communications, decision 798/QD-BTTTT,
// in force from 15 September 2018); Thailand's mobile numbers got an 8 on 1 September 2006 (NTC).
import { clean } from '../text/plain.ts';
import { asciiFigures } from './figures.ts';

export interface PhoneNumber {
  readonly written: string;
  /** The national number; `?` where a digit was unreadable. */
  readonly digits: string;
  /** ISO code of the country, where the number itself tells. */
  readonly country?: string;
  /** Written as it was before its prefix moved. */
  readonly moved?: true;
}

const SHORTEST = 6;
const LONGEST = 15;

const CODES: readonly (readonly [code: string, country: string])[] = [
  ['856', 'LA'],
  ['855', 'KH'],
  ['86', 'CN'],
  ['84', 'VN'],
  ['95', 'MM'],
  ['66', 'TH'],
];
/** Mobile numbers that, without a country's code, belong to one of the six alone. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [/^1[3-9]\d{9}$/, 'CN'],
  [/^20[2579]\d{7}$/, 'LA'],
];
/** Lengths of national numbers, so that +84 of a short number is not taken off a longer one. */
const LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
  CN: [9, 11],
  VN: [9, 10],
  LA: [8, 10],
  MM: [6, 10],
  KH: [8, 9],
  TH: [8, 9],
};
const VIETNAM_MOVED: Readonly<Record<string, string>> = {
  162: '32',
  163: '33',
  164: '34',
  165: '35',
  166: '36',
  167: '37',
  168: '38',
  169: '39',
  120: '70',
  121: '79',
  122: '77',
  126: '76',
  128: '78',
  123: '83',
  124: '84',
  125: '85',
  127: '81',
  129: '82',
  186: '56',
  188: '58',
  199: '59',
};
const VIETNAM_OLD = /^1[268]\d[\d?]{7}$|^199[\d?]{7}$/;
const THAILAND_OLD = /^[169][\d?]{7}$/;

export function readPhone(written: string, holder: string): PhoneNumber {
  const text = asciiFigures(clean(written))
    .replace(/[xX*#＊？]/gu, '?')
    .replace(/^(\s*)＋/u, '$1+');
  const all = text.replace(/[^0-9?]/g, '').slice(0, LONGEST);
  if (all.length < SHORTEST) return { written, digits: '' };
  const international = /^\s*\(?\+/.test(text) ? all : all.startsWith('00') ? all.slice(2) : undefined;
  return { written, ...nationalOf(international, all, holder) };
}

type National = Pick<PhoneNumber, 'digits' | 'country' | 'moved'>;

function nationalOf(international: string | undefined, all: string, holder: string): National {
  const withCode = codeOf(international ?? all, international !== undefined);
  if (withCode) return moved(withCode.rest, withCode.country, true);
  const rest = (international ?? all).replace(/^0+/, '');
  const country = TELLING.find(([shape]) => shape.test(rest))?.[1];
  return moved(rest, country ?? holder, country !== undefined);
}

function codeOf(digits: string, declared: boolean): { country: string; rest: string } | undefined {
  for (const [code, country] of CODES) {
    if (!digits.startsWith(code)) continue;
    const rest = digits.slice(code.length).replace(/^0/, '');
    const [least, most] = LENGTHS[country] ?? [SHORTEST, LONGEST];
    if (rest.length >= least && (declared || rest.length <= most) && (declared || digits.length > 10))
      return { country, rest };
  }
  return undefined;
}

// Only a number of eleven digits with its 0, which no other country of the six has, or one of the country itself has moved.
function moved(digits: string, country: string, certain: boolean): National {
  const own = certain ? { country } : {};
  const prefix =
    VIETNAM_OLD.test(digits) && (country === 'VN' || !certain) ? VIETNAM_MOVED[digits.slice(0, 3)] : undefined;
  if (prefix) return { digits: prefix + digits.slice(3), country: 'VN', moved: true };
  if (country === 'TH' && THAILAND_OLD.test(digits)) return { digits: `8${digits}`, ...own, moved: true };
  return { digits, ...own };
}
