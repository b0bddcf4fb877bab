// Things people remember of home, in the region's languages, each as one idea, so that `甘蔗地` meets `nhà trồng mía`. An idea fits where its
// pattern is found; it says no more than the pattern does. Thai, Lao, Burmese and Khmer rows await a native speaker's review.

export const CLUE_IDEAS: readonly (readonly [string, RegExp])[] = [
  ['river or stream', /\briver|stream|creek|小河|条河|河边|小溪|suối|sông|แม่น้ำ|ลำห้วย|ລຳຫ້ວຍ|ແມ່ນ້ຳ|မြစ်|ချောင်း|ទន្លេ|អូរ/],
  ['pond', /pond|鱼塘|池塘|水塘|\bao\b|บ่อ(?:น้ำ(?!ร้อน)|ปลา)|สระ|ໜອງ|ကန်|ស្រះ/],
  ['waterfall', /waterfall|瀑布|\bthác\b|น้ำตก|ນ້ຳຕົກ|ရေတံခွန်|ទឹកជ្រោះ|ទឹកធ្លាក់/],
  ['hot spring', /hot spring|hot water|温泉|热水池|nước nóng|น้ำพุร้อน|น้ำร้อน|ນ້ຳຮ້ອນ|ရေပူ|ទឹកក្តៅ/],
  [
    'sea or fishing',
    /fisher|fishing|渔|打鱼|捕鱼|海边|chài lưới|đánh cá|\bbiển\b|ประมง|หาปลา|ทะเล|ຫາປາ|ငါးဖမ်း|ပင်လယ်|នេសាទ|សមុទ្រ/,
  ],
  ['cave', /\bcave|山洞|岩洞|hang động|\bhang\b|ถ้ำ|ຖ້ຳ|ဂူ|រូងភ្នំ|ល្អាង/],
  ['terraced fields', /terrace|steps of rice|梯田|ruộng bậc thang|นาขั้นบันได|นาบนเขา|ນາຂັ້ນໄດ|လှေကားထစ်|ស្រែកាំជណ្តើរ/],
  ['tea', /\btea\b|茶山|采茶|茶园|\bchè\b|\btrà\b|ไร่ชา|เก็บชา|ຊາ|လက်ဖက်|តែ(?=\s|$)/],
  ['sugar cane', /\bcane\b|甘蔗|\bmía\b|อ้อย|ອ້ອຍ|ကြံ|អំពៅ/],
  ['rubber trees', /rubber|橡胶|割胶|cao su|ยาง(?!ย่าง)|ຢາງ|ရာဘာ|ကော်ခြံ|កៅស៊ូ/],
  ['durian', /durian|榴莲|sầu riêng|ทุเรียน|ທຸລຽນ|ဒူးရင်း|ធុរេន/],
  ['lychee', /lychee|litchi|荔枝|\bvải\b|ลิ้นจี่|ລິ້ນຈີ່|လိုင်ချီး|គូលែន/],
  ['maize', /\bcorn\b|maize|玉米|\bngô\b|\bbắp\b(?! chân)|ข้าวโพด|ສາລີ|ပြောင်း|ពោត/],
  ['big old tree', /banyan|huge old tree|大树|大榕树|cây đa|ต้นไทร|ต้นไม้ใหญ่|ຕົ້ນໄຮ|ညောင်ပင်|ដើមជ្រៃ|ដើមពោធិ៍/],
  ['buffalo or cattle', /buffalo|herded|水牛|放牛|\btrâu\b|ควาย|ຄວາຍ|ကျွဲ|ក្របី/],
  ['black dog', /black dog|black coat|黑狗|chó đen|chó mực|หมา(?:สี)?ดำ|ໝາດຳ|ခွေးမည်း|ခွေးနက်|ឆ្កែខ្មៅ/],
  ['railway', /train|railway|铁路|火车|tàu hỏa|đường tàu|รถไฟ|ລົດໄຟ|ရထား|រថភ្លើង/],
  ['suspension bridge', /suspension bridge|hanging bridge|吊桥|cầu treo|สะพานแขวน|ຂົວແຂວນ|ကြိုးတံတား|ស្ពានព្យួរ/],
  ['long iron bridge', /iron bridge|铁桥|cầu sắt|สะพานเหล็ก|ຂົວເຫຼັກ|သံတံတား|ស្ពានដែក/],
  ['brick kiln', /brick|砖窑|烧砖|lò gạch|เตาเผาอิฐ|โรงอิฐ|ເຕົາດິນຈີ່|အုတ်ဖို|ឡឥដ្ឋ/],
  ['coal mine', /\bcoal\b|\bminer?\b|煤矿|矿工|mỏ than|làm mỏ|เหมือง|ບໍ່ແຮ່|သတ္တုတွင်း|ကျောက်မီးသွေး|រ៉ែ/],
  ['jade digging', /jade|挖玉|玉石|đào ngọc|đá ngọc|หยก|ແກ້ວຢົກ|ကျောက်စိမ်း|ត្បូង/],
  [
    'soldiers nearby',
    /soldier|army|barracks|兵营|部队|军营|doanh trại|đồn lính|ค่ายทหาร|ຄ້າຍທະຫານ|စစ်တပ်|စစ်စခန်း|បន្ទាយទាហាន/,
  ],
  ['church', /church|教堂|nhà thờ|โบสถ์|ໂບດ|ဘုရားကျောင်း|ព្រះវិហារកាតូលិក/],
  [
    'golden temple',
    /gold(?:en)? (?:roof|pagoda)|temple with gold|金顶|金色的塔|mái vàng|tháp vàng|หลังคาทอง|เจดีย์ทอง|ວັດຫຼັງຄາຄຳ|ရွှေစေတီ|ရွှေဘုရား|ចេតិយមាស/,
  ],
  ['market', /market|赶集|赶场|chợ phiên|ตลาดนัด|ຕະຫຼາດນັດ|ဈေးနေ့|ငါးရက်|ផ្សារ/],
  [
    'red gate',
    /red (?:gate|school|door)|红铁门|大门是红|红色的大门|cổng (?:trường )?(?:màu )?đỏ|ประตู(?:โรงเรียน)?สีแดง|ประตูสีแดง|ປະຕູແດງ|အနီရောင်တံခါး|ទ្វារក្រហម/,
  ],
  ['stilt house', /stilt|吊脚楼|nhà sàn|ใต้ถุน|ยกพื้น|ເຮືອນຄ້ຳ|ခြေတံရှည်|ផ្ទះឈើខ្ពស់/],
  ['noodle shop', /noodle|米线|粉店|面馆|bán bún|bán phở|ก๋วยเตี๋ยว|ເຝີ|ခေါက်ဆွဲ|မုန့်ဟင်းခါး|គុយទាវ/],
  ['tofu', /tofu|豆腐|đậu phụ|\bđậu\b|เต้าหู้|ເຕົ້າຮູ້|တို့ဟူး|តៅហ៊ូ/],
  ['tractor', /tractor|拖拉机|máy kéo|máy cày|รถไถ|ລົດໄຖ|ထွန်စက်|គោយន្ត|ត្រាក់ទ័រ/],
  [
    'father died or absent',
    /no father|father died|没有爸爸|爸爸很早去世|không có bố|bố mất sớm|ไม่มีพ่อ|พ่อตาย|ບໍ່ມີພໍ່|အဖေမရှိ|အဖေဆုံး|គ្មានឪពុក/,
  ],
  ['younger brother', /younger brother|baby brother|弟弟|em trai|น้องชาย|ນ້ອງຊາຍ|ညီ(?:လေး)?|ប្អូនប្រុស/],
  ['elder sister', /(?:elder|older) sister|姐姐(?!叫)|chị gái|trên có chị|พี่สาว|ເອື້ອຍ|အစ်မ|បងស្រី/],
];

/** What somebody at home was like. Whose it was is told by a word for them in the same sentence. */
export const TRAITS: readonly (readonly [string, RegExp])[] = [
  [
    'lame',
    /limp|\blame\b|walked badly|瘸|一拐|跛|khập khiễng|\bquè\b|tật ở chân|ขาเป๋|กะเผลก|ขาพิการ|ຂາພິການ|ຂາເປ້|ຂາຫັກ|ခြေဆာ|ခြေထောက်မသန်|ထော့နဲ့|ខ្ចើច|ខ្វិន/,
  ],
  [
    'blind',
    /\bblind\b|(?:could|can) ?not see|瞎|看不见|盲|\bmù\b|không nhìn thấy|ตาบอด|มองไม่เห็น|ຕາບອດ|ເບິ່ງບໍ່ເຫັນ|မျက်စိကန်း|မျက်မမြင်|မျက်စိ ?မမြင်|မျက်စိကွယ်|ខ្វាក់|មើលមិនឃើញ/,
  ],
  ['drinking', /\bdrank\b|\bdrunk\b|喝酒|酗酒|uống rượu|say hay|กินเหล้า|เมา|ກິນເຫຼົ້າ|အရက်|ផឹកស្រា/],
];

/** Grandparents first: their words hold those for parents (ແມ່ເຖົ້າ, ဘွား), and the first that fits is taken. */
export const KIN: readonly (readonly [string, RegExp])[] = [
  ['grandmother', /grandm|granny|奶奶|外婆|姥姥|祖母|\bbà\b|ยาย|ย่า|ແມ່ເຖົ້າ|ແມ່ຕູ້|အဘွား|အဖွား|ជីដូន|យាយ/],
  ['grandfather', /grandf|grandpa|爷爷|外公|姥爷|祖父|\bông\b|ปู่|คุณตา|ພໍ່ເຖົ້າ|ພໍ່ຕູ້|အဘိုး|အဖိုး|ជីតា/],
  ['father', /\bfather|\bdad|\bpapa\b|父亲|爸|\bbố\b|\bcha\b|พ่อ|ພໍ່|အဖေ|ဖခင်|ឪពុក|ប៉ា/],
  ['mother', /\bmother|\bmum|\bmom|\bmama\b|母亲|妈|\bmẹ\b|\bmá\b|แม่(?!น้ำ)|ແມ່(?!ນ້ຳ)|အမေ|မိခင်|ម្ដាយ|ម្តាយ|ម៉ាក់/],
];

/** `brother called X`, `姐姐叫X`, `chị tên X`, `ชื่อ X`: the name of somebody at home. */
export const NAMED_IN_CLUE = /(?:called|named|叫|\btên\b|ชื่อ|ຊື່|ဆိုသူ|ឈ្មោះ)\s*([\p{L}\p{M}][\p{L}\p{M}\s.]{1,60})$/u;

/** A remembered beginning of a place's name: `"Mường Kh..."`, `“玉…”`. */
export const FRAGMENT = /["“„«]\s*([\p{L}\p{M}\s]{1,40}?)\s*(?:\.{2,}|…+)/u;
