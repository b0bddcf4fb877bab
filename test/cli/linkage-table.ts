// A table as other people keep them: invented persons, each in it two or three times with slips of the pen, and who is who.
import { createDraw } from '../../src/matching/calibration/draw.ts';

export interface LinkageTable {
  readonly csv: string;
  readonly truth: string;
  readonly mapping: string;
  readonly pairs: number;
}

const FIRST = 'mara,tobin,elise,jorah,wanda,piet,ronja,silas,ottilie,bram,hedda,lucan,freya,anton,milou,casper'.split(
  ',',
);
const HEAD = 'wood,hart,stein,lang,fair,holm,brook,ash,win,thorn,kirk,mar'.split(',');
const TAIL = 'ley,man,berg,ford,well,ton,gate,field,by,worth'.split(',');
const TOWNS = 'northam,eastwick,selby,ludlow,harwich,morpeth,kelso,tenby'.split(',');

export function linkageTable(seed: number, persons: number): LinkageTable {
  const draw = createDraw(seed);
  const pick = (list: readonly string[]) => list[draw(list.length)] ?? '';
  const two = (number: number) => String(number).padStart(2, '0');
  const slip = (text: string) => {
    const at = draw(Math.max(1, text.length - 1));
    return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  };
  const rows: string[] = [];
  const truth: string[] = [];
  function addPerson(person: number): void {
    const name = [pick(FIRST), pick(HEAD) + pick(TAIL)] as const;
    const born = `${1 + draw(28)}/${1 + draw(12)}/${1900 + draw(60)}`;
    const town = pick(TOWNS);
    const post = `${town.slice(0, 2)}${two(draw(90))} ${draw(9)}x${'abcdefgh'.charAt(draw(8))}`;
    const sometimes = (value: string) => (draw(5) === 0 ? '' : value);
    const copies = 2 + draw(2);
    for (let copy = 0; copy < copies; copy += 1) {
      const family = draw(4) === 0 ? slip(name[1]) : name[1];
      const told = [born, town, post].map(sometimes);
      rows.push([`p${person}-${copy}`, name[0], family, ...told, `g${person}`].join(','));
      for (let other = 0; other < copy; other += 1) truth.push(`p${person}-${other},p${person}-${copy}`);
    }
  }
  for (let person = 0; person < persons; person += 1) addPerson(person);
  return {
    csv: `no,given,family,born,town,post,group\n${rows.join('\n')}\n`,
    truth: `id_l,id_r\n${truth.join('\n')}\n`,
    mapping: JSON.stringify({
      columns: { no: 'record_id', born: 'birth_date', group: null },
      fields: { names: '{given} {family}' },
      dates: { born: 'D/M/YYYY' },
      compare: ['town', 'post'],
      constants: { kind: 'missing', jurisdiction: 'KH' },
    }),
    pairs: truth.length,
  };
}
