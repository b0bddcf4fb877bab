import fc from 'fast-check';
import { LIST_FIELDS, type RecordFields } from '../../src/domain/people/record-fields.ts';

const SCRIPTS = [
  'Nguyễn Thị Lan',
  'Nguyen Thi Lan',
  '阮氏兰',
  '王肖香',
  'ဒေါ်ခင်မြမေ',
  'Daw Khin Mya May',
  'เวียงสุก อุดม',
  'Viengsouk Oudom',
  'ນາງ ຄຳ',
  'សុខ ចាន់',
  'Saw Paw Shee',
];
const HOSTILE = [
  '',
  ' ',
  '\u0000',
  '\u200b\u200b',
  '\uFEFF',
  '\uD800',
  '\uDC00x',
  'ﷺ',
  '👨‍👩‍👧‍👦',
  'a'.repeat(5000),
  `e${'\u0301'.repeat(10_000)}`,
  '္'.repeat(500),
  '်'.repeat(500),
  'เ'.repeat(500),
  '氏',
  '(((((((((((',
  '"…',
  '“…”',
  '叫',
  'called ',
  '-1-1-1',
  '<script>',
  "' OR 1=1 --",
  'null',
  'NaN',
  'ﬀﬁ',
  'İıŞş',
  '٠١٢٣',
  '๐๑๒๓๔๕๖๗',
];

const text = fc.oneof(
  fc.constantFrom(...SCRIPTS),
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 40 }),
);
const TOKENS = 'Lan Lân Lang Lam Thanh Thành Thang Than Da Thanda Dan Sok Sock Minh Min Nguyen Nguyễn Khin Khinn'.split(
  ' ',
);

/** Names of few and similar tokens, so that many ways to pair them are nearly as good. */
export const crowdedName = fc
  .array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 5 })
  .map((tokens) => tokens.join(' '));

const list = fc.array(text, { minLength: 1, maxLength: 3 });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const day = fc.constantFrom(
  '1998-05-12',
  '1998-12-05',
  '1998-01-01',
  '1997',
  '1996/1999',
  '2541-05-12',
  '0001-01-01',
  '9999-12-31',
);
const lists = Object.fromEntries(LIST_FIELDS.map((field) => [field, optional(list)]));

/** A record that can be read, with every string at all as any field of free text. */
export const anyFields: fc.Arbitrary<Partial<RecordFields>> = fc
  .record({
    ...lists,
    record_id: fc.constantFrom('A-1', 'A-2', 'B-1'),
    kind: fc.constantFrom('missing', 'rescued'),
    jurisdiction: fc.constantFrom('CN', 'VN', 'MM'),
    sex: optional(fc.constantFrom('female', 'male', 'other')),
    birth_date: optional(day),
    age_min: optional(fc.constantFrom('0', '7', '130')),
    event_date: optional(day),
    height_cm: optional(fc.constantFrom('148', '145/150', '10')),
    blood_type: optional(fc.constantFrom('A', 'AB-', 'O+')),
    origin_place: optional(fc.oneof(text, fc.constantFrom('Mường Khương, Lào Cai', '贵州正安县三江镇', 'ရှမ်းပြည်နယ်'))),
    narrative: optional(text),
  })
  .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
