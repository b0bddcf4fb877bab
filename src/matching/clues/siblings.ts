// How many brothers and sisters somebody remembers. Numbers up to ten in figures or words; Thai, Lao, Burmese and Khmer await a native speaker's
// review. Whether the person counts herself is left open by all of them, so the number is kept as it was said.

const NUMBERS: readonly (readonly string[])[] = [
  ['two', '二', '两', '俩', 'hai', 'สอง', 'ສອງ', 'နှစ်', 'ពីរ'],
  ['three', '三', 'ba', 'สาม', 'ສາມ', 'သုံး', 'បី'],
  ['four', '四', 'bốn', 'สี่', 'ສີ່', 'လေး', 'បួន'],
  ['five', '五', 'năm', 'ห้า', 'ຫ້າ', 'ငါး', 'ប្រាំ'],
  ['six', '六', 'sáu', 'หก', 'ຫົກ', 'ခြောက်', 'ប្រាំមួយ'],
  ['seven', '七', 'bảy', 'เจ็ด', 'ເຈັດ', 'ခုနစ်', 'ប្រាំពីរ'],
  ['eight', '八', 'tám', 'แปด', 'ແປດ', 'ရှစ်', 'ប្រាំបី'],
  ['nine', '九', 'chín', 'เก้า', 'ເກົ້າ', 'ကိုး', 'ប្រាំបួន'],
  ['ten', '十', 'mười', 'สิบ', 'ສິບ', 'တစ်ဆယ်', 'ដប់'],
];
const VALUES = new Map(NUMBERS.flatMap((words, at) => words.map((word) => [word, at + 2] as const)));
const NUMBER = `(\\d{1,2}|${[...VALUES.keys()].sort((a, b) => b.length - a.length).join('|')})`;

const BEFORE = 'siblings|brothers and sisters|anh chị em|anh em|chị em|个?兄弟姐妹|个?兄妹|个?姐妹|个?姊妹|个?姐弟';
const AFTER = 'พี่น้อง(?:ทั้งหมด)?|ອ້າຍເອື້ອຍນ້ອງ|ອ້າຍນ້ອງ|ພີ່ນ້ອງ|မောင်နှမ|ညီအစ်ကို|បងប្អូន(?:ចំនួន)?|兄弟姐妹(?:一共|共)?有?|姊妹';
const NUMBER_FIRST = new RegExp(
  `(?<![\\p{L}\\p{M}\\d])${NUMBER} ?(?:${BEFORE})|(?<=\\p{Script=Han})${NUMBER}(?:${BEFORE})`,
  'u',
);
const NUMBER_LAST = new RegExp(`(?:${AFTER}) ?${NUMBER} ?(?:คน|ຄົນ|ယောက်|ဦး|នាក់|个|人)`, 'u');
const TOLD = /sibling|brothers|anh em|chị em|兄|姐|姊|พี่น้อง|ນ້ອງ|မောင်နှမ|ညီအစ်ကို|បងប្អូន/;

/** `text`: lower case, with ASCII figures. */
export function siblingsIn(text: string): number | undefined {
  if (!TOLD.test(text)) return undefined;
  const match = NUMBER_FIRST.exec(text) ?? NUMBER_LAST.exec(text);
  const word = match?.[1] ?? match?.[2];
  if (word === undefined) return undefined;
  const count = VALUES.get(word) ?? Number(word);
  return count >= 2 && count <= 14 ? count : undefined;
}
