// Sexes, and what is remembered of somebody at home: a trait is joined with a word for the person by the language's `traitOf`.
import type { TermRow } from './row.ts';

export const PEOPLE: readonly TermRow[] = [
  ['male', '男', 'nam', 'ชาย', 'ຊາຍ', 'ကျား', 'ប្រុស'],
  ['female', '女', 'nữ', 'หญิง', 'ຍິງ', 'မ', 'ស្រី'],
  ['other', '其他', 'khác', 'อื่น', 'ອື່ນ', 'အခြား', 'ផ្សេងទៀត'],
  ['lame', '腿瘸', 'bị què', 'ขาเป๋', 'ຂາເປ້', 'ခြေထောက်မသန်', 'ខ្ចើច'],
  ['blind', '眼瞎', 'bị mù', 'ตาบอด', 'ຕາບອດ', 'မျက်စိမမြင်', 'ខ្វាក់'],
  ['drinking', '爱喝酒', 'hay uống rượu', 'ดื่มเหล้า', 'ກິນເຫຼົ້າ', 'အရက်သောက်', 'ផឹកស្រា'],
  ['grandmother', '奶奶或外婆', 'bà', 'ยายหรือย่า', 'ແມ່ເຖົ້າ', 'အဘွား', 'ជីដូន'],
  ['grandfather', '爷爷或外公', 'ông', 'ตาหรือปู่', 'ພໍ່ເຖົ້າ', 'အဘိုး', 'ជីតា'],
  ['father', '父亲', 'cha', 'พ่อ', 'ພໍ່', 'အဖေ', 'ឪពុក'],
  ['mother', '母亲', 'mẹ', 'แม่', 'ແມ່', 'အမေ', 'ម្ដាយ'],
  ['number of siblings:', '个兄弟姐妹', 'anh chị em', ' คน (พี่น้อง)', ' ຄົນ (ອ້າຍເອື້ອຍນ້ອງ)', 'ဦး (မောင်နှမ)', ' នាក់ (បងប្អូន)'],
  ['somebody', '家里有人', 'một người', 'คนในบ้าน', 'ຄົນໃນບ້ານ', 'တစ်ယောက်', 'នរណាម្នាក់'],
];
