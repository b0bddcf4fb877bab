import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../../src/matching/places/gazetteer.ts';
import { loadMatchReference } from '../../../src/runtime/reference/match-reference.ts';
import { recordOf } from '../record-of.ts';

const gazetteer = createGazetteer(loadMatchReference());

function locate(written: string) {
  const { origin } = recordOf({ origin_place: written });
  if (!origin) throw new Error('no place');
  return gazetteer.locate(origin);
}

describe('a place in free text', () => {
  it.each([
    ['Lào Cai', '老街'],
    ['Shan State', 'ရှမ်းပြည်နယ်'],
    ['Shan State', '掸邦北部, 缅甸'],
    ['Hạ Long, Quảng Ninh', '下龙, 广宁, 越南'],
    ['Savannakhet', 'สะหวันนะเขต, สปป.ลาว'],
    ['贵州正安县三江镇', '中国贵州省正安县'],
  ])('%s lies in the same division as %s', (a, b) => {
    expect(locate(a).division).toBeDefined();
    expect(locate(a).division).toBe(locate(b).division);
  });

  it('is one place under its full and its short name', () => {
    expect(locate('务川仡佬族苗族自治县, 贵州省').places).toEqual(locate('贵州务川').places);
    expect(locate('昆明市').places.length).toBeGreaterThan(0);
  });

  it.each([
    ['Mường Khương Lào Cai', 'Mường Khương, Lào Cai'],
    ['xã Mường Khương huyện Mường Khương tỉnh Lào Cai', 'Mường Khương, Lào Cai'],
    ['อ.แม่สาย จ.เชียงราย', 'แม่สาย, เชียงราย'],
    ['แม่สาย เชียงราย', 'แม่สาย, เชียงราย'],
    ['Myitkyina Kachin State Myanmar', 'Myitkyina, Kachin State, Myanmar'],
    ['Muse Township Shan State', 'Muse, Shan State'],
    ['ບ້ານ ປາກເຊ ແຂວງ ຈຳປາສັກ', 'ປາກເຊ, ຈຳປາສັກ'],
    ['贵州省遵义市', '遵义, 贵州'],
  ])('is cut into its names where no comma does it: %s', (run, parted) => {
    const { division, places } = locate(run);
    expect(division).toBeDefined();
    expect({ division, places }).toEqual({ division: locate(parted).division, places: locate(parted).places });
  });

  it('of Viet Nam is found under the province of today as well as that of before 2025', () => {
    expect(locate('Trạm Tấu, Lào Cai').places).toEqual(locate('Trạm Tấu, Yên Bái').places);
    expect(locate('Trạm Tấu, Yên Bái').places).not.toEqual([]);
    expect(locate('Yên Bái').division).toBe(locate('Lào Cai').division);
    expect(locate('Yên Bái').province).not.toBe(locate('Lào Cai').province);
    expect(locate('Cao Bằng').province).toBeUndefined();
  });

  it('knows the gates that it is at', () => {
    expect(locate('Móng Cái, Quảng Ninh').gates).toEqual(['CN-VN']);
    expect(locate('แม่สาย, เชียงราย').gates).toContain('MM-TH');
    expect(locate('河南省').gates).toEqual([]);
  });

  it('is one value for equal texts', () => {
    expect(locate('Lào Cai')).toBe(locate('Lào Cai'));
  });

  it('tells the country alone when no more is written', () => {
    expect(locate('เมียนมา')).toMatchObject({ country: 'MM', places: [] });
    expect(locate('เมียนมา').division).toBeUndefined();
  });

  it('that the map does not know keeps its words for comparing', () => {
    const found = locate('Blorpwenfishk');
    expect(found.division).toBeUndefined();
    expect(found.unknown).not.toEqual([]);
  });
});
