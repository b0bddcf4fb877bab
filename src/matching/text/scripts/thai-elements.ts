// Elements that Thai given names and family names are made of, where the letters alone would be read otherwise: compounds from Sanskrit and Pali whose
// unwritten a is spoken or not, finals with silent letters. Facts of the language, own compilation after the Royal Institute Dictionary (1999) and
// the Royal Thai General System; readings in RTGS, the likelier first. A trailing hyphen marks what is read so only before another element.
import type { Step } from './readings.ts';
import { plainThai, WRITTEN_VOWEL } from './thai-letters.ts';

const ELEMENTS = `
พล phon phala|ธน- thana thon|ธร thon thara|กร kon|จร chon|ศร son|สร- sara son|พร phon|อร on|อร- ora on|วร- wora won|นร- nora|ชล- chonla chon
รัตน- rattana rat|รัตนา rattana|รัตน์ rat|รัชต ratchata|รัช- ratcha rat|ราช- ratcha rat|วัฒน- watthana wat|วัฒน์ wat|วรรธน- watthana
สกุล sakun|ตระกูล trakun|กุล kun|ศักดิ sak|ศักดิ์ sak|เจริญ charoen|เกตุ ket|เกตุ- ketu|เหตุ het|ธาตุ that|ชาติ chat|ญาติ yat|ภูมิ phum phumi
เกียรติ kiat|โชติ chot|สมบัติ sombat|สวัสดิ์ sawat|บุณย- bunya|บุญ bun|เวช wet|เวช- wetcha|บุตร but|จักร- chak chakkra|จันทร- chan chanthra chanthara
อินทร- in inthra|พัชร- phatchara phat|พชร- phachara phot|วชิร- wachira|วัชร- watchara|ภัทร- phatthara phat|นพ- noppha nop|กมล kamon|วิมล wimon
อมร amon|สมร samon|บวร bowon|อักษร akson|สุริย- suriya|สุวรรณ- suwan suwanna|วรรณ- wanna wan|พรรณ- phan phanna|ธรรม- tham thamma|กรรณ- kan kanna
กัลย- kanlaya|กาญจน- kanchana|กาญจน์ kan|นันท- nantha nan|ทิพย- thip thippha|สุข- suk sukha|มงคล mongkhon|กุศล kuson|ผล phon|มล mon|ยศ yot
เดช det|เดช- det decha|เทพ- thep theppha|ชัย chai|ไชย chai|ศุภ- supha suppha|สุภ- supha|สรร- san|สิทธิ- sitthi sit|พุทธ- phut phuttha
กิตติ kitti|กิติ kiti|วิทย- witthaya wit|ศาสตร- sat satra|เพชร phet|เพ็ชร phet|มิตร mit|จิตร- chit chitra|จิตต- chit|สมุทร samut|จิร- chira|ธีร- thira
วีร- wira|พีร- phira|สิร- sira|ศิร- sira|สุร- sura|ประ- pra|พระ- phra|มูล mun|สาธร sathon|สาทร sathon|สถาพร sathaphon|ถนอม thanom|พนม phanom
นคร nakhon|มณี mani|อรรถ- attha at|อัคร- akkhara akkra|อัครา akkhara|เอก ek|เอก- ek ekka|อดุล adun|ปิย- piya|ชนก chanok|กนก kanok|ชวน chuan
กฤษณ- kritsana krit|กฤษ krit|กฤต krit|กฤต- krita krit|ฤทธิ์ rit|นฤ- naru|สุนทร sunthon|พรหม phrom|นาค- nakha nak|นาถ nat|ลักษณ- laksana lak|ลักษมี laksami
เกษตร kaset|กษัตริย kasat|อุบล ubon|ภูวดล phuwadon|อุดม udom|มรกต morakot|บริ- bori|ปริ- pari|บูรณ- burana|สนิท sanit|สวย suai|ยนต์ yon|สันต- santa|ทีฆ- thikha|สัตต- satta|สันติ santi|บุษ- butsa but
อนุ- anu|อธิ- athi|อภิ- aphi|มนต์ mon|อนันต- ananta anan|วงศ- wong wongsa|วงศา wongsa|พงศ- phong phongsa|พงษ- phong
ชิต chit|วิชิต wichit|จรัส charat|จรูญ charun|จำรูญ chamrun|สมร samon|ขจร khachon|สกล sakon|ไพศาล phaisan|อารมณ์ arom|อิสระ itsara isara|อิสร- itsara isara`;

interface Element {
  readonly written: string;
  readonly readings: readonly string[];
  /** Only where another element follows. */
  readonly linked: boolean;
}

/** Elements by their first letter. */
const BY_FIRST_LETTER = new Map<string, Element[]>();
for (const entry of ELEMENTS.trim().split(/[|\n]/)) {
  const [head = '', ...readings] = entry.split(' ');
  const element = { written: plainThai(head.replace('-', '')), readings, linked: head.endsWith('-') };
  const first = element.written.charAt(0);
  BY_FIRST_LETTER.set(first, [...(BY_FIRST_LETTER.get(first) ?? []), element]);
}

const COST = -0.4;
const OTHER_READING = 0.3;

/** Elements that the text may go on with from here; cheaper than what the letters alone say. */
export function elementsAt(text: string, at: number): Step[] {
  return (BY_FIRST_LETTER.get(text.charAt(at)) ?? []).flatMap(({ written, readings, linked }) => {
    const end = at + written.length;
    const next = text.charAt(end);
    if (!text.startsWith(written, at) || WRITTEN_VOWEL.test(next) || (linked && !/[ก-ไ]/u.test(next))) return [];
    if (next === 'ร' && written.endsWith('ร')) return [];
    return readings.map((latin, order) => ({ end, latin, cost: COST + order * OTHER_READING }));
  });
}
