// Words for the people of home, and for what they were like. Thai, Lao, Burmese and Khmer words await a native speaker's review.
import { IDEA_LANGUAGES, type IdeaLanguage } from './ideas/idea.ts';

export interface PeopleTerm {
  readonly id: string;
  readonly words: Readonly<Record<IdeaLanguage, string>>;
}

/** Who somebody is to the person. The first word of each language is the plainest. */
export const KIN = termsOf(`
grandmother ; grandmother|grandma|granny ; 奶奶|外婆|姥姥|祖母|阿婆|嬢嬢婆 ; bà|bà nội|bà ngoại ; ยาย|ย่า|คุณยาย|คุณย่า ; ແມ່ເຖົ້າ|ແມ່ຕູ້ ; အဘွား|အဖွား|ဖွားဖွား ; ជីដូន|យាយ|លោកយាយ
grandfather ; grandfather|grandpa ; 爷爷|外公|姥爷|祖父|阿公 ; ông|ông nội|ông ngoại ; ปู่|คุณตา|คุณปู่ ; ພໍ່ເຖົ້າ|ພໍ່ຕູ້ ; အဘိုး|အဖိုး|ဖိုးဖိုး ; ជីតា|លោកតា
father ; father|dad|papa|daddy ; 父亲|爸|爸爸|爹|阿爸 ; bố|cha|ba|thầy u ; พ่อ|คุณพ่อ|บิดา ; ພໍ່|ບິດາ ; အဖေ|ဖခင်|ဖေဖေ|အဖ_ ; ឪពុក|ប៉ា|ពុក
mother ; mother|mum|mom|mama|mummy|mommy ; 母亲|妈|妈妈|娘|阿妈 ; mẹ|má|bu|u ; แม่|คุณแม่|มารดา ; ແມ່|ມານດາ ; အမေ|မိခင်|မေမေ ; ម្ដាយ|ម្តាយ|ម៉ាក់|ម៉ែ
elder brother ; elder brother|older brother|big brother ; 哥哥|哥|大哥|阿哥|二哥 ; anh trai|anh|anh cả ; พี่ชาย ; ອ້າຍ ; အစ်ကို|အကို|ကိုကို ; បងប្រុស
younger brother ; younger brother|little brother|baby brother ; 弟弟|弟|阿弟|小弟 ; em trai ; น้องชาย ; ນ້ອງຊາຍ ; ညီလေး|ညီ|မောင်လေး ; ប្អូនប្រុស
elder sister ; elder sister|older sister|big sister ; 姐姐|姐|大姐|阿姐|二姐 ; chị gái|chị|chị cả ; พี่สาว ; ເອື້ອຍ ; အစ်မ|အမ_|မမ ; បងស្រី
younger sister ; younger sister|little sister|baby sister ; 妹妹|妹|阿妹|小妹 ; em gái ; น้องสาว ; ນ້ອງສາວ ; ညီမ|နှမ|ညီမလေး ; ប្អូនស្រី
brother ; brother ; 兄弟 ; anh em trai ; พี่น้องผู้ชาย ; ອ້າຍນ້ອງ ; ညီအစ်ကို ; បងប្អូនប្រុស
sister ; sister ; 姐妹|姊妹 ; chị em gái ; พี่น้องผู้หญิง ; ເອື້ອຍນ້ອງ ; ညီအစ်မ ; បងប្អូនស្រី
brother or sister ; sibling|brother or sister ; 兄弟姐妹|兄妹|姐弟 ; anh chị em|em|anh em|chị em ; พี่น้อง|น้อง|พี่ ; ອ້າຍເອື້ອຍນ້ອງ|ນ້ອງ|ພີ່ນ້ອງ ; မောင်နှမ ; បងប្អូន|ប្អូន|បង
uncle ; uncle ; 叔叔|舅舅|伯伯|叔|舅|伯父|姑父|姨父 ; chú|bác|cậu ; ลุง|น้าชาย|อา_ ; ລຸງ|ອາວ|ນ້າບ່າວ ; ဦးလေး|ဘကြီး|ဦးကြီး ; ពូ|អ៊ំប្រុស|ឪពុកមា
aunt ; aunt|auntie ; 姑姑|姨|阿姨|姑妈|姨妈|舅妈|婶婶|伯母 ; cô ruột|dì|thím|mợ|bá ; ป้า|น้าสาว|น้า ; ປ້າ|ນ້າສາວ|ອາ_ ; အဒေါ်|ဒေါ်လေး|အရီး|ကြီးကြီး ; មីង|អ៊ំស្រី|ម្តាយមីង
husband ; husband ; 丈夫|老公 ; chồng ; สามี|ผัว ; ຜົວ|ສາມີ ; ခင်ပွန်း|ယောက်ျား ; ប្តី|ប្ដី|ស្វាមី
wife ; wife ; 妻子|老婆|媳妇 ; vợ ; ภรรยา|เมีย ; ເມຍ|ພັນລະຍາ ; ဇနီး|မိန်းမ ; ប្រពន្ធ|ភរិយា
child ; son|daughter|child ; 儿子|女儿|孩子 ; con trai|con gái|con ; ลูกชาย|ลูกสาว|ลูก ; ລູກຊາຍ|ລູກສາວ|ລູກ ; သား|သမီး|ကလေး ; កូនប្រុស|កូនស្រី|កូន
cousin ; cousin ; 表哥|表姐|堂哥|堂弟|表弟|表妹|堂姐|堂妹 ; anh họ|chị họ|em họ ; ลูกพี่ลูกน้อง ; ລູກພີ່ລູກນ້ອງ ; ဝမ်းကွဲ ; ជីដូនមួយ|បងប្អូនជីដូនមួយ
teacher ; teacher ; 老师|教师 ; cô giáo|thầy giáo|cô|thầy ; ครู|คุณครู ; ຄູ|ນາຍຄູ|ເອື້ອຍຄູ ; ဆရာမ|ဆရာ ; គ្រូ|អ្នកគ្រូ|លោកគ្រូ|គ្រូបង្រៀន
neighbour ; neighbour|neighbor ; 邻居 ; hàng xóm ; เพื่อนบ้าน ; ເພື່ອນບ້ານ ; အိမ်နီးချင်း ; អ្នកជិតខាង
friend ; friend|classmate ; 朋友|同学|伙伴 ; bạn|bạn học ; เพื่อน ; ໝູ່|ໝູ່ເພື່ອນ ; သူငယ်ချင်း ; មិត្ត|មិត្តភក្តិ|ពួកម៉ាក
`);

/** What somebody at home was like; whose it was is told by a word for them in the same sentence. */
export const TRAITS = termsOf(`
lame ; limp|lame|walked badly|limped|limping|crippled|bad leg ; 瘸|瘸腿|一瘸一拐|一拐|跛|跛脚|腿脚不好|瘸子 ; khập khiễng|què|tật ở chân|thọt|chân tật ; ขาเป๋|กะเผลก|ขาพิการ|ขาเจ็บ ; ຂາພິການ|ຂາເປ້|ຂາຫັກ|ຍ່າງເປ້ ; ခြေဆာ|ခြေထောက်မသန်|ထော့နဲ့|ခြေမသန် ; ខ្ចើច|ខ្វិន|ជើងខ្វិន|ពិការជើង
blind ; blind|could not see|can not see|cannot see|couldn't see|one eye ; 瞎|看不见|盲|瞎子|失明|一只眼 ; mù|không nhìn thấy|mù lòa|hỏng mắt|chột ; ตาบอด|มองไม่เห็น ; ຕາບອດ|ເບິ່ງບໍ່ເຫັນ ; မျက်စိကန်း|မျက်မမြင်|မျက်စိမမြင်|မျက်စိ မမြင်|မျက်စိကွယ် ; ខ្វាក់|មើលមិនឃើញ|ភ្នែកខ្វាក់
deaf or mute ; deaf|mute|could not speak|could not hear|cannot speak|cannot hear|dumb ; 聋|哑|哑巴|聋子|听不见|不会说话|聋哑 ; điếc|câm|câm điếc|không nói được ; หูหนวก|เป็นใบ้|พูดไม่ได้|หูไม่ได้ยิน ; ຫູໜວກ|ປາກກືກ|ເວົ້າບໍ່ໄດ້ ; နားမကြား|ဆွံ့အ|နားလေး|စကားမပြောနိုင် ; ថ្លង់|គ|ស្តាប់មិនឮ|និយាយមិនបាន
drinking ; drank|drunk|drinks|drinking|alcoholic ; 喝酒|酗酒|酒鬼|爱喝酒|喝醉 ; uống rượu|say|nghiện rượu|say rượu|say xỉn ; กินเหล้า|เมา|ขี้เมา|ดื่มเหล้า ; ກິນເຫຼົ້າ|ຂີ້ເຫຼົ້າ|ເມົາເຫຼົ້າ ; အရက်|အရက်သောက်|အရက်သမား ; ផឹកស្រា|ស្រវឹង|ប្រមឹក
missing a hand or fingers ; one arm|missing finger|lost an arm|lost a hand|one hand|missing fingers|lost a finger ; 断手|缺手指|一只手|断指|少一根手指|断臂 ; cụt tay|cụt ngón|mất một tay|một tay ; แขนขาด|มือขาด|นิ้วขาด|แขนด้วน|นิ้วด้วน ; ແຂນກຸດ|ມືກຸດ|ນິ້ວກຸດ ; လက်ပြတ်|လက်ချောင်းပြတ်|လက်တစ်ဖက် ; ដៃកំបុត|កំបុតដៃ|ដាច់ម្រាមដៃ
hunchbacked ; hunchback|hunchbacked|bent back ; 驼背|罗锅 ; gù|gù lưng|lưng gù|lưng còng ; หลังค่อม|หลังโกง ; ຫຼັງກົ່ງ|ຫຼັງຄ່ອມ ; ခါးကိုင်း|ခါးကုန်း ; កោងខ្នង|គម
gold or missing teeth ; gold tooth|gold teeth|missing tooth|no teeth|missing teeth|toothless|black teeth ; 金牙|缺牙|没有牙|没牙|镶金牙|黑牙 ; răng vàng|mất răng|móm|răng đen ; ฟันทอง|ฟันหลอ|ฟันหัก|ฟันดำ ; ແຂ້ວຄຳ|ແຂ້ວຫຼໍ|ແຂ້ວດຳ ; ရွှေသွား|သွားကျိုး|သွားမရှိ ; ធ្មេញមាស|ខូចធ្មេញ|ធ្មេញខ្មៅ
scarred face ; scar on his face|scar on her face|scarred face|burned face|pockmarked|birthmark on the face ; 脸上有疤|麻子|脸上有伤疤|脸上有痣|脸上有胎记 ; sẹo trên mặt|mặt rỗ|sẹo ở mặt|sẹo mặt ; แผลเป็นที่หน้า|หน้าปรุ|หน้ามีแผลเป็น ; ໜ້າເປັນແປ້ວ|ແປ້ວຢູ່ໜ້າ ; မျက်နှာအမာရွတ်|မျက်နှာမှာအမာရွတ် ; មុខមានស្លាក|ស្លាកស្នាមលើមុខ
bearded ; beard|moustache|bearded|mustache ; 胡子|大胡子|络腮胡 ; râu|để râu|ria mép ; มีเครา|หนวด|ไว้หนวด ; ໜວດ|ເຄົາ|ໜວດເຄົາ ; မုတ်ဆိတ်|နှုတ်ခမ်းမွေး ; ពុកមាត់|ពុកចង្កា
out of her mind ; mentally ill|crazy|insane|mad|disabled mind|mental ; 疯|疯子|精神病|傻子|精神不好|神经病 ; bị điên|tâm thần|bệnh tâm thần|ngớ ngẩn ; เป็นบ้า|สติไม่ดี|โรคจิต|ปัญญาอ่อน ; ເປັນບ້າ|ເສຍສະຕິ|ຜີບ້າ ; စိတ်မနှံ့|ရူး|စိတ်ရောဂါ ; ឆ្កួត|វិកលចរិត|ជំងឺផ្លូវចិត្ត
long ill ; sick|ill|bedridden|paralysed|paralyzed|stroke ; 生病|瘫痪|卧床|残疾|中风|病重 ; ốm|liệt|bị liệt|bệnh nặng|tai biến ; ป่วย|อัมพาต|ติดเตียง|อัมพฤกษ์ ; ເຈັບໜັກ|ເປັນອຳມະພາດ|ພິການ|ເຈັບປ່ວຍ ; လေဖြတ်|နာမကျန်း|အိပ်ရာထဲလဲ|နေမကောင်း ; ខ្វិនដៃជើង|ឈឺធ្ងន់|ស្លាប់មួយចំហៀង|ឈឺ
beating us ; beat me|beat us|hit me|violent|beat my mother|beats ; 打我|打人|家暴|打妈妈|经常打 ; đánh tôi|đánh mẹ|hay đánh|đánh đập|đánh con|đánh em ; ตบตี|ทุบตี|ตีแม่|ชอบตี ; ຕີແມ່|ຕີລູກ|ມັກຕີ|ທຸບຕີ ; ရိုက်နှက်|အမေကိုရိုက်|ရိုက်တတ် ; វាយម្តាយ|វាយដំ|វាយខ្ញុំ|ហិង្សា
`);

function termsOf(table: string): PeopleTerm[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', ...columns] = line.split(' ; ');
      const words = Object.fromEntries(IDEA_LANGUAGES.map((language, at) => [language, columns[at] ?? '']));
      return { id, words: words as PeopleTerm['words'] };
    });
}
