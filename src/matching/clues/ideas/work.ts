// Animals, trades and foods of home. Shares are judged. Thai, Lao, Burmese and Khmer words await a native speaker's review.
import { ideasOf } from './idea.ts';

export const WORK = ideasOf(`
buffalo or cattle ; 0.06 ; buffalo|buffaloes|cow|cows|ox|oxen|cattle|herded ; 水牛|放牛|黄牛|牛 ; trâu|chăn trâu|bò|chăn bò|con trâu ; ควาย|เลี้ยงวัว|เลี้ยงควาย|ฝูงวัว ; ຄວາຍ|ງົວ|ລ້ຽງຄວາຍ|ລ້ຽງງົວ ; ကျွဲ|နွား|နွားကျောင်း|ကျွဲကျောင်း ; ក្របី|គោ|ឃ្វាលគោ|ឃ្វាលក្របី
pigs ; 0.035 ; pig|piglet|pigs ; 养猪|猪圈|小猪|喂猪|猪 ; lợn|nuôi lợn|con lợn|heo|nuôi heo ; เลี้ยงหมู|หมู_|คอกหมู ; ລ້ຽງໝູ|ໝູ|ຄອກໝູ ; ဝက်|ဝက်မွေး|ဝက်ခြံ ; ជ្រូក|ចិញ្ចឹមជ្រូក
ducks or geese ; 0.018 ; duck|goose|geese ; 鸭子|养鸭|鹅|放鸭 ; vịt|nuôi vịt|ngan|ngỗng|chăn vịt ; เป็ด|เลี้ยงเป็ด|ห่าน ; ເປັດ|ລ້ຽງເປັດ|ຫ່ານ ; ဘဲ|ဘဲမွေး|ငန်း ; ទា_|ចិញ្ចឹមទា|ក្ងាន
chickens ; 0.025 ; chicken|hen|rooster|hens ; 养鸡|鸡|公鸡 ; gà|nuôi gà|con gà ; เลี้ยงไก่|ไก่ ; ໄກ່|ລ້ຽງໄກ່ ; ကြက်|ကြက်မွေး ; មាន់|ចិញ្ចឹមមាន់
cockfights ; 0.006 ; cockfight|cockfighting|fighting cock ; 斗鸡 ; chọi gà|gà chọi|đá gà ; ไก่ชน|ชนไก่ ; ຕີໄກ່|ໄກ່ຊົນ ; ကြက်တိုက် ; ជល់មាន់|មាន់ជល់
horses or mules ; 0.014 ; horse|mule|donkey|pony ; 骑马|马|骡子|毛驴|赶马|马帮 ; ngựa|con ngựa|cưỡi ngựa ; ม้า_|ขี่ม้า|เลี้ยงม้า ; ມ້າ|ຂີ່ມ້າ ; မြင်း|လား_|မြင်းလှည်း ; សេះ|ជិះសេះ
goats or sheep ; 0.014 ; goat|sheep ; 放羊|山羊|羊 ; dê|nuôi dê|chăn dê|cừu ; แพะ|เลี้ยงแพะ|แกะ_ ; ແບ້|ລ້ຽງແບ້ ; ဆိတ်|သိုး ; ពពែ|ចៀម
elephants ; 0.006 ; elephant ; 大象 ; con voi|voi ; ช้าง ; ຊ້າງ ; ဆင်_|ဆင်စခန်း|ဆင်တွေ|ဆင်ကြီး ; ដំរី
monkeys ; 0.006 ; monkey ; 猴子 ; con khỉ|khỉ ; ลิง_|ฝูงลิง ; ລີງ ; မျောက် ; ស្វា_|ស្វាច្រើន
dog ; 0.035 ; dog|puppy|puppies ; 狗|小狗|养狗 ; chó|con chó|nuôi chó ; หมา|สุนัข|เลี้ยงหมา ; ໝາ ; ခွေး|ခွေးလေး ; ឆ្កែ
black dog ; 0.008 ; black dog|black puppy|black coat ; 黑狗|大黑狗|小黑狗 ; chó đen|chó mực|con chó mực ; หมาดำ|หมาสีดำ|สุนัขสีดำ ; ໝາດຳ|ໝາສີດຳ ; ခွေးမည်း|ခွေးနက်|ခွေးအမည်း ; ឆ្កែខ្មៅ|ឆ្កែពណ៌ខ្មៅ
white or yellow dog ; 0.008 ; white dog|yellow dog|brown dog|spotted dog ; 白狗|黄狗|大黄狗|花狗|小黄狗|小白狗 ; chó vàng|chó trắng|chó đốm|con vàng ; หมาขาว|หมาสีขาว|หมาสีน้ำตาล|หมาแดง ; ໝາຂາວ|ໝາແດງ|ໝາສີຂາວ ; ခွေးဖြူ|ခွေးဝါ|ခွေးနီ|ခွေးကျား ; ឆ្កែស|ឆ្កែលឿង|ឆ្កែពណ៌ស
cat ; 0.014 ; cat|kitten ; 猫|小猫 ; con mèo|mèo ; แมว ; ແມວ ; ကြောင်|ကြောင်လေး ; ឆ្មា
bees or honey ; 0.007 ; bee|honey|beehive ; 蜜蜂|蜂蜜|养蜂 ; ong|mật ong|nuôi ong|tổ ong ; ผึ้ง|น้ำผึ้ง ; ເຜິ້ງ|ນ້ຳເຜິ້ງ ; ပျား|ပျားရည်|ပျားမွေး ; ឃ្មុំ|ទឹកឃ្មុំ
snakes or crocodiles ; 0.005 ; snake|crocodile ; 蛇|养蛇|鳄鱼 ; rắn|nuôi rắn|con rắn|cá sấu ; งู_|จระเข้|งูใหญ่ ; ງູ|ແຂ້_ ; မြွေ|မိကျောင်း ; ពស់|ក្រពើ
hunting ; 0.01 ; hunter|hunting|hunted|crossbow|trap ; 打猎|猎人|弩|猎枪 ; đi săn|thợ săn|săn bắn|nỏ|bẫy ; ล่าสัตว์|นายพราน|หน้าไม้ ; ລ່າສັດ|ພານ_|ໜ້າໄມ້ ; မုဆိုး|အမဲလိုက်|ဒူးလေး ; បរបាញ់|ព្រានព្រៃ|ស្នា_
firewood ; 0.02 ; firewood|collect wood|gathering wood ; 砍柴|背柴|柴火|打柴 ; củi|lấy củi|kiếm củi|đốn củi ; ฟืน|เก็บฟืน|หาฟืน ; ຟືນ|ຫາຟືນ ; ထင်း|ထင်းခွေ|ထင်းခုတ် ; អុស|រកអុស|ដឹកអុស
carrying water ; 0.012 ; carried water|carry water|fetch water|carrying water ; 挑水|背水|担水 ; gánh nước|lấy nước|cõng nước ; หาบน้ำ|ตักน้ำ ; ຫາບນ້ຳ|ຕັກນ້ຳ ; ရေခပ်|ရေထမ်း ; រែកទឹក|ដងទឹក
tractor ; 0.02 ; tractor|walking tractor|hand tractor ; 拖拉机|手扶拖拉机 ; máy kéo|máy cày|công nông|xe công nông ; รถไถ|รถแทรกเตอร์|รถอีแต๋น ; ລົດໄຖ ; ထွန်စက်|လယ်ထွန်စက်|ထော်လာဂျီ ; គោយន្ត|ត្រាក់ទ័រ
truck driver ; 0.014 ; truck|lorry|truck driver|drove a truck|driver ; 开货车|卡车|货车|司机|大车 ; lái xe tải|xe tải|tài xế|lái xe ; รถบรรทุก|คนขับรถ|ขับรถสิบล้อ|สิบล้อ ; ລົດບັນທຸກ|ຂັບລົດ|ໂຊເຟີ ; ထရပ်ကား|ကားမောင်း|ကုန်ကား|ယာဉ်မောင်း ; ឡានដឹក|អ្នកបើកឡាន|រថយន្តដឹក|តៃកុង
motorcycle or tricycle for hire ; 0.01 ; motorbike taxi|tricycle|rickshaw|tuk tuk|motorcycle taxi|cyclo ; 三轮车|摩的|摩托车 ; xe ôm|xích lô|xe ba gác|xe lôi ; วินมอเตอร์ไซค์|สามล้อ|ตุ๊กตุ๊ก|สามล้อเครื่อง ; ສາມລໍ້|ຕຸກຕຸກ|ລົດຕຸກ ; ဆိုက်ကား|သုံးဘီး|ဆိုင်ကယ်တက္ကစီ ; ម៉ូតូឌុប|ស៊ីក្លូ|រ៉ឺម៉ក|ទុកទុក|កង់បី
ox cart ; 0.008 ; ox cart|bullock cart|horse cart|oxcart|cart ; 牛车|马车|板车 ; xe bò|xe trâu|xe ngựa ; เกวียน|รถม้า ; ກວຽນ|ລົດມ້າ ; နွားလှည်း|လှည်း ; រទេះគោ|រទេះសេះ|រទេះ_
carpenter ; 0.014 ; carpenter|carpentry|woodworker ; 木匠|木工 ; thợ mộc ; ช่างไม้ ; ຊ່າງໄມ້ ; လက်သမား ; ជាងឈើ
builder or mason ; 0.018 ; builder|mason|bricklayer|construction ; 泥瓦匠|建筑工地|工地|盖房子|泥水匠 ; thợ xây|thợ nề|phụ hồ|công trường ; ช่างปูน|ก่อสร้าง|ช่างก่อสร้าง ; ຊ່າງກໍ່ສ້າງ|ກໍ່ສ້າງ|ຊ່າງປູນ ; ပန်းရံ|ဆောက်လုပ်ရေး ; ជាងសំណង់|សំណង់|ជាងការ
blacksmith ; 0.007 ; blacksmith|forge|knife maker ; 铁匠|打铁 ; thợ rèn|lò rèn|rèn dao ; ช่างตีเหล็ก|ตีเหล็ก|ตีมีด ; ຊ່າງຕີເຫຼັກ|ຕີເຫຼັກ|ຕີມີດ ; ပန်းပဲ|ပန်းပဲဖို ; ជាងដែក
silversmith or goldsmith ; 0.004 ; silversmith|goldsmith|silver jewelry|gold shop ; 银匠|金匠|打银 ; thợ bạc|thợ kim hoàn|chạm bạc|tiệm vàng ; ช่างเงิน|ช่างทอง|ร้านทอง ; ຊ່າງເງິນ|ຊ່າງຄຳ|ຮ້ານຄຳ ; ပန်းထိမ်|ရွှေဆိုင် ; ជាងទង|ជាងមាស|ហាងមាស
weaving or embroidery ; 0.022 ; weaving|weaver|loom|embroidery|embroidered|wove|weave ; 织布|绣花|刺绣|织锦|蜡染|土布 ; dệt|dệt vải|thêu|thổ cẩm|khung cửi ; ทอผ้า|เย็บปัก|ปักผ้า|กี่ทอผ้า ; ຕ່ຳຫູກ|ຕ່ຳແພ|ປັກແສ່ວ|ທໍຜ້າ ; ရက်ကန်း|ပန်းထိုး|ရက်ကန်းခတ် ; ត្បាញ|តម្បាញ|ប៉ាក់
tailor ; 0.01 ; tailor|sewing|seamstress|sewing machine|sewed ; 裁缝|缝纫|做衣服|缝纫机 ; thợ may|may vá|máy khâu|may quần áo ; เย็บผ้า|ช่างเย็บผ้า|จักรเย็บผ้า ; ຫຍິບເຄື່ອງ|ຊ່າງຫຍິບ|ຈັກຫຍິບ ; အပ်ချုပ်|စက်ချုပ် ; ជាងកាត់ដេរ|កាត់ដេរ|ម៉ាស៊ីនដេរ
basket making ; 0.01 ; basket|baskets|basket weaver|woven mats|mat weaving|bamboo weaving ; 编竹|竹编|编筐|篾匠|竹篮|草席 ; đan lát|đan rổ|đan tre|dệt chiếu|đan gùi ; จักสาน|สานตะกร้า|ทอเสื่อ ; ຈັກສານ|ສານກະຕ່າ|ຕ່ຳສາດ ; ခြင်းရက်|ဖျာရက်|ခြင်းတောင်း ; ត្បាញកន្ទេល|កន្ត្រក|ត្បាញកញ្ជើ
pottery ; 0.005 ; pottery|potter|clay pots ; 陶器|做陶|瓦罐|烧陶 ; làm gốm|nặn gốm|đồ gốm|lò gốm ; ปั้นหม้อ|เครื่องปั้นดินเผา|โอ่ง ; ປັ້ນໝໍ້|ປັ້ນໄຫ ; အိုးလုပ်|အိုးဖို|အိုးထိန်း ; ស្មូនឆ្នាំង|ស្មូន
rice wine ; 0.012 ; rice wine|distill|distilled|liquor|moonshine|brewing ; 酿酒|米酒|烤酒|包谷酒|酒坊 ; nấu rượu|rượu ngô|rượu cần|rượu gạo ; ต้มเหล้า|เหล้าขาว|สาโท ; ຕົ້ມເຫຼົ້າ|ເຫຼົ້າໄຫ|ເຫຼົ້າຂາວ ; အရက်ချက်|ခေါင်ရည်|ချိုးရည် ; បិតស្រា|ស្រាស|ស្រាពាង
tofu ; 0.01 ; tofu|bean curd ; 豆腐|磨豆腐 ; đậu phụ|đậu|làm đậu|đậu hũ ; เต้าหู้ ; ເຕົ້າຮູ້|ເຕົ້າຫູ້ ; တို့ဟူး|တိုဟူး ; តៅហ៊ូ
cakes or sweets ; 0.016 ; cake|cakes|sweets|dumpling|bread|bun|pancake|doughnut ; 糕点|包子|馒头|饼|糍粑|粑粑|卖糖 ; bán bánh|làm bánh|bánh|bánh chưng|bánh mì|bánh cuốn ; ขายขนม|ขนม|ซาลาเปา|โรตี|ปาท่องโก๋ ; ຂາຍເຂົ້າໜົມ|ເຂົ້າໜົມ|ເຂົ້າຈີ່ ; မုန့်|မုန့်ရောင်း|ပေါင်မုန့်|အီကြာကွေး|ပလာတာ ; លក់នំ|នំ|នំប៉័ង
sticky rice ; 0.02 ; sticky rice|glutinous rice|bamboo rice ; 糯米|糯米饭|竹筒饭|五色饭 ; xôi|cơm lam|gạo nếp|xôi ngũ sắc ; ข้าวเหนียว|ข้าวหลาม ; ເຂົ້າໜຽວ|ເຂົ້າຫຼາມ ; ကောက်ညှင်း|ပေါင်းဒန် ; បាយដំណើប|ក្រឡាន
fermented or dried fish ; 0.007 ; fermented fish|fish paste|dried fish|fish sauce|shrimp paste ; 鱼酱|腌鱼|酸鱼|鱼干|鱼露 ; mắm|cá khô|nước mắm|làm mắm ; ปลาร้า|ปลาแดดเดียว|ปลาเค็ม|น้ำปลา ; ປາແດກ|ປາແຫ້ງ ; ငါးပိ|ငါးခြောက်|ငါးချဉ် ; ប្រហុក|ត្រីងៀត|ត្រីអំបិល|ទឹកត្រី
insects to eat ; 0.004 ; insects|grasshopper|cricket|silkworm pupae|spiders ; 蚂蚱|竹虫|蝉蛹|吃虫 ; châu chấu|nhộng|bọ xít|dế mèn ; แมลงทอด|จิ้งหรีด|ตั๊กแตน|รถด่วน ; ຈິລໍ|ຕັກແຕນ|ແມງໄມ້ ; ပုရစ်|နှံကောင် ; ចង្រិត|អាពីង|កណ្តូប
butcher ; 0.007 ; butcher|slaughter|meat stall ; 杀猪|屠夫|卖肉 ; mổ lợn|bán thịt|lò mổ|hàng thịt ; ขายหมู|เขียงหมู|โรงฆ่าสัตว์ ; ຂາຍຊີ້ນ|ຂ້າໝູ ; အသားရောင်း|ဝက်သတ်|နွားသတ် ; លក់សាច់|ពិឃាតជ្រូក
hair cutting ; 0.006 ; barber|hairdresser|hair salon|cut hair ; 理发|剃头 ; cắt tóc|thợ cắt tóc|gội đầu ; ร้านตัดผม|ช่างตัดผม|เสริมสวย ; ຕັດຜົມ|ຊ່າງຕັດຜົມ|ເສີມສວຍ ; ဆံပင်ညှပ်|ဆံသ ; កាត់សក់|ជាងកាត់សក់
repairing ; 0.01 ; repair|mechanic|repaired|electrician|garage|fixed bikes ; 修车|修理|电工|修鞋|补胎 ; sửa xe|thợ sửa|thợ điện|sửa chữa|vá xe ; ซ่อมรถ|อู่ซ่อม|ช่างซ่อม|ช่างไฟ|ปะยาง ; ສ້ອມແປງລົດ|ສ້ອມລົດ|ຊ່າງໄຟ|ປະຢາງ ; စက်ပြင်|ကားပြင်|ဆိုင်ကယ်ပြင်|မီးပြင် ; ជួសជុល|ជាងម៉ូតូ|ប៉ះកង់|ជាងភ្លើង
healer or midwife ; 0.009 ; healer|herbs|herbal|traditional doctor|midwife|medicine man ; 草药|中医|采药|接生|草医|药材 ; thầy lang|thuốc nam|bà đỡ|bà mụ|lá thuốc|hái thuốc ; หมอยา|หมอตำแย|สมุนไพร|หมอพื้นบ้าน ; ໝໍຢາ|ໝໍຕຳແຍ|ຢາພື້ນເມືອງ|ຮາກໄມ້ ; ဆေးဆရာ|လက်သည်|ပရဆေး|တိုင်းရင်းဆေး ; គ្រូខ្មែរ|ឆ្មប|ថ្នាំបុរាណ|គ្រូថ្នាំ
shaman or fortune teller ; 0.008 ; shaman|fortune teller|spirit|exorcist|sorcerer|spirits ; 巫师|算命|毕摩|师公|跳神|鬼师 ; thầy mo|thầy cúng|thầy bói|cúng ma ; หมอผี|หมอดู|ร่างทรง|เจ้าเข้า|เลี้ยงผี ; ໝໍຜີ|ໝໍດູ|ໝໍມົດ|ໝໍມໍ|ນາງທຽມ ; နတ်ဆရာ|ဗေဒင်|နတ်ကတော်|ဗေဒင်ဆရာ ; គ្រូអារក្ស|គ្រូទាយ|រូបអារក្ស|ចូលរូប
village head or official ; 0.012 ; village head|village chief|headman|policeman|village leader|official ; 村长|支书|村支书|警察|村干部 ; trưởng thôn|trưởng bản|già làng|công an xã|chủ tịch xã|cán bộ xã ; ผู้ใหญ่บ้าน|กำนัน|ตำรวจ ; ນາຍບ້ານ|ຕຳຫຼວດ|ພໍ່ບ້ານ ; သူကြီး|ရွာသူကြီး|ရဲသား|အုပ်ချုပ်ရေးမှူး ; មេភូមិ|ប៉ូលីស|មេឃុំ|មេស្រុក
teacher ; 0.03 ; teacher ; 老师|教师|教书 ; cô giáo|thầy giáo|giáo viên ; ครู_|คุณครู|อาจารย์|ครู ; ຄູ_|ນາຍຄູ|ເອື້ອຍຄູ|ຄູສອນ|ອາຈານ ; ဆရာမ|ကျောင်းဆရာ|ဆရာ_ ; គ្រូបង្រៀន|អ្នកគ្រូ|លោកគ្រូ
monk or novice ; 0.012 ; monk|novice|nun|abbot|ordained ; 和尚|出家|小和尚|尼姑 ; nhà sư|sư thầy|chú tiểu|đi tu ; พระสงฆ์|บวชเณร|สามเณร|เณร|แม่ชี|หลวงพ่อ ; ພະສົງ|ບວດ|ຈົວ|ຄູບາ|ແມ່ຂາວ ; ဘုန်းကြီး|ကိုရင်|ရှင်ပြု|သီလရှင် ; ព្រះសង្ឃ|លោកសង្ឃ|បួស|សាមណេរ|ដូនជី
working far away ; 0.03 ; worked far|works abroad|migrant|worked in the city|away for work|went abroad ; 打工|在外打工|外出打工 ; đi làm ăn xa|làm thuê|đi làm xa|xuất khẩu lao động ; ไปทำงานต่างจังหวัด|ไปทำงานกรุงเทพ|รับจ้าง ; ໄປເຮັດວຽກໄທ|ຮັບຈ້າງ|ໄປໄທ ; ထိုင်းမှာအလုပ်|နယ်လှည့်|အလုပ်သွားလုပ်|ကျပန်း ; ទៅធ្វើការថៃ|ចំណាកស្រុក|ស៊ីឈ្នួល|ធ្វើការថៃ
`);
