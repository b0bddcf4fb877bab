// The land around home: water, hills, trees and fields. Shares are judged. Thai, Lao, Burmese and Khmer words await a native speaker's review.
import { ideasOf } from './idea.ts';

export const LAND = ideasOf(`
river or stream ; 0.12 ; river|stream|creek|brook ; 河|小溪|溪水|江边|江水 ; sông|suối|con suối|bờ sông ; แม่น้ำ|ลำห้วย|ลำธาร|ริมคลอง|คลอง ; ແມ່ນ້ຳ|ລຳຫ້ວຍ|ຫ້ວຍ ; မြစ်|ချောင်း|စမ်းချောင်း ; ទន្លេ|អូរ|ស្ទឹង|ព្រែក
pond ; 0.05 ; pond|fish pond|fishpond ; 池塘|鱼塘|水塘 ; ao|ao cá|hồ cá ; บ่อน้ำ|บ่อปลา|สระน้ำ|สระบัว|หนองน้ำ ; ໜອງ|ໜອງນ້ຳ|ໜອງປາ ; ရေကန်|ငါးကန်|ကန်ကြီး|ကန် ; ស្រះ|ស្រះទឹក|ត្រពាំង
lake or reservoir ; 0.02 ; lake|reservoir ; 水库|湖|湖边 ; hồ nước|hồ chứa|hồ lớn|lòng hồ ; ทะเลสาบ|อ่างเก็บน้ำ ; ອ່າງເກັບນ້ຳ|ທະເລສາບ|ອ່າງນ້ຳ ; ရေလှောင်ကန်|အင်းလေး|အိုင် ; បឹង|អាងស្តុកទឹក|បឹងទន្លេសាប
dam ; 0.012 ; dam|hydropower|weir ; 大坝|水坝|水电站 ; đập|đập nước|con đập|thủy điện|nhà máy thủy điện ; เขื่อน|ฝาย ; ເຂື່ອນ|ຝາຍ ; ဆည်|ရေကာတာ ; ទំនប់|វារីអគ្គិសនី
waterfall ; 0.02 ; waterfall|falls ; 瀑布 ; thác|thác nước ; น้ำตก ; ນ້ຳຕົກ|ຕາດ ; ရေတံခွန် ; ទឹកជ្រោះ|ទឹកធ្លាក់
hot spring ; 0.008 ; hot spring|hot water|hot pool ; 温泉|热水池|热水塘 ; suối nước nóng|nước nóng ; น้ำพุร้อน|บ่อน้ำร้อน|น้ำร้อน ; ນ້ຳຮ້ອນ|ບໍ່ນ້ຳຮ້ອນ ; ရေပူစမ်း|ရေပူ ; ទឹកក្តៅ|ទឹកពុះ
well ; 0.03 ; well water|the well|a well|water well|village well ; 水井|井水|古井|井边 ; giếng|giếng nước|cái giếng ; บ่อน้ำบาดาล|น้ำบ่อ|บ่อบาดาล ; ນ້ຳສ້າງ|ນ້ຳບາດານ ; ရေတွင်း|တွင်းရေ ; អណ្តូង|អណ្តូងទឹក
sea or fishing ; 0.035 ; sea|fisher|fishing|fisherman|fishermen|fishing net|seaside|beach ; 渔|打鱼|捕鱼|海边|大海|渔船|渔网|沙滩 ; biển|chài lưới|đánh cá|thuyền cá|bãi biển|kéo lưới ; ประมง|หาปลา|ทะเล|ชายหาด|เรือประมง|จับปลา ; ຫາປາ|ທະເລ|ໃສ່ມອງ|ຈັບປາ ; ငါးဖမ်း|ပင်လယ်|တံငါ|ကမ်းခြေ|ငါးရှာ ; នេសាទ|សមុទ្រ|ឆ្នេរ|អ្នកនេសាទ
island ; 0.008 ; island ; 小岛|海岛|岛上 ; hòn đảo|đảo ; เกาะ ; ດອນ|ເກາະ ; ကျွန်းကြီး|ကျွန်းပေါ်|ကျွန်း_ ; កោះ
ferry or boat ; 0.02 ; ferry|boat|raft|canoe|sampan|rowed ; 渡船|渡口|木船|竹筏|划船|坐船|码头 ; đò|bến đò|thuyền|con thuyền|bè|phà|xuồng|chèo đò ; เรือข้ามฟาก|พายเรือ|เรือหางยาว|เรือแจว|นั่งเรือ|ท่าเรือ|แพ_ ; ເຮືອ|ທ່າເຮືອ|ພາຍເຮືອ ; လှေ|ကူးတို့|ဖောင်|ဆိပ်ကမ်း ; ទូក|កាណូត|សាឡាង|កំពង់ផែ
mountain ; 0.06 ; mountain|hill|hills|hilltop ; 大山|山上|山里|山脚|高山|山坡|山沟 ; núi|đồi|trên núi|ngọn núi|chân núi ; ภูเขา|บนดอย|เชิงเขา|ตีนเขา ; ພູ|ພູເຂົາ|ຕີນພູ ; တောင်|တောင်ပေါ်|တောင်ခြေ|တောင်ကုန်း ; ភ្នំ|ជើងភ្នំ
cliff or odd rock ; 0.012 ; cliff|big rock|huge rock|boulder|rock like|rock that looks|stone shaped ; 悬崖|大石头|石壁|巨石|石山 ; vách đá|tảng đá|hòn đá to|núi đá|đá hình ; หน้าผา|หินก้อนใหญ่|ก้อนหินใหญ่ ; ໜ້າຜາ|ຜາ|ຫີນກ້ອນໃຫຍ່ ; ကျောက်ဆောင်|ချောက်ကမ်းပါး|ကျောက်တုံးကြီး ; ច្រាំងថ្ម|ថ្មធំ|ជ្រោះថ្ម
cave ; 0.012 ; cave|cavern ; 山洞|岩洞|溶洞 ; hang động|hang|hang đá ; ถ้ำ ; ຖ້ຳ ; ဂူ|လိုဏ်ဂူ ; រូងភ្នំ|ល្អាង
snow or frost ; 0.006 ; snow|snowed|frost|ice in winter ; 下雪|雪山|大雪|结冰 ; tuyết|có tuyết|băng giá|sương muối ; หิมะ|น้ำค้างแข็ง|แม่คะนิ้ง ; ຫິມະ|ນ້ຳໝອກກ້າມ ; ဆီးနှင်း|နှင်းကျ|ရေခဲတောင် ; ទឹកកក|ព្រិល
flood ; 0.01 ; flood|flooded ; 发大水|洪水|水灾|涨水 ; lũ|lũ lụt|lụt|lũ quét|nước ngập ; น้ำท่วม|น้ำป่า ; ນ້ຳຖ້ວມ ; ရေကြီး|ရေလွှမ်း ; ទឹកជំនន់|ទឹកលិច
landslide or earthquake ; 0.005 ; landslide|earthquake|mudslide ; 地震|泥石流|山体滑坡|塌方 ; sạt lở|lở đất|động đất ; ดินถล่ม|แผ่นดินไหว ; ດິນເຈື່ອນ|ແຜ່ນດິນໄຫວ ; မြေပြို|ငလျင် ; រញ្ជួយដី|បាក់ដី
bamboo grove ; 0.02 ; bamboo grove|bamboo forest|bamboo ; 竹林|竹子 ; rừng tre|bụi tre|lũy tre|rừng vầu|tre ; ป่าไผ่|กอไผ่|ต้นไผ่ ; ປ່າໄຜ່|ກໍໄຜ່|ໄມ້ໄຜ່ ; ဝါးတော|ဝါးရုံ|ဝါးပင် ; ឫស្សី|គុម្ពឫស្សី
pine trees ; 0.01 ; pine|pines|pine tree ; 松树|松林 ; rừng thông|cây thông|thông ; ป่าสน|ต้นสน ; ຕົ້ນແປກ|ປ່າແປກ ; ထင်းရှူး ; ស្រល់
big old tree ; 0.03 ; banyan|big tree|huge tree|old tree|huge old tree|bodhi tree|big old tree ; 大树|老树|大榕树|榕树|老槐树|大槐树|古树|黄葛树 ; cây đa|cây to|cây cổ thụ|cây bồ đề|gốc đa|cây gạo ; ต้นไทร|ต้นไม้ใหญ่|ต้นโพธิ์|ต้นจามจุรี ; ຕົ້ນໄຮ|ຕົ້ນໂພ|ຕົ້ນໄມ້ໃຫຍ່ ; ညောင်ပင်|သစ်ပင်ကြီး|ဗောဓိပင်|ကုက္ကိုပင် ; ដើមជ្រៃ|ដើមពោធិ៍|ដើមឈើធំ
rice fields ; 0.07 ; rice field|paddy|paddies|paddy field|rice paddies ; 稻田|水田|种水稻|插秧 ; ruộng lúa|đồng lúa|cánh đồng lúa|cấy lúa|trồng lúa|làm ruộng ; ทุ่งนา|นาข้าว|ทำนา|ปลูกข้าว|ดำนา ; ທົ່ງນາ|ເຮັດນາ|ປູກເຂົ້າ|ນາເຂົ້າ ; လယ်ကွင်း|လယ်စိုက်|စပါးခင်း|ကောက်စိုက်|လယ်ထဲ ; វាលស្រែ|ធ្វើស្រែ|ស្រូវ|ស្រែចម្ការ
terraced fields ; 0.02 ; terrace|terraced|terraced field|terraced rice|steps of rice ; 梯田 ; ruộng bậc thang|bậc thang ; นาขั้นบันได|นาบนเขา ; ນາຂັ້ນໄດ ; လှေကားထစ် ; ស្រែកាំជណ្តើរ|ស្រែជណ្តើរ
slash-and-burn fields ; 0.012 ; slash and burn|swidden|burned the hillside|upland rice ; 刀耕火种|烧山种地|旱稻 ; nương rẫy|làm nương|làm rẫy|đốt nương|lúa nương ; ไร่หมุนเวียน|ทำไร่เลื่อนลอย|ข้าวไร่ ; ເຮັດໄຮ່|ຖາງໄຮ່|ເຂົ້າໄຮ່ ; တောင်ယာ ; ចម្ការវិលជុំ|ស្រែភ្នំ
tea ; 0.02 ; tea ; 茶山|采茶|茶园|茶树|种茶|茶叶|摘茶 ; chè|trà|đồi chè|hái chè|nương chè ; ไร่ชา|เก็บชา|ปลูกชา|ใบชา|ใบเมี่ยง ; ຊາ|ສວນຊາ|ເກັບຊາ ; လက်ဖက်|လက်ဖက်ခူး|လက်ဖက်ခြံ ; តែ_|ចម្ការតែ|ស្លឹកតែ
coffee ; 0.01 ; coffee ; 咖啡 ; cà phê|vườn cà phê ; กาแฟ ; ກາເຟ ; ကော်ဖီ ; កាហ្វេ
sugar cane ; 0.015 ; cane|sugar cane|sugarcane ; 甘蔗 ; mía|ruộng mía ; อ้อย|ไร่อ้อย ; ອ້ອຍ ; ကြံခင်း|ကြံစိုက်|ကြံ ; អំពៅ
rubber trees ; 0.015 ; rubber|rubber tree|rubber tapping|tapped rubber ; 橡胶|割胶|胶林 ; cao su|rừng cao su|cạo mủ ; ต้นยาง|สวนยาง|กรีดยาง|ยางพารา|ป่ายาง ; ຢາງພາລາ|ສວນຢາງ|ຢາງ ; ရာဘာ|ကော်ခြံ|ကော်ခြစ် ; កៅស៊ូ
banana trees ; 0.02 ; banana|bananas ; 香蕉|芭蕉|蕉林 ; chuối|vườn chuối|nương chuối ; กล้วย|สวนกล้วย ; ກ້ວຍ|ສວນກ້ວຍ ; ငှက်ပျော ; ចេក
durian ; 0.004 ; durian ; 榴莲 ; sầu riêng ; ทุเรียน ; ທຸລຽນ ; ဒူးရင်း ; ធុរេន|ទុរេន
lychee ; 0.006 ; lychee|litchi ; 荔枝 ; vải|cây vải|vườn vải|vải thiều ; ลิ้นจี่ ; ລິ້ນຈີ່ ; လိုင်ချီး ; គូលែន
longan ; 0.006 ; longan ; 龙眼|桂圆 ; nhãn|cây nhãn|vườn nhãn ; ลำไย ; ລຳໄຍ|ໝາກລຳໄຍ ; လုံဂန်|ပစ္စည်းသီး ; មៀន
mango trees ; 0.015 ; mango|mangoes ; 芒果 ; xoài|cây xoài ; มะม่วง ; ໝາກມ່ວງ|ມ່ວງ ; သရက် ; ស្វាយ_|ដើមស្វាយ|ចម្ការស្វាយ
jackfruit ; 0.006 ; jackfruit ; 菠萝蜜|木菠萝 ; mít|cây mít ; ขนุน ; ໝາກມີ້ ; ပိန္နဲ ; ខ្នុរ
pineapple ; 0.008 ; pineapple ; 菠萝|凤梨 ; dứa|đồi dứa|quả thơm|ruộng dứa ; สับปะรด ; ໝາກນັດ ; နာနတ် ; ម្នាស់
orange trees ; 0.012 ; orange|oranges|orange tree|tangerine|pomelo|citrus ; 橘子|柑橘|橙子|柚子|橘园 ; cam|vườn cam|quýt|bưởi|cây bưởi ; สวนส้ม|ต้นส้ม|ส้มโอ ; ໝາກກ້ຽງ|ສວນໝາກກ້ຽງ|ໝາກພຸກ ; လိမ္မော်|ကျွဲကော ; ក្រូច|ក្រូចថ្លុង
peach or plum trees ; 0.012 ; peach|peaches|plum|plums|plum blossom|apricot ; 桃树|桃花|李子|李树|杏树|桃园|梅花 ; đào|mận|hoa đào|hoa mận|vườn mận|cây mận|cây đào|hoa mơ ; ลูกท้อ|ลูกพลัม|ดอกท้อ|บ๊วย ; ໝາກຄາຍ|ໝາກໝັ້ນ ; မက်မွန်|ဆီးပန်း ; ផ្លែប៉ែស
walnut, chestnut or persimmon trees ; 0.008 ; walnut|chestnut|persimmon ; 核桃|板栗|柿子 ; óc chó|hạt dẻ|quả hồng|cây hồng ; วอลนัท|เกาลัด|ลูกพลับ ; ໝາກກໍ່ ; သစ်ကြားသီး|တည်သီး ; ទន្លាប់
coconut or sugar palms ; 0.014 ; coconut|palm|palms|palm sugar|sugar palm|toddy ; 椰子|椰树|棕榈 ; dừa|cây dừa|rặng dừa|thốt nốt ; มะพร้าว|ต้นตาล|น้ำตาลโตนด ; ໝາກພ້າວ|ຕົ້ນຕານ ; အုန်း|ထန်းပင်|ထန်းတော|ထန်းလျက် ; ដូង|ត្នោត|ដើមត្នោត
maize ; 0.05 ; corn|maize ; 玉米|苞谷|包谷 ; ngô|bắp|nương ngô|trồng ngô|cây ngô ; ข้าวโพด ; ສາລີ ; ပြောင်း|ပြောင်းဖူး|ပြောင်းခင်း ; ពោត
cassava or sweet potatoes ; 0.012 ; cassava|manioc|sweet potato|potato|potatoes|taro ; 木薯|红薯|土豆|洋芋|芋头 ; sắn|nương sắn|khoai|khoai lang|khoai tây|củ mì ; มันสำปะหลัง|หัวมัน|มันเทศ|มันฝรั่ง|เผือก ; ມັນຕົ້ນ|ມັນດ້າງ|ເຜືອກ|ມັນຝະລັ່ງ ; ပီလောပီနံ|ကန်စွန်းဥ|အာလူး|ပိန်းဥ ; ដំឡូង|ដំឡូងមី
tobacco ; 0.008 ; tobacco ; 烟叶|种烟|烤烟 ; thuốc lá sấy|trồng thuốc lá|thuốc lào ; ไร่ยาสูบ|ยาสูบ ; ຢາສູບ ; ဆေးရွက်ကြီး|ဆေးခင်း ; ថ្នាំជក់
opium poppies ; 0.005 ; opium|poppy|poppies ; 鸦片|罂粟|大烟 ; thuốc phiện|anh túc|cây thuốc phiện ; ฝิ่น ; ຝິ່ນ ; ဘိန်း|ဘိန်းခင်း ; អាភៀន
peanuts, sesame or beans ; 0.01 ; peanut|sesame|soybean|bean field ; 花生|芝麻|黄豆 ; lạc|vừng|đậu phộng|đỗ tương|đậu tương ; ถั่วลิสง|งา_|ถั่วเหลือง ; ຖົ່ວດິນ|ໝາກງາ ; မြေပဲ|နှမ်း|ပဲခင်း ; សណ្តែកដី|ល្ង|សណ្តែក
chillies or pepper ; 0.01 ; chilli|chili|pepper|chilies|chillies ; 辣椒|花椒|胡椒 ; ớt|hồ tiêu|vườn tiêu ; ไร่พริก|พริกไทย|ปลูกพริก ; ໝາກເຜັດ|ພິກໄທ ; ငရုတ် ; ម្ទេស|ម្រេច
cardamom, anise or cinnamon ; 0.008 ; cardamom|star anise|anise|cinnamon ; 草果|八角|肉桂 ; thảo quả|hoa hồi|rừng hồi|cây quế|rừng quế|đồi quế ; กระวาน|โป๊ยกั๊ก|อบเชย ; ໝາກແໜ່ງ|ແໜ່ງ ; ဖာလာ|သစ်ဂျပိုး ; ក្រវាញ
mushrooms or bamboo shoots ; 0.015 ; mushroom|bamboo shoot ; 蘑菇|菌子|竹笋|捡菌子|挖笋 ; nấm|hái nấm|măng|hái măng|đào măng ; หาเห็ด|เก็บเห็ด|หน่อไม้ ; ຫາເຫັດ|ເຫັດ|ໜໍ່ໄມ້ ; မှို|မျှစ် ; ផ្សិត|ទំពាំង
lotus ; 0.008 ; lotus|water lily|water lilies ; 荷花|莲花|莲藕|荷塘 ; hoa sen|đầm sen|ao sen ; ดอกบัว|บึงบัว ; ດອກບົວ ; ကြာပန်း|ကြာကန်|ကြာအင်း ; ផ្កាឈូក|ឈូក|បឹងឈូក
flowers ; 0.015 ; flower|sunflower|rapeseed|buckwheat flower ; 油菜花|向日葵|杜鹃花|荞麦花|花海 ; hoa cải|tam giác mạch|hoa ban|hướng dương|hoa gạo ; ดอกทานตะวัน|ทุ่งดอกไม้|ดอกบัวตอง ; ດອກຈຳປາ|ດອກໄມ້ ; နေကြာ|ပန်းခင်း|ပိတောက် ; ផ្ការំដួល|ចម្ការផ្កា
silkworms or cotton ; 0.006 ; silkworm|mulberry|cotton ; 养蚕|桑树|蚕|棉花 ; nuôi tằm|dâu tằm|con tằm|trồng bông ; เลี้ยงไหม|หม่อน|ปลูกฝ้าย|ต้นฝ้าย ; ລ້ຽງມ້ອນ|ຕົ້ນມອນ|ຝ້າຍ ; ပိုးစာ|ပိုးမွေး|ဝါခင်း|ဝါဂွမ်း ; ដង្កូវនាង|ដើមមន|កប្បាស
`);
