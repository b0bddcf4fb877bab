// Family, feasts and what happened. Shares are judged. Thai, Lao, Burmese and Khmer words await a native speaker's review.
import { ideasOf } from './idea.ts';

export const HOME = ideasOf(`
father died or absent ; 0.05 ; no father|father died|father dead|father left|father is dead ; 没有爸爸|爸爸很早去世|爸爸去世|父亲去世|爸爸死|爸爸走了|父亲早逝 ; không có bố|bố mất sớm|bố mất|cha mất|bố chết|không có cha|bố bỏ đi ; ไม่มีพ่อ|พ่อตาย|พ่อเสีย|พ่อทิ้ง ; ບໍ່ມີພໍ່|ພໍ່ຕາຍ|ພໍ່ເສຍ ; အဖေမရှိ|အဖေဆုံး|အဖေသေ|အဖေထားသွား|ဖခင်ကွယ်လွန် ; គ្មានឪពុក|ឪពុកស្លាប់|ឪពុកលែង|ប៉ាស្លាប់
mother died or absent ; 0.035 ; no mother|mother died|mother dead|mother left|mother is dead ; 没有妈妈|妈妈去世|母亲去世|妈妈死|妈妈走了|妈妈很早去世|妈妈跑了 ; không có mẹ|mẹ mất|mẹ mất sớm|mẹ chết|mẹ bỏ đi ; ไม่มีแม่|แม่ตาย|แม่เสีย|แม่ทิ้ง ; ບໍ່ມີແມ່|ແມ່ຕາຍ|ແມ່ເສຍ ; အမေမရှိ|အမေဆုံး|အမေသေ|မိခင်ကွယ်လွန် ; គ្មានម្តាយ|ម្តាយស្លាប់|ម៉ាក់ស្លាប់|គ្មានម្ដាយ|ម្ដាយស្លាប់
orphan ; 0.012 ; orphan|orphanage ; 孤儿|孤儿院|福利院 ; mồ côi|trẻ mồ côi|cô nhi viện ; กำพร้า|สถานสงเคราะห์ ; ກຳພ້າ ; မိဘမဲ့|မိဘမဲ့ဂေဟာ ; កំព្រា|មណ្ឌលកុមារ
parents divorced ; 0.018 ; divorced|divorce|parents separated|parents split ; 离婚|父母离异 ; ly hôn|bố mẹ bỏ nhau|ly dị ; หย่า|พ่อแม่เลิกกัน|พ่อแม่แยกทาง ; ຢ່າຮ້າງ|ພໍ່ແມ່ເລີກກັນ|ປະຮ້າງ ; ကွာရှင်း|မိဘကွဲ ; លែងលះ|ឪពុកម្តាយលែងគ្នា
stepmother or stepfather ; 0.022 ; stepmother|stepfather|step mother|step father|step-mother|step-father ; 后妈|继母|后爸|继父|后爹|后娘 ; mẹ kế|dì ghẻ|bố dượng|cha dượng|mẹ ghẻ ; แม่เลี้ยง|พ่อเลี้ยง ; ແມ່ນ້າ_|ແມ່ລ້ຽງ|ພໍ່ລ້ຽງ ; ပထွေး|မိထွေး ; ឪពុកចុង|ម្តាយចុង|ម្ដាយចុង
raised by grandparents ; 0.035 ; raised by grandparents|lived with grandparents|lived with grandmother|raised by grandmother|raised by my grandmother|lived with my grandmother ; 奶奶带大|跟爷爷奶奶|外婆带大|跟奶奶|爷爷奶奶带|跟着外婆 ; ở với bà|ở với ông bà|bà nuôi|sống với bà|ông bà nuôi|sống với ông bà ; อยู่กับยาย|อยู่กับย่า|อยู่กับตายาย|ยายเลี้ยง|ย่าเลี้ยง ; ຢູ່ກັບແມ່ເຖົ້າ|ຢູ່ກັບພໍ່ເຖົ້າ|ແມ່ເຖົ້າລ້ຽງ ; အဘွားနဲ့နေ|အဖွားနဲ့နေ|အဘွားမွေး|အဖိုးအဖွား ; នៅជាមួយយាយ|យាយចិញ្ចឹម|នៅជាមួយជីដូន|នៅជាមួយតាយាយ
younger brother ; 0.04 ; younger brother|baby brother|little brother ; 弟弟|小弟 ; em trai ; น้องชาย ; ນ້ອງຊາຍ ; ညီလေး|မောင်လေး|ညီ ; ប្អូនប្រុស
elder brother ; 0.045 ; elder brother|older brother|big brother ; 哥哥|大哥|二哥 ; anh trai|anh cả ; พี่ชาย ; ອ້າຍ ; အစ်ကို|အကို ; បងប្រុស
younger sister ; 0.035 ; younger sister|baby sister|little sister ; 妹妹|小妹 ; em gái ; น้องสาว ; ນ້ອງສາວ ; ညီမ|ညီမလေး|နှမ ; ប្អូនស្រី
elder sister ; 0.045 ; elder sister|older sister|big sister ; 姐姐|大姐|二姐 ; chị gái|trên có chị|chị cả ; พี่สาว ; ເອື້ອຍ ; အစ်မ|အမ_ ; បងស្រី
twin ; 0.006 ; twin|twins ; 双胞胎|孪生 ; sinh đôi|song sinh ; ฝาแฝด|แฝด ; ຄູ່ແຝດ|ແຝດ|ລູກແຝດ ; အမွှာ ; កូនភ្លោះ|ភ្លោះ
only child ; 0.01 ; only child|no siblings|no brothers or sisters ; 独生子|独生女|没有兄弟姐妹 ; con một|con duy nhất|không có anh em ; ลูกคนเดียว|ไม่มีพี่น้อง ; ລູກຜູ້ດຽວ|ລູກຄົນດຽວ|ບໍ່ມີອ້າຍນ້ອງ ; တစ်ဦးတည်းသော|တစ်ယောက်တည်းသော ; កូនតែម្នាក់|កូនទោល|គ្មានបងប្អូន
uncle or aunt ; 0.025 ; uncle|aunt|auntie ; 叔叔|姑姑|舅舅|姨|伯伯|大伯|姑妈|舅妈 ; chú|bác|cô ruột|dì|cậu|thím|mợ ; คุณลุง|ลุง|คุณป้า|ป้า_|น้าชาย|น้าสาว ; ລຸງ|ປ້າ|ນ້າບ່າວ|ນ້າສາວ|ອາວ ; ဦးလေး|အဒေါ်|ဒေါ်လေး|ဘကြီး ; ពូ_|មីង|អ៊ំ|ម្តាយមីង
many cousins ; 0.008 ; cousin ; 表哥|表姐|堂哥|堂弟|表妹|表弟|堂姐 ; anh họ|chị họ|em họ ; ลูกพี่ลูกน้อง ; ລູກພີ່ລູກນ້ອງ ; ဝမ်းကွဲ ; ជីដូនមួយ|បងប្អូនជីដូនមួយ
water festival ; 0.018 ; water festival|songkran|thingyan|pi mai|water splashing|splashing water ; 泼水节|泼水 ; té nước|lễ té nước|tết té nước ; สงกรานต์|รดน้ำ|สาดน้ำ ; ປີໃໝ່ລາວ|ຫົດນ້ຳ|ສົງການ|ປີໃໝ່ ; သင်္ကြန်|ရေကစား ; ចូលឆ្នាំខ្មែរ|ចូលឆ្នាំ|លេងទឹក
boat races ; 0.006 ; boat race|boat racing|dragon boat ; 龙舟|赛龙舟 ; đua thuyền|đua ghe ; แข่งเรือ|เรือยาว ; ຊ່ວງເຮືອ|ບຸນຊ່ວງເຮືອ ; လှေပြိုင်ပွဲ|လှေပြိုင် ; អុំទូក|បុណ្យអុំទូក|ប្រណាំងទូក
fireworks or rockets ; 0.006 ; firecracker|firework|rocket festival|fireworks ; 鞭炮|烟花|放炮 ; pháo|pháo hoa|đốt pháo ; บุญบั้งไฟ|พลุ|ประทัด ; ບຸນບັ້ງໄຟ|ບັ້ງໄຟ|ກະໂພກ ; မီးရှူးမီးပန်း|မီးပုံးပျံ|ဗျောက်အိုး ; កាំជ្រួច|ផាវ
torch or fire festival ; 0.004 ; torch festival|bonfire|torches|lantern|lanterns ; 火把节|篝火|灯笼|花灯 ; lửa trại|đèn lồng|rước đèn|hội đuốc ; ลอยกระทง|โคมลอย|ยี่เป็ง ; ໄຫຼເຮືອໄຟ|ໂຄມໄຟ|ລອຍກະທົງ ; တန်ဆောင်တိုင်|မီးထွန်းပွဲ|သီတင်းကျွတ် ; បណ្តែតប្រទីប|គោមហោះ
lion or dragon dance ; 0.006 ; lion dance|dragon dance ; 舞狮|舞龙|龙灯 ; múa lân|múa rồng|múa sư tử ; เชิดสิงโต|แห่มังกร ; ເຊີດສິງໂຕ|ຟ້ອນມັງກອນ ; ခြင်္သေ့အက|နဂါးအက ; របាំមុងសាយ|ម៉ុងសាយ|លេងមុងសាយ
bullfights or buffalo games ; 0.004 ; bullfight|bull fight|buffalo fight|bull race|buffalo race|bullfighting ; 斗牛 ; chọi trâu|đua bò|đâm trâu ; วัวชน|ชนวัว|วิ่งควาย ; ຊົນຄວາຍ|ຊົນງົວ ; ကျွဲတိုက်|နွားတိုက် ; ប្រណាំងក្របី|ប្រណាំងគោ
singing or instruments ; 0.014 ; singing|drum|drums|gong|flute|reed pipe|songs|folk song|khene ; 唱歌|山歌|对歌|芦笙|铜鼓|笛子|敲锣 ; hát|khèn|cồng chiêng|sáo|hát then|đàn tính|trống|hát xoan ; ร้องเพลง|หมอลำ|แคน_|ตีกลอง|ฆ้อง|เป่าแคน ; ຂັບລຳ|ໝໍລຳ|ແຄນ|ຕີກອງ|ເປົ່າແຄນ ; ဗုံ|သီချင်း|အိုးစည်|ဝိုင်းတော်|မောင်းတီး ; ភ្លេង|ច្រៀង|ស្គរ|គង|អាយ៉ៃ
puppets or theatre ; 0.004 ; opera|puppet|theatre|theater|cinema|movie ; 唱戏|看戏|电影|木偶|露天电影 ; chèo|cải lương|múa rối|chiếu phim ; ลิเก|หนังตะลุง|หนังกลางแปลง ; ລິເກ|ໜັງກາງແປງ|ໂຮງໜັງ ; ဇာတ်ပွဲ|ရုပ်သေး|အငြိမ့်|ရုပ်ရှင် ; ល្ខោន|ស្បែកធំ|រោងកុន
swings, balls and kites ; 0.008 ; swing|kite|football|volleyball|marbles|spinning top|kick shuttlecock ; 荡秋千|风筝|踢球|足球|陀螺|毽子|弹珠 ; đánh đu|thả diều|đá bóng|con quay|ném còn|đánh quay|bắn bi ; ชิงช้า|เล่นว่าว|ว่าว|ฟุตบอล|ลูกข่าง|ตะกร้อ ; ໂຍນໝາກຄອນ|ຫຼິ້ນວ່າວ|ເຕະບານ|ໝາກຂ່າງ|ກະຕໍ້ ; ဒန်းစီး|လွှန်_|စွန်လွှတ်|ဘောလုံး|ချင်းလုံး|ဂျင်ပေါက် ; លោតអន្ទាក់|បង្ហោះខ្លែង|ខ្លែង|បាល់ទាត់|ទាត់សី|បោះអង្គុញ
wedding ; 0.008 ; wedding ; 婚礼|结婚|办喜事 ; đám cưới ; งานแต่ง|แต่งงาน ; ງານແຕ່ງ|ດອງ_|ແຕ່ງດອງ ; မင်္ဂလာဆောင် ; មង្គលការ|រៀបការ
funeral ; 0.006 ; funeral ; 葬礼|出殡|办丧事 ; đám tang|đám ma ; งานศพ ; ງານສົບ|ງານເຮືອນດີ ; အသုဘ|နာရေး ; បុណ្យសព|ពិធីបុណ្យសព
fire ; 0.008 ; house burned|burned down|house fire|fire ; 着火|火灾|房子烧 ; cháy nhà|hỏa hoạn ; ไฟไหม้บ้าน|บ้านไฟไหม้ ; ໄຟໄໝ້ເຮືອນ|ເຮືອນໄໝ້ ; အိမ်မီးလောင်|မီးလောင် ; ភ្លើងឆេះផ្ទះ|ឆេះផ្ទះ
headdress or costume ; 0.012 ; headscarf|turban|silver necklace|costume|embroidered skirt|head dress|headdress|neck rings|silver jewellery ; 包头|头帕|银饰|银项圈|民族服装|百褶裙 ; khăn đội đầu|vòng bạc|váy thêu|áo chàm|khăn piêu|váy xòe ; ชุดชาวเขา|เครื่องเงิน|โพกหัว|ผ้าซิ่น ; ຜ້າໂພກຫົວ|ສາຍແອວເງິນ|ສິ້ນ|ເຄື່ອງເງິນ ; ခေါင်းပေါင်း|ရိုးရာဝတ်စုံ|ငွေဆွဲကြိုး|လွယ်အိတ် ; ក្រមា|សំពត់|ខ្សែប្រាក់
thanaka ; 0.006 ; thanaka ; 特纳卡|黄香楝 ; thanaka ; ทานาคา ; ທະນະຄາ ; သနပ်ခါး ; ថាណាកា
betel or pipe smoking ; 0.01 ; betel|chewed betel|pipe|water pipe|cheroot ; 嚼槟榔|槟榔|水烟筒|抽烟袋 ; ăn trầu|trầu cau|thuốc lào|điếu cày|tẩu thuốc ; เคี้ยวหมาก|กินหมาก|ยาเส้น|บุหรี่ขี้โย ; ຄ້ຽວໝາກ|ກິນໝາກ|ກອກຢາ ; ကွမ်းစား|ကွမ်းယာ|ဆေးလိပ်|ဆေးပြင်းလိပ် ; ស៊ីម្លូ|ម្លូស្លា|បារីកន្ត្រាំង|ស៊ីស្លា
gambling ; 0.008 ; gambling|gambled|cards|mahjong|lottery|casino ; 赌博|打麻将|打牌|赌钱|赌场 ; đánh bạc|cờ bạc|đánh bài|lô đề|sòng bạc ; เล่นการพนัน|เล่นไพ่|บ่อน|หวย ; ຫຼິ້ນການພະນັນ|ຫຼິ້ນໄພ້|ບ່ອນກາຊີໂນ|ຫວຍ ; လောင်းကစား|ဖဲရိုက်|ချဲထီ|ကာစီနို ; លេងល្បែង|ល្បែងស៊ីសង|លេងបៀ|កាស៊ីណូ
`);
