// Words for marks on a body in the region's languages: their kind, the part, the side. Order matters: the first pattern that fits is taken, so
// `ankle` (cổ chân) stands before `neck` (cổ). Thai, Lao, Burmese and Khmer rows await a native speaker's review.

export type MarkKind = 'burn' | 'mole' | 'birthmark' | 'tattoo' | 'finger' | 'scar';
export type Side = 'left' | 'right';

export const MARK_KINDS: readonly (readonly [MarkKind, RegExp])[] = [
  ['finger', /finger|断指|多一指|六指|缺一?[节指]|ngón|นิ้ว|ນິ້ວ|လက်ချောင်း|ម្រាមដៃ/],
  ['burn', /burn|scald|烧伤|烫伤|bỏng|ไฟไหม้|ลวก|ໄໝ້|មីរលាក|រលាក|မီးလောင်/],
  ['tattoo', /tattoo|纹身|刺青|紋身|xăm|สัก|ສັກ|တက်တူး|ဆေးမင်|សាក់/],
  ['mole', /\bmole|痣|nốt ruồi|ไฝ|ໄຝ|မှဲ့|ប្រជ្រុយ/],
  ['birthmark', /birthmark|birth mark|patch|brown mark|胎记|胎記|bớt|ปาน|ປານ|မွေးရာပါ|អង្កាញ់/],
  ['scar', /scar|cut mark|疤|伤痕|sẹo|แผล|ແປ້ວ|ບາດ|အမာရွတ်|ស្លាក/],
];

export const BODY_PARTS: readonly (readonly [string, RegExp])[] = [
  ['ankle', /ankle|脚踝|踝|cổ chân|mắt cá|ข้อเท้า|ຂໍ້ຕີນ|ခြေကျင်း|កជើង/],
  ['wrist', /wrist|手腕|cổ tay|ข้อมือ|ຂໍ້ມື|လက်ကောက်|កដៃ/],
  ['forehead', /forehead|额|額|trán|หน้าผาก|ໜ້າຜາກ|နဖူး|ថ្ងាស/],
  ['brow', /eyebrow|above the eye|眉|lông mày|trên mắt|คิ้ว|ຄິ້ວ|မျက်ခုံး|ចិញ្ចើម/],
  ['ear', /\bear\b|耳|\btai\b|หู|ຫູ|နား|ត្រចៀក/],
  ['chin', /chin|下巴|cằm|คาง|ຄາງ|မေး|ចង្កា/],
  ['lip', /\blips?\b|mouth|嘴|唇|môi|miệng|ปาก|ສົບ|နှုတ်ခမ်း|បបូរ/],
  ['nose', /nose|鼻|mũi|จมูก|ດັງ|နှာ|ច្រមុះ/],
  ['face', /face|cheek|脸|臉|\bmặt\b|\bmá\b|แก้ม|ใบหน้า|ແກ້ມ|ပါး|ថ្ពាល់/],
  ['head', /\bhead\b|scalp|头|\bđầu\b(?! gối)|ศีรษะ|หัว(?!เข่า)|ຫົວ|ခေါင်း|ក្បាល/],
  ['hand', /hand|finger|手背|手指|手掌|mu bàn tay|bàn tay|ngón tay|มือ|นิ้ว|ມື|လက်ဖ|លដៃ/],
  ['forearm', /forearm|lower arm|前臂|小臂|cẳng tay|ท่อนแขน|แขนท่อนล่าง|လက်ဖျံ/],
  ['arm', /\barm\b|elbow|胳膊|手臂|上臂|胳臂|cánh tay|khuỷu|แขน|ศอก|ແຂນ|လက်မောင်း|ដើមដៃ/],
  ['shoulder', /shoulder|肩|\bvai\b|ไหล่|บ่า|ບ່າ|ပခုံး|ស្មា/],
  ['chest', /chest|breast|胸|ngực|อก|ເອິກ|ရင်|ទ្រូង/],
  ['belly', /belly|abdomen|stomach|肚|腹|bụng|ท้อง|ທ້ອງ|ဗိုက်|ពោះ/],
  ['buttock', /buttock|hip\b|臀|屁股|mông|hông|ก้น|สะโพก|ກົ້ນ|တင်ပါး|គូទ/],
  ['back', /\bback\b|waist|背|腰|lưng|หลัง|ຫຼັງ|ကျော|ខ្នង/],
  ['neck', /neck|throat|脖|颈|\bcổ\b|คอ|ຄໍ|လည်|ក(?=\s|$)/],
  ['knee', /knee|膝|đầu gối|เข่า|ຫົວເຂົ່າ|ဒူး|ជង្គង់/],
  ['calf', /calf|lower leg|shin|小腿|bắp chân|cẳng chân|ống chân|น่อง|หน้าแข้ง|ແຄງ|ခြေသလုံး|កំភួនជើង/],
  ['thigh', /thigh|upper leg|大腿|đùi|ต้นขา|ຂາໂຕ້|ပေါင်|ភ្លៅ/],
  ['foot', /foot|toe|脚|足|bàn chân|ngón chân|เท้า|ຕີນ|ခြေဖ|បាតជើង/],
  ['leg', /\bleg\b|腿|\bchân\b|ขา(?!ว)|ຂາ(?!ວ)|ခြေ|ជើង/],
  ['hand', /手|\btay\b|လက်|ដៃ/],
];

/** Parts that two people may mean by one place on the body. */
export const NEIGHBOURS: readonly ReadonlySet<string>[] = [
  new Set(['forehead', 'brow', 'face', 'head']),
  new Set(['chin', 'face', 'lip', 'neck']),
  new Set(['forearm', 'arm', 'wrist', 'hand']),
  new Set(['calf', 'leg', 'thigh', 'knee']),
  new Set(['foot', 'ankle', 'calf', 'leg']),
  new Set(['shoulder', 'arm', 'back']),
  new Set(['buttock', 'back', 'thigh']),
  new Set(['chest', 'belly']),
];

export const SIDES: readonly (readonly [Side, RegExp])[] = [
  ['left', /left|左|trái|ซ้าย|ຊ້າຍ|ဘယ်|ឆ្វេង/],
  ['right', /right|右|phải|ขวา|ຂວາ|ညာ|ស្តាំ/],
];
