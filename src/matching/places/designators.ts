// Words that say what kind of place a name is, in the region's languages: they come and go between sources, so they are set aside before two
// place names are compared. Country names lead to the country's code.
import type { JurisdictionCode } from '../../domain/casework/jurisdiction.ts';

export const LATIN_DESIGNATORS: ReadonlySet<string> = new Set(
  (
    'xa huyen tinh thanh pho quan phuong thi tran ban tambon amphoe changwat province district state region township city village commune ' +
    'prefecture county town khum srok khet krong phum muang mueang sheng shi xian zhen xiang qu cun zizhiqu zizhizhou zizhixian tp of'
  ).split(' '),
);

const HAN_UNITS = '特别行政区|自治区|自治州|自治县|街道|省|市|州|县|縣|区|區|镇|鎮|乡|鄉|村|旗|盟|邦|府';
const PEOPLES =
  '壮族|回族|维吾尔|藏族|苗族|彝族|侗族|瑶族|白族|傣族|景颇族|傈僳族|哈尼族|布依族|土家族|仡佬族|佤族|拉祜族|纳西族|羌族|黎族|蒙古族?|哈萨克族?|朝鲜族|满族|水族|布朗族|畲族|各族';
const PEOPLES_AUTONOMY = new RegExp(`(?<=.{2})(?:${PEOPLES})+(?=自治)`, 'u');
const HAN_UNIT_AT_END = new RegExp(`(?<=.)(?:${HAN_UNITS})$`, 'u');
// 州 alone is part of many names (贵州, 广州), so it ends a division only within 自治州.
const HAN_UNIT = /(?<=.)(?:特别行政区|自治区|自治州|自治县|街道|省|市|县|縣|区|區|镇|鎮|乡|鄉|村|旗|盟|邦)/gu;

const NATIVE_DESIGNATORS =
  /^(?:จังหวัด|จ\.|อำเภอ|อ\.|ตำบล|ต\.|แขวง|เขต|หมู่บ้าน|บ้าน|เมือง|ແຂວງ|ເມືອງ|ບ້ານ|ខេត្ត|ស្រុក|ឃុំ|ភូមិ|ក្រុង)\s*|\s*(?:ပြည်နယ်|တိုင်းဒေသကြီး|မြို့နယ်|မြို့|ကျေးရွာ|ရွာ)(?:\s*\(.*\))?$/gu;

/** `务川仡佬族苗族自治县` -> `务川`, `贵州省` -> `贵州`. */
export function bareHan(name: string): string {
  return name.replace(PEOPLES_AUTONOMY, '').replace(HAN_UNIT_AT_END, '');
}

/** A run of Chinese divisions cut after each unit: `贵州正安县三江镇` -> `贵州正安县`, `三江镇`. */
export function hanSegments(text: string): string[] {
  return text
    .replace(HAN_UNIT, (unit) => `${unit}\u0000`)
    .split('\u0000')
    .filter((segment) => segment !== '');
}

export function bareNative(name: string): string {
  return name.replace(NATIVE_DESIGNATORS, '').trim();
}

const COUNTRIES: Readonly<Record<JurisdictionCode, string>> = {
  CN: 'china|prc|中国|中華人民共和國|中华人民共和国|trungquoc|จีน|ຈີນ|တရုတ်|ចិន|zhongguo',
  VN: 'vietnam|越南|เวียดนาม|ຫວຽດນາມ|ဗီယက်နမ်|វៀតណាម|yuenan',
  LA: 'laos|lao|laopdr|老挝|寮国|lao|ลาว|สปปลาว|ລາວ|လာအို|ឡាវ|ສປປລາວ|laowo',
  MM: 'myanmar|burma|缅甸|緬甸|mianma|myanma|เมียนมา|เมียนมาร์|พม่า|ພະມ້າ|ມຽນມາ|မြန်မာ|မြန်မာနိုင်ငံ|មីយ៉ាន់ម៉ា|miandian|mianmar',
  KH: 'cambodia|kampuchea|柬埔寨|campuchia|กัมพูชา|เขมร|ກຳປູເຈຍ|ကမ္ဘောဒီးယား|កម្ពុជា|jianpuzhai',
  TH: 'thailand|泰国|泰國|thailan|ไทย|ประเทศไทย|ໄທ|ထိုင်း|ថៃ|taiguo',
};

/** Country names, letters only and lower case, to their codes. */
export const COUNTRY_OF: ReadonlyMap<string, JurisdictionCode> = new Map(
  (Object.entries(COUNTRIES) as [JurisdictionCode, string][]).flatMap(([code, names]) =>
    names.split('|').map((name) => [name, code] as const),
  ),
);
