import { describe, expect, it } from 'vitest';
import { laoReadings } from '../../../../src/matching/text/scripts/lao.ts';

describe('Lao', () => {
  it.each([
    ['ວຽງຈັນ', 'viengchan'],
    ['ຫຼວງພະບາງ', 'louangphabang'],
    ['ສະຫວັນນະເຂດ', 'savannakhet'],
    ['ຈຳປາສັກ', 'champasak'],
    ['ບໍ່ແກ້ວ', 'bokeo'],
    ['ອຸດົມໄຊ', 'oudomsai'],
    ['ເຊກອງ', 'sekong'],
    ['ສົມພອນ', 'somphon'],
    ['ບົວ', 'boua'],
    ['ເມຍ', 'mia'],
    ['ເຮືອນ', 'heuan'],
    ['ເກີດ', 'keut'],
    ['ໝອນ', 'mon'],
    ['ຫງາ', 'nga'],
    ['ເຈົ້າ', 'chao'],
    ['ຄວາຍ', 'khvay'],
    ['ສວນ', 'souan'],
    ['ສົມຊາຍ', 'somsay'],
  ])('%s is read %s', (written, read) => {
    expect(laoReadings(written)[0]).toBe(read);
  });

  it('reads an older spelling that leaves vowels out', () => {
    expect(laoReadings('ສຫວັນ')).toContain('savan');
  });
});
