// What people built around home: bridges, houses, shrines, landmarks. Shares are judged. Thai, Lao, Burmese and Khmer words await a native speaker's
// review.
import { ideasOf } from './idea.ts';

export const BUILT = ideasOf(`
bridge ; 0.03 ; bridge ; 桥|大桥|小桥 ; cầu qua|cây cầu|chiếc cầu|cầu|cái cầu ; สะพาน ; ຂົວ ; တံတား ; ស្ពាន
suspension bridge ; 0.012 ; suspension bridge|hanging bridge|rope bridge|swinging bridge ; 吊桥|索桥|铁索桥 ; cầu treo|cầu dây ; สะพานแขวน ; ຂົວແຂວນ ; ကြိုးတံတား ; ស្ពានព្យួរ|ស្ពានយោល
long iron bridge ; 0.012 ; iron bridge|steel bridge ; 铁桥|大铁桥 ; cầu sắt ; สะพานเหล็ก ; ຂົວເຫຼັກ ; သံတံတား ; ស្ពានដែក
stone bridge ; 0.008 ; stone bridge|arch bridge ; 石桥|石拱桥|风雨桥 ; cầu đá ; สะพานหิน ; ຂົວຫີນ ; ကျောက်တံတား ; ស្ពានថ្ម
wooden or bamboo bridge ; 0.012 ; wooden bridge|bamboo bridge|log bridge|plank bridge ; 木桥|竹桥|独木桥 ; cầu gỗ|cầu tre|cầu khỉ ; สะพานไม้|สะพานไม้ไผ่ ; ຂົວໄມ້ ; သစ်သားတံတား|ဝါးတံတား ; ស្ពានឈើ|ស្ពានឫស្សី
railway ; 0.02 ; train|railway|railroad|train track|rails ; 铁路|火车|铁轨 ; tàu hỏa|đường tàu|đường sắt|tàu hoả|đoàn tàu ; รถไฟ|ทางรถไฟ ; ລົດໄຟ|ທາງລົດໄຟ ; ရထား|မီးရထား|ရထားလမ်း ; រថភ្លើង|ផ្លូវដែក|រទេះភ្លើង
airport ; 0.005 ; airport|airplane|aeroplane|planes ; 机场|飞机 ; sân bay|máy bay ; สนามบิน|เครื่องบิน ; ສະໜາມບິນ|ເຮືອບິນ|ຍົນ_ ; လေယာဉ်|လေဆိပ် ; ព្រលានយន្តហោះ|យន្តហោះ
tunnel ; 0.006 ; tunnel ; 隧道|山洞隧道 ; hầm đường bộ|đường hầm ; อุโมงค์ ; ອຸໂມງ ; ဥမင် ; ផ្លូវរូង
stone steps ; 0.008 ; stone steps|stairs|staircase|many steps ; 石阶|台阶|石梯|石板路 ; bậc đá|bậc thang đá|cầu thang|lối đá ; บันไดหิน|ขั้นบันได ; ຂັ້ນໄດຫີນ|ຂັ້ນໄດ ; ကျောက်လှေကား|လှေကား ; ជណ្តើរថ្ម|ជណ្តើរ
water wheel ; 0.006 ; water wheel|waterwheel|water mill|rice mill|watermill ; 水车|水磨|碾坊|碾米 ; cọn nước|bánh xe nước|cối giã|máy xát|xay xát ; กังหันน้ำ|หลุก|โรงสี ; ກົງພັດນ້ຳ|ໂຮງສີ ; ရေဘီး|စပါးကြိတ်|ဆန်စက် ; ម៉ាស៊ីនកិនស្រូវ|រហាត់ទឹក|កិនស្រូវ
brick kiln ; 0.012 ; brick|brick kiln|bricks|kiln ; 砖窑|烧砖|砖厂|瓦窑|窑厂 ; lò gạch|nung gạch ; เตาเผาอิฐ|โรงอิฐ|เผาอิฐ ; ເຕົາດິນຈີ່|ດິນຈີ່ ; အုတ်ဖို|အုတ်ဖုတ် ; ឡឥដ្ឋ|ដុតឥដ្ឋ
charcoal or lime burning ; 0.006 ; charcoal|lime kiln ; 烧炭|木炭|石灰窑 ; đốt than|lò than|lò vôi|nung vôi ; เผาถ่าน|เตาถ่าน|เตาปูน ; ເຜົາຖ່ານ|ເຕົາຖ່ານ ; မီးသွေးဖို|မီးသွေးဖုတ်|ထုံးဖို ; ដុតធ្យូង|ឡធ្យូង
quarry ; 0.008 ; quarry|stone breaking|crushed stone|gravel ; 采石场|石场|打石头|碎石 ; mỏ đá|đập đá|nổ mìn ; โรงโม่หิน|ระเบิดหิน ; ໂຮງໂມ້ຫີນ|ລະເບີດຫີນ ; ကျောက်ခွဲ|ကျောက်ကျင်း ; បំបែកថ្ម|ការដ្ឋានថ្ម
coal mine ; 0.01 ; coal|miner|coal mine|the mine|mine ; 煤矿|矿工|矿山|挖煤|矿井 ; mỏ than|làm mỏ|thợ mỏ|hầm mỏ ; เหมือง|เหมืองถ่านหิน ; ບໍ່ແຮ່|ບໍ່ຖ່ານ|ຖ່ານຫີນ ; သတ္တုတွင်း|ကျောက်မီးသွေး|မိုင်းတွင်း ; រ៉ែ|អណ្តូងរ៉ែ|ធ្យូងថ្ម
gold panning ; 0.006 ; gold mine|gold panning|panning gold|dig gold|gold digging ; 金矿|淘金|挖金 ; đãi vàng|mỏ vàng|đào vàng ; ร่อนทอง|เหมืองทอง ; ຮ່ອນຄຳ|ບໍ່ຄຳ ; ရွှေကျင်|ရွှေတွင်း|ရွှေကျင်း ; រ៉ែមាស|រែងមាស
jade digging ; 0.008 ; jade|ruby|rubies|gemstone|sapphire ; 挖玉|玉石|翡翠|宝石 ; đào ngọc|đá ngọc|đá quý|đào đá đỏ ; หยก|พลอย|ขุดพลอย ; ແກ້ວຢົກ|ພອຍ ; ကျောက်စိမ်း|ပတ္တမြား|ကျောက်တူး ; ត្បូង|រ៉ែត្បូង
salt making ; 0.005 ; salt|salt field|salt pan ; 盐田|晒盐|盐井 ; ruộng muối|làm muối|cánh đồng muối ; นาเกลือ|ทำเกลือ|ต้มเกลือ ; ນາເກືອ|ຕົ້ມເກືອ|ບໍ່ເກືອ ; ဆားကွင်း|ဆားချက် ; ស្រែអំបិល|វាលអំបិល
sawmill or timber ; 0.012 ; sawmill|timber|logging|logs|lumber ; 木材厂|伐木|锯木|砍树 ; xưởng gỗ|xẻ gỗ|khai thác gỗ|lâm trường ; โรงเลื่อย|ตัดไม้|ชักลากไม้ ; ໂຮງເລື່ອຍ|ຕັດໄມ້ ; သစ်စက်|သစ်ထုတ်|လွှစက် ; រោងអារឈើ|កាប់ឈើ
factory or chimney ; 0.014 ; factory|chimney|cement|sugar mill|smokestack ; 工厂|烟囱|水泥厂|糖厂|砖烟囱 ; nhà máy|ống khói|xi măng|nhà máy đường ; โรงงาน|ปล่องไฟ|โรงปูน|โรงน้ำตาล ; ໂຮງງານ|ປ່ອງໄຟ ; စက်ရုံ|မီးခိုးခေါင်းတိုင်|ဘိလပ်မြေ ; រោងចក្រ|បំពង់ផ្សែង
soldiers nearby ; 0.015 ; soldier|army|barracks|military|army camp|army base ; 兵营|部队|军营|当兵的|解放军 ; doanh trại|đồn lính|bộ đội|đơn vị bộ đội|lính ; ค่ายทหาร|ทหาร ; ຄ້າຍທະຫານ|ທະຫານ ; စစ်တပ်|စစ်စခန်း|စစ်သား|တပ်စခန်း ; បន្ទាយទាហាន|ទាហាន
border post ; 0.012 ; border|border post|border crossing|border gate|checkpoint ; 边境|口岸|国门|界碑|边防 ; biên giới|cửa khẩu|đồn biên phòng|cột mốc ; ชายแดน|ด่าน_|ด่านชายแดน ; ຊາຍແດນ|ດ່ານ ; နယ်စပ်|နယ်ခြား|ဂိတ် ; ព្រំដែន|ច្រកព្រំដែន
refugee camp ; 0.008 ; refugee|refugee camp ; 难民|难民营 ; trại tị nạn|tị nạn ; ค่ายผู้ลี้ภัย|ผู้อพยพ|ศูนย์อพยพ ; ສູນອົບພະຍົບ|ອົບພະຍົບ ; ဒုက္ခသည်|ဒုက္ခသည်စခန်း ; ជំរំជនភៀសខ្លួន|ជនភៀសខ្លួន|ជំរំ
fighting or war ; 0.012 ; gunfire|fighting|war|shooting|bombs|landmine|shelling ; 打仗|枪声|打枪|战争|地雷 ; chiến tranh|bom mìn|tiếng súng|hố bom ; สงคราม|ยิงปืน|เสียงปืน|กับระเบิด ; ສົງຄາມ|ລະເບີດ|ເສຍງປືນ ; စစ်ဖြစ်|တိုက်ပွဲ|သေနတ်သံ|မြေမြှုပ်မိုင်း|စစ်ပွဲ ; សង្គ្រាម|គ្រាប់មីន|បាញ់គ្នា
church ; 0.015 ; church|chapel|cross on the roof ; 教堂|基督|天主堂 ; nhà thờ|nhà thờ đạo ; โบสถ์คริสต์|โบสถ์ ; ໂບດ ; ဘုရားရှိခိုးကျောင်း|ခရစ်ယာန်|ဘုရားကျောင်း ; ព្រះវិហារកាតូលិក|វិហារគ្រីស្ទ
mosque ; 0.008 ; mosque ; 清真寺 ; thánh đường hồi giáo|nhà thờ hồi giáo ; มัสยิด|สุเหร่า ; ວັດອິດສະລາມ|ມັດສະຍິດ ; ဗလီ ; វិហារអ៊ីស្លាម|ម៉ាស្ជិត
temple ; 0.05 ; temple|pagoda|monastery|stupa|shrine ; 寺庙|庙|佛塔|塔|宝塔|土地庙|观音庙|缅寺 ; chùa|ngôi chùa|đền|miếu|ngôi đền|tháp ; วัด|เจดีย์|ศาลเจ้า|พระธาตุ ; ວັດ|ທາດ|ເຈດີ ; ဘုန်းကြီးကျောင်း|စေတီ|ဘုရား|ဘုရားပွဲ ; វត្ត|ចេតិយ|ប្រាសាទ
golden temple ; 0.02 ; golden roof|gold roof|golden pagoda|gold pagoda|golden temple|temple with gold|golden stupa ; 金顶|金色的塔|金塔|金色的庙|金色的寺 ; mái vàng|tháp vàng|chùa vàng ; หลังคาทอง|เจดีย์ทอง|เจดีย์สีทอง ; ວັດຫຼັງຄາຄຳ|ຫຼັງຄາຄຳ|ທາດຄຳ|ທາດຫຼວງ ; ရွှေစေတီ|ရွှေဘုရား|ရွှေရောင်စေတီ ; ចេតិយមាស|ដំបូលមាស
big Buddha statue ; 0.008 ; big buddha|buddha statue|giant buddha|reclining buddha|standing buddha ; 大佛|佛像|卧佛 ; tượng phật|phật lớn|tượng phật lớn ; พระใหญ่|พระพุทธรูป|พระนอน ; ພະພຸດທະຮູບ|ພະໃຫຍ່|ພະນອນ ; ဘုရားကြီး|ရုပ်ပွားတော်|လျောင်းတော်မူ ; ព្រះពុទ្ធរូប|ព្រះអង្គធំ
ancestral hall or graves ; 0.01 ; grave|graves|graveyard|cemetery|tomb|ancestral hall|ancestor hall ; 祠堂|坟|坟地|墓地|坟山 ; nghĩa địa|nghĩa trang|mộ|nhà mồ|bãi tha ma ; ป่าช้า|สุสาน|หลุมศพ|ฮวงซุ้ย ; ປ່າຊ້າ|ປ່າເຮ່ວ|ຂຸມຝັງສົບ ; သင်္ချိုင်း|ဂူသင်္ချိုင်း ; ទីបញ្ចុះសព|ផ្នូរ|ម៉ុង
school ; 0.05 ; school|schoolhouse|schoolyard ; 学校|小学|上学|读书 ; trường học|ngôi trường|trường tiểu học|trường ; โรงเรียน ; ໂຮງຮຽນ ; စာသင်ကျောင်း|ကျောင်းတက်|မူလတန်းကျောင်း|ကျောင်း_ ; សាលា|សាលារៀន
red gate ; 0.008 ; red gate|red door|red school|red iron gate ; 红铁门|大门是红|红色的大门|红大门|红门 ; cổng đỏ|cổng màu đỏ|cổng trường đỏ|cổng trường màu đỏ|cửa đỏ ; ประตูแดง|ประตูสีแดง|ประตูโรงเรียนสีแดง ; ປະຕູແດງ|ປະຕູສີແດງ ; အနီရောင်တံခါး|တံခါးနီ|ဂိတ်အနီ ; ទ្វារក្រហម|របងក្រហម|ទ្វារពណ៌ក្រហម
blue gate or roof ; 0.006 ; blue gate|blue door|blue roof|green gate|green door ; 蓝色的门|绿色的门|蓝色屋顶|蓝铁皮 ; cổng xanh|cửa xanh|mái tôn xanh|cổng màu xanh ; ประตูสีฟ้า|ประตูสีน้ำเงิน|ประตูสีเขียว|หลังคาสีฟ้า ; ປະຕູສີຟ້າ|ປະຕູສີຂຽວ|ຫຼັງຄາສີຟ້າ ; အပြာရောင်တံခါး|အစိမ်းရောင်တံခါး|အမိုးပြာ ; ទ្វារខៀវ|ដំបូលខៀវ|ទ្វារពណ៌ខៀវ
stilt house ; 0.03 ; stilt|stilts|house on stilts|stilt house|on stilts ; 吊脚楼|竹楼|木楼 ; nhà sàn ; ใต้ถุน|ยกพื้น|บ้านใต้ถุนสูง|เรือนเสาสูง ; ເຮືອນຄ້ຳ|ເຮືອນສູງ|ລ່າງເຮືອນ ; ခြေတံရှည် ; ផ្ទះឈើខ្ពស់|ក្រោមផ្ទះ
mud house ; 0.02 ; mud house|mud wall|earth house|mud brick|adobe ; 土房|土墙|土坯房|泥巴房|土掌房 ; nhà đất|nhà trình tường|tường đất|vách đất ; บ้านดิน|ผนังดิน ; ເຮືອນດິນ ; မြေသားအိမ်|ရွှံ့အိမ်|မြေအိမ် ; ផ្ទះដី|ជញ្ជាំងដី
thatched roof ; 0.02 ; thatch|thatched|straw roof|leaf roof|palm leaf roof ; 茅草房|草房|茅屋|茅草屋 ; mái tranh|nhà tranh|mái lá|mái rơm|mái cọ ; มุงจาก|หลังคาจาก|มุงหญ้า|หลังคามุงแฝก|หญ้าคา ; ມຸງຫຍ້າ|ຫຼັງຄາຫຍ້າ ; သက်ကယ်|ဓနိမိုး|ဓနိ ; ប្រក់ស្បូវ|ស្លឹកត្នោតប្រក់|ដំបូលស្បូវ
market ; 0.06 ; market|market day ; 赶集|赶一次集|赶场|赶街|集市|市场|菜市场 ; chợ|chợ phiên|phiên chợ ; ตลาด|ตลาดนัด|กาด_ ; ຕະຫຼາດ|ຕະຫຼາດນັດ|ຕະຫລາດ ; ဈေး|ဈေးနေ့|စျေး|ငါးရက်ဈေး ; ផ្សារ
noodle shop ; 0.015 ; noodle|noodles|noodle shop ; 米线|粉店|面馆|米粉|卖面 ; bán bún|bán phở|quán phở|quán bún|bún|phở ; ก๋วยเตี๋ยว|ขนมจีน|ข้าวซอย ; ເຝີ|ເຂົ້າປຽກ|ເຂົ້າປຸ້ນ ; ခေါက်ဆွဲ|မုန့်ဟင်းခါး ; គុយទាវ|នំបញ្ចុក
shop at home ; 0.02 ; grocery|small shop|corner shop|sold groceries|shop in front ; 小卖部|杂货店|商店|开店 ; tạp hóa|quán nhỏ|cửa hàng ; ร้านขายของชำ|ร้านชำ|ขายของหน้าบ้าน|ร้านค้า ; ຮ້ານຄ້າ|ຮ້ານຂາຍເຄື່ອງ ; ကုန်စုံဆိုင်|ဆိုင်လေး|ကုန်မာဆိုင် ; ហាងលក់|តូបលក់|លក់ចាប់ហួយ
hospital or clinic ; 0.012 ; hospital|clinic|health station|nurse ; 医院|卫生院|诊所|卫生所 ; bệnh viện|trạm xá|trạm y tế ; โรงพยาบาล|อนามัย|สถานีอนามัย ; ໂຮງໝໍ|ສຸກສາລາ ; ဆေးရုံ|ဆေးပေးခန်း|ဆေးခန်း ; មន្ទីរពេទ្យ|ពេទ្យ|មណ្ឌលសុខភាព
bus station or big road ; 0.012 ; bus station|bus stop|highway|main road ; 汽车站|车站|公路|高速 ; bến xe|quốc lộ|đường quốc lộ|đường cái ; สถานีขนส่ง|ถนนใหญ่|ป้ายรถเมล์|คิวรถ ; ສະຖານີລົດເມ|ຄິວລົດ|ທາງຫຼວງ ; ကားဂိတ်|ကားလမ်းမ|ဘတ်စ်ကားမှတ်တိုင်|ကားကြီးဝင်း ; ចំណតឡាន|ផ្លូវជាតិ|បេនឡាន
tower or mast ; 0.006 ; tower|mast|antenna|pylon|wind turbine|drum tower|clock tower|clock ; 铁塔|信号塔|钟楼|鼓楼|风车|电塔 ; tháp chuông|cột điện|cột phát sóng|cột cao thế|tháp nước ; เสาไฟฟ้าแรงสูง|หอนาฬิกา|กังหันลม|เสาสัญญาณ ; ຫໍໂມງ|ເສົາສັນຍານ|ເສົາໄຟແຮງສູງ ; နာရီစင်|တာဝါတိုင်|မျှော်စင် ; អង់តែន|ប៉មនាឡិកា|បង្គោលអង់តែន
rubbish dump ; 0.004 ; dump|rubbish|garbage|landfill|scrap|recycling ; 垃圾场|捡垃圾|捡破烂|收废品|废品 ; bãi rác|nhặt rác|đồng nát|ve chai ; กองขยะ|บ่อขยะ|เก็บของเก่า|เก็บขยะ ; ກອງຂີ້ເຫຍື້ອ|ເກັບຂີ້ເຫຍື້ອ|ເກັບເຄື່ອງເກົ່າ ; အမှိုက်ပုံ|အမှိုက်ကောက်|ပုလင်းကောက် ; គំនរសំរាម|រើសអេតចាយ|អេតចាយ
prison ; 0.003 ; prison|jail ; 监狱|坐牢 ; nhà tù|trại giam|đi tù ; คุก|เรือนจำ|ติดคุก ; ຄຸກ|ຕິດຄຸກ ; ထောင်ကျ|အကျဉ်းထောင်|ထောင်ကြီး ; គុក|ជាប់គុក|ពន្ធនាគារ
`);
