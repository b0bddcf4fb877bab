import type { RecordFields } from '../../src/domain/people/record-fields.ts';

/** A missing woman and the rescued woman she is, under the Chinese reading of her name: enough alike to be suggested. */
export function lan(suffix = ''): { missing: RecordFields; rescued: RecordFields } {
  return {
    missing: {
      record_id: `VN-LAN${suffix}`,
      kind: 'missing',
      jurisdiction: 'VN',
      names: ['Vừ Thị Mỷ Chí'],
      sex: 'female',
      birth_date: '1998-05-12',
      origin_place: 'Mường Khương, Lào Cai, Việt Nam',
      event_place: 'Mường Khương, Lào Cai',
      event_date: '2012-07-03',
      height_cm: '148',
      father_names: ['Vừ A Páo'],
      mother_names: ['Giàng Thị Dợ'],
      phones: ['+84912345678'],
      consent_matching: 'given',
      location_protection: 'no',
    },
    rescued: {
      record_id: `CN-LAN${suffix}`,
      kind: 'rescued',
      jurisdiction: 'CN',
      names: ['Vu Thi My Chi'],
      sex: 'female',
      birth_date: '1998-05-12',
      origin_place: 'Muong Khuong, Lao Cai, Viet Nam',
      event_place: '河口, 红河州, 云南',
      event_date: '2016-03-01',
      father_names: ['Vu A Pao'],
      mother_names: ['Giang Thi Do'],
      phones: ['+84912345678'],
      consent_matching: 'given',
      location_protection: 'yes',
    },
  };
}
