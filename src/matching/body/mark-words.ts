// Words for marks on a body in the region's languages: their kind, the part, the side, the size. A text may hold several; the first of the table that it
// holds counts, so `finger` stands before `hand`. Thai, Lao, Burmese and Khmer words await a native speaker's review.

export type Side = 'left' | 'right';
export type Size = 'small' | 'coin' | 'large';

/** A kind of mark, how many of the marks that are written down are of it (judged), and its words. */
export const MARK_KINDS = [
  [
    'missing or extra finger',
    0.015,
    'missing finger|extra finger|six fingers|finger missing|lost finger|finger cut off|fingertip missing|sixth finger|webbed|断指|多一指|六指|缺一指|缺一节|缺指|少一根手指|cụt ngón|thừa ngón|sáu ngón|mất ngón|นิ้วด้วน|นิ้วขาด|นิ้วเกิน|หกนิ้ว|ນິ້ວກຸດ|ນິ້ວຂາດ|ນິ້ວເກີນ|လက်ချောင်းပြတ်|လက်ခြောက်ချောင်း|ដាច់ម្រាម|កំបុតម្រាម|ម្រាមប្រាំមួយ',
  ],
  ['cleft lip', 0.008, 'cleft lip|cleft palate|harelip|兔唇|唇裂|sứt môi|hở hàm ếch|ปากแหว่ง|ປາກແຫວ່ງ|နှုတ်ခမ်းကွဲ|ឆែបមាត់'],
  [
    'burn',
    0.07,
    'burn|scald|burned|burnt|scalded|烧伤|烫伤|bỏng|phỏng|ไฟไหม้|ลวก|ไหม้|น้ำร้อนลวก|ໄໝ້|ນ້ຳຮ້ອນລວກ|ລວກ|မီးလောင်|ရေနွေးလောင်|រលាក|មីរលាក',
  ],
  ['tattoo', 0.08, 'tattoo|tattooed|纹身|刺青|紋身|xăm|hình xăm|สัก|รอยสัก|ສັກ|ຮອຍສັກ|တက်တူး|ဆေးမင်|မင်ကြောင်|សាក់'],
  ['mole', 0.19, 'mole|beauty spot|痣|nốt ruồi|ไฝ|ຂີ້ແມງວັນ|ໄຝ|မှဲ့|ប្រជ្រុយ'],
  [
    'birthmark',
    0.15,
    'birthmark|birth mark|patch|brown mark|red mark|dark mark|port wine stain|胎记|胎記|bớt|vết chàm|ปาน|ປານ|မွေးရာပါ|အမှတ်အသား|អង្កាញ់|ស្នាមពីកំណើត',
  ],
  [
    'gunshot or stab wound',
    0.01,
    'gunshot|bullet|stab|shrapnel|枪伤|刀伤|弹片|vết đạn|vết đâm|vết dao|รอยกระสุน|รอยมีด|แผลถูกแทง|ຮອຍລູກປືນ|ຮອຍມີດ|သေနတ်ဒဏ်ရာ|ဓားဒဏ်ရာ|ស្នាមគ្រាប់|ស្នាមកាំបិត',
  ],
  [
    'limp or disability',
    0.02,
    'limp|lame|polio|crippled|short leg|paralysed|paralyzed|瘸|跛|小儿麻痹|残疾|què|khập khiễng|bại liệt|tật|ขาเป๋|กะเผลก|โปลิโอ|พิการ|ຂາເປ້|ພິການ|ခြေမသန်|မသန်စွမ်း|ពិការ|ខ្ចើច',
  ],
  [
    'squint or blind eye',
    0.01,
    'squint|cross-eyed|blind eye|blind in|one eye|glass eye|cataract|斜眼|斗鸡眼|失明|瞎|独眼|lác|lé|mù|chột|ตาเหล่|ตาบอด|ตาเข|ຕາເຫຼ່|ຕາບອດ|မျက်စိစွေ|မျက်စိကန်း|ភ្នែកស្រលៀង|ខ្វាក់',
  ],
  ['teeth', 0.02, 'tooth|teeth|gold tooth|牙|虎牙|金牙|龅牙|răng|răng khểnh|răng vàng|ฟัน|ฟันเขี้ยว|ฟันทอง|ແຂ້ວ|သွား|ធ្មេញ'],
  [
    'pierced or torn ear',
    0.015,
    'pierced|piercing|torn ear|耳洞|耳孔|打耳洞|xỏ khuyên|bấm lỗ tai|เจาะหู|หูฉีก|ເຈາະຫູ|နားဖောက်|ចោះត្រចៀក',
  ],
  [
    'lump',
    0.02,
    'lump|wart|growth|keloid|goitre|goiter|hernia|肉瘤|瘊子|肿块|大脖子|mụn cóc|bướu|u cục|หูด|ก้อนเนื้อ|คอพอก|ກ້ອນ|ຫູດ|အဖု|ကြွက်နို့|လည်ပင်းကြီး|ពក|ដុំសាច់|ឬស',
  ],
  [
    'hair',
    0.01,
    'white hair|bald patch|curly hair|two crowns|double crown|白头发|少白头|双旋|两个旋|卷发|hai xoáy|tóc bạc|tóc xoăn|ขวัญสองขวัญ|ผมหงอก|ผมหยิก|ສອງຂວັນ|ຜົມຫງອກ|ဆံပင်ဖြူ|ဝဲနှစ်ခု|ខួញពីរ|សក់ស|សក់រួញ',
  ],
  [
    'scar',
    0.35,
    'scar|scarred|cut mark|stitches|stitched|operation|疤|伤痕|伤疤|缝针|手术|sẹo|vết khâu|vết mổ|แผล|แผลเป็น|รอยเย็บ|แผลผ่าตัด|ແປ້ວ|ບາດ|ຮອຍຫຍິບ|အမာရွတ်|ချုပ်ရာ|ស្លាក|ស្នាមដេរ|ស្នាមវះកាត់',
  ],
  ['finger', 0.03, 'finger|手指|ngón tay|ngón|นิ้ว|ນິ້ວ|လက်ချောင်း|ម្រាមដៃ'],
] as const satisfies readonly (readonly [string, number, string])[];

export type MarkKind = (typeof MARK_KINDS)[number][0];

/** A part of the body and its words. Only one mark in about this many is on any of them. */
export const BODY_PARTS: readonly (readonly [string, string])[] = [
  ['ankle', 'ankle|脚踝|踝|cổ chân|mắt cá|mắt cá chân|ข้อเท้า|ຂໍ້ຕີນ|ခြေကျင်း|ခြေမျက်စိ|កជើង'],
  ['wrist', 'wrist|手腕|cổ tay|ข้อมือ|ຂໍ້ມື|လက်ကောက်|កដៃ'],
  ['forehead', 'forehead|额|額|额头|脑门|trán|หน้าผาก|ໜ້າຜາກ|နဖူး|ថ្ងាស'],
  ['brow', 'eyebrow|brow|above the eye|eyelid|眉|眉毛|眼皮|lông mày|trên mắt|mí mắt|คิ้ว|เปลือกตา|ຄິ້ວ|မျက်ခုံး|မျက်ခွံ|ចិញ្ចើម'],
  ['ear', 'ear|earlobe|耳|耳朵|耳垂|tai|dái tai|หู|ใบหู|ຫູ|ໃບຫູ|နားရွက်|နား|ត្រចៀក'],
  ['chin', 'chin|jaw|下巴|cằm|คาง|ຄາງ|မေးစေ့|မေး_|ចង្កា'],
  ['lip', 'lip|mouth|嘴|嘴唇|唇|嘴角|môi|miệng|khóe miệng|ปาก|ริมฝีปาก|ສົບ|ປາກ|နှုတ်ခမ်း|ပါးစပ်|បបូរមាត់|មាត់'],
  ['nose', 'nose|nostril|鼻|鼻子|鼻梁|mũi|จมูก|ດັງ|နှာခေါင်း|နှာ|ច្រមុះ'],
  ['eye', 'eye|眼睛|眼角|mắt|đuôi mắt|ดวงตา|หางตา|ຕາ_|ຫາງຕາ|မျက်လုံး|မျက်စိ|ភ្នែក|កន្ទុយភ្នែក'],
  [
    'face',
    'face|cheek|temple|脸|臉|脸颊|面颊|腮|太阳穴|mặt|gò má|thái dương|má|แก้ม|ใบหน้า|ขมับ|ແກ້ມ|ໃບໜ້າ|ပါး|မျက်နှာ|နားထင်|ថ្ពាល់|មុខ|សៀតផ្កា',
  ],
  ['head', 'head|scalp|crown|头|头顶|头皮|后脑|đầu|đỉnh đầu|da đầu|ศีรษะ|หัว|หนังศีรษะ|ຫົວ|ခေါင်း|ဦးခေါင်း|ក្បាល'],
  [
    'hand',
    'hand|finger|thumb|palm|back of the hand|手背|手指|手掌|拇指|手心|虎口|mu bàn tay|bàn tay|ngón tay|lòng bàn tay|ngón cái|มือ|นิ้ว|หลังมือ|ฝ่ามือ|ມື|ຝ່າມື|ຫຼັງມື|လက်ဖဝါး|လက်ဖမိုး|လက်မ|လက်ချောင်း|បាតដៃ|ខ្នងដៃ|មេដៃ|ម្រាមដៃ',
  ],
  ['forearm', 'forearm|lower arm|前臂|小臂|cẳng tay|ท่อนแขน|แขนท่อนล่าง|ปลายแขน|ແຂນທ່ອນລຸ່ມ|လက်ဖျံ|កំភួនដៃ'],
  [
    'arm',
    'arm|elbow|upper arm|胳膊|手臂|上臂|胳臂|手肘|肘|cánh tay|khuỷu|khuỷu tay|bắp tay|แขน|ศอก|ข้อศอก|ต้นแขน|ແຂນ|ສອກ|လက်မောင်း|တံတောင်|ដើមដៃ|កែងដៃ',
  ],
  ['shoulder', 'shoulder|肩|肩膀|vai|bả vai|ไหล่|บ่า|ສະບັກ|ບ່າ|ပခုံး|ស្មា'],
  ['chest', 'chest|breast|胸|胸口|胸前|ngực|หน้าอก|อก|ທ້ອງເອິກ|ເອິກ|ရင်ဘတ်|ရင်|ទ្រូង'],
  ['belly', 'belly|abdomen|stomach|navel|肚|肚子|腹|肚脐|bụng|rốn|ท้อง|สะดือ|ທ້ອງ|ສະບື|ဗိုက်|ချက်|ពោះ|ផ្ចិត'],
  ['buttock', 'buttock|hip|bottom|臀|屁股|胯|mông|hông|ก้น|สะโพก|ກົ້ນ|ສະໂພກ|တင်ပါး|တင်ပဆုံ|គូទ|ត្រគាក'],
  ['back', 'back|waist|spine|背|后背|背上|腰|lưng|eo|sống lưng|แผ่นหลัง|หลัง|เอว|ຫຼັງ|ແອວ|ကျော|ခါး|ခါးပေါ်|ខ្នង|ចង្កេះ'],
  ['neck', 'neck|throat|nape|脖|脖子|颈|后颈|cổ|gáy|คอ|ต้นคอ|ຄໍ|လည်ပင်း|လည်|ဂုတ်|ក_|កញ្ចឹងក'],
  ['knee', 'knee|膝|膝盖|đầu gối|หัวเข่า|เข่า|ຫົວເຂົ່າ|ဒူး|ဒူးခေါင်း|ជង្គង់|ក្បាលជង្គង់'],
  [
    'calf',
    'calf|lower leg|shin|小腿|bắp chân|cẳng chân|ống chân|ống quyển|น่อง|หน้าแข้ง|ແຂ່ງ|ແຄງ|ບີແຂ່ງ|ခြေသလုံး|ညို့သကျည်း|កំភួនជើង|ស្មងជើង',
  ],
  ['thigh', 'thigh|upper leg|groin|大腿|đùi|bẹn|ต้นขา|ขาอ่อน|ຂາໂຕ້|ກົກຂາ|ပေါင်|ပေါင်ခြံ|ភ្លៅ'],
  [
    'foot',
    'foot|feet|toe|heel|sole|脚背|脚趾|脚跟|脚掌|脚底|脚|足|bàn chân|ngón chân|gót chân|mu bàn chân|เท้า|นิ้วเท้า|ส้นเท้า|ຕີນ|ນິ້ວຕີນ|ခြေဖဝါး|ခြေဖမိုး|ခြေချောင်း|ဖနောင့်|បាតជើង|ម្រាមជើង|កែងជើង|ខ្នងជើង',
  ],
  ['leg', 'leg|腿|腿上|chân|ขา|ຂາ|ခြေထောက်|ခြေ|ជើង'],
  ['hand', '手|手上|tay|လက်|ដៃ'],
];

/** Parts that two people may mean by one place on the body. */
export const NEIGHBOURS: readonly ReadonlySet<string>[] = [
  new Set(['forehead', 'brow', 'face', 'head', 'eye', 'nose']),
  new Set(['chin', 'face', 'lip', 'neck', 'ear']),
  new Set(['forearm', 'arm', 'wrist', 'hand']),
  new Set(['calf', 'leg', 'thigh', 'knee']),
  new Set(['foot', 'ankle', 'calf', 'leg']),
  new Set(['shoulder', 'arm', 'back', 'neck']),
  new Set(['buttock', 'back', 'thigh']),
  new Set(['chest', 'belly', 'shoulder']),
];

export const SIDES: readonly (readonly [Side, string])[] = [
  ['left', 'left|左|trái|bên trái|ซ้าย|ຊ້າຍ|ဘယ်|ဘယ်ဘက်|ឆ្វេង'],
  ['right', 'right|右|phải|bên phải|ขวา|ຂວາ|ညာ|ညာဘက်|ស្តាំ|ស្ដាំ'],
];

export const SIZES: readonly (readonly [Size, string])[] = [
  [
    'large',
    'palm-sized|size of a palm|size of a hand|large|big|long|巴掌大|手掌大|很大|很长|lòng bàn tay to|to bằng bàn tay|lớn|dài|เท่าฝ่ามือ|ใหญ่|ยาว|ເທົ່າຝ່າມື|ໃຫຍ່|ຍາວ|လက်ဖဝါးခန့်|ကြီးကြီး|ရှည်|ធំ|វែង|ប៉ុនបាតដៃ',
  ],
  [
    'coin',
    'size of a coin|coin-sized|coin|thumbnail|egg|硬币大|指甲大|硬币|铜钱|鸡蛋|đồng xu|quả trứng|móng tay|เท่าเหรียญ|เหรียญ|ไข่|ເທົ່າຫຼຽນ|ຫຼຽນ|ໄຂ່|အကြွေစေ့|ဒင်္ဂါး|ကာក់|ប៉ុនកាក់|ស៊ុត',
  ],
  [
    'small',
    'small|tiny|short|size of a bean|size of a grain|rice grain|小|黄豆大|米粒|绿豆大|nhỏ|bé|hạt đậu|hạt gạo|เล็ก|เม็ดถั่ว|เมล็ดข้าว|ນ້ອຍ|ເມັດຖົ່ວ|သေး|ပဲစေ့|តូច|គ្រាប់សណ្តែក',
  ],
];

/** They would be taken for a part, a side or a size. */
export const NO_MARK = 'lạc|bên cạnh|small of the back|小腿肚|小臂上|小孩|小时候|小时|小指|大小|phải bỏng|bị phải';
