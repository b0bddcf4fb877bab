// Identity numbers by their make-up: what country and kind, whether the check digit holds, and the birth, sex and area that are written inside.
// China: GB 11643-1999, check character by ISO 7064 MOD 11-2; fifteen digits before 1999. Viet Nam: circular 07/2016/TT-BCA (twelve digits: province,
// century and sex, year). Thailand: thirteen digits, the last by weights 13 to 2 modulo 11. Myanmar: region/township(class)number, in either script.
import type { Sex } from '../../domain/people/person-record.ts';
import { clean } from '../text/plain.ts';
import { asciiFigures } from './figures.ts';
import { nrcOf } from './myanmar-nrc.ts';

/** Kinds of which a person has one only, whatever the source calls them. */
export type IdentityKind = 'cn-resident' | 'vn-citizen' | 'th-citizen' | 'mm-nrc';

export interface IdentityNumber {
  readonly written: string;
  readonly type: string;
  readonly kind?: IdentityKind;
  /** Letters and digits, lower case, `?` where one was unreadable; a Chinese number of fifteen digits as the eighteen that it became. */
  readonly digits: string;
  /** Absent where the kind has none, or where it cannot be worked out. */
  readonly check?: 'holds' | 'fails';
  /** The birth inside: an ISO day or year. */
  readonly born?: string;
  readonly sex?: Sex;
}

const SHORTEST = 6;
const LONGEST = 40;

export function readIdentity(type: string, value: string): IdentityNumber {
  const letters = asciiFigures(clean(value)).toLowerCase();
  const plain = letters.replace(/[*＊?？]/gu, '?').replace(/[^\p{L}\p{N}?]/gu, '');
  const written = `${type}: ${value}`;
  const nrc = nrcOf(letters);
  if (nrc) return { written, type, kind: 'mm-nrc', digits: nrc };
  const found = chinese(plain) ?? vietnamese(plain, type) ?? thai(plain, type);
  if (found) return { written, type, ...found };
  return { written, type, digits: plain.length >= SHORTEST ? plain.slice(0, LONGEST) : '' };
}

type Found = Omit<IdentityNumber, 'written' | 'type'>;

const CHINESE = /^([1-9]\d{5})((?:18|19|20)?\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(\d{3})([\dx]?)$/;
const CHINESE_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHINESE_CHECKS = '10x98765432';

function chinese(plain: string): Found | undefined {
  const match = CHINESE.exec(plain);
  if (!match) return undefined;
  const [, area = '', year = '', month = '', day = '', order = '', check = ''] = match;
  const old = year.length === 2;
  if (old !== (check === '')) return undefined;
  const body = `${area}${old ? '19' : ''}${year}${month}${day}${order}`;
  const sum = CHINESE_WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  const right = CHINESE_CHECKS[sum % 11] ?? '';
  return {
    kind: 'cn-resident',
    digits: body + (old ? right : check),
    ...(!old && { check: check === right ? ('holds' as const) : ('fails' as const) }),
    born: `${body.slice(6, 10)}-${month}-${day}`,
    sex: Number(order) % 2 === 1 ? 'male' : 'female',
  };
}

const VIETNAMESE = /^0(?:0[1-9]|[1-8]\d|9[0-6])([0-3])(\d{2})\d{6}$/;
const VIETNAMESE_TYPE = /cccd|căn cước|can cuoc|citizen|national|vn|身份|公民/;

function vietnamese(plain: string, type: string): Found | undefined {
  const match = VIETNAMESE.exec(plain);
  if (!match || (!VIETNAMESE_TYPE.test(type) && type !== 'unknown' && type !== 'id')) return undefined;
  const code = Number(match[1]);
  return {
    kind: 'vn-citizen',
    digits: plain,
    born: `${code < 2 ? 19 : 20}${match[2]}`,
    sex: code % 2 === 0 ? 'male' : 'female',
  };
}

const THAI = /^[1-8]\d{12}$/;
const THAI_TYPE = /thai|citizen|national|ประชาชน|บัตร|^id$|^th/;

function thai(plain: string, type: string): Found | undefined {
  if (!THAI.test(plain)) return undefined;
  let sum = 0;
  for (let at = 0; at < 12; at += 1) sum += (13 - at) * Number(plain[at]);
  const holds = (11 - (sum % 11)) % 10 === Number(plain[12]);
  // Thirteen digits of another kind would hold one time in ten.
  if (!holds && !THAI_TYPE.test(type)) return undefined;
  return { kind: 'th-citizen', digits: plain, check: holds ? 'holds' : 'fails' };
}
