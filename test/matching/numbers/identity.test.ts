import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../../src/matching/numbers/identity.ts';

describe('a Chinese resident number', () => {
  it('tells birth and sex, and whether its check digit holds', () => {
    expect(readIdentity('resident id', '11010519491231002X')).toMatchObject({
      kind: 'cn-resident',
      digits: '11010519491231002x',
      check: 'holds',
      born: '1949-12-31',
      sex: 'female',
    });
    expect(readIdentity('身份证', '110105194912310021').check).toBe('fails');
  });

  it('of fifteen digits is the one of eighteen that it became', () => {
    expect(readIdentity('id', '110105491231002').digits).toBe('11010519491231002x');
  });

  it.each(['110105194913310021', '010105194912310021', '1101051949123100', '11010519491231002Y'])(
    'is not %s',
    (value) => {
      expect(readIdentity('id', value).kind).toBeUndefined();
    },
  );
});

describe('a Vietnamese citizen number', () => {
  it.each([
    ['001098000123', '1998', 'male'],
    ['001198000123', '1998', 'female'],
    ['001205000123', '2005', 'male'],
    ['001305000123', '2005', 'female'],
  ])('%s tells the year %s and the sex %s', (value, born, sex) => {
    expect(readIdentity('cccd', value)).toMatchObject({ kind: 'vn-citizen', born, sex });
  });

  it('is told from another number of twelve digits by its province and its name', () => {
    expect(readIdentity('cccd', '099098000123').kind).toBeUndefined();
    expect(readIdentity('passport', '001098000123').kind).toBeUndefined();
  });
});

describe('a Thai citizen number', () => {
  it('is known by its check digit, whatever it is called', () => {
    expect(readIdentity('number', '1-1014-00123-45-1')).toMatchObject({ kind: 'th-citizen', check: 'holds' });
    expect(readIdentity('number', '1101400123450').kind).toBeUndefined();
    expect(readIdentity('thai id', '1101400123450').check).toBe('fails');
  });
});

describe('a Myanmar card', () => {
  it.each(['12/LaMaNa(N)123456', '12/LAMANA(Naing)123456', '၁၂/လမန(နိုင်)၁၂၃၄၅၆'])(
    'is one in either script: %s',
    (value) => {
      expect(readIdentity('nrc', value)).toMatchObject({ kind: 'mm-nrc', digits: '12/lmn/123456' });
    },
  );
});

describe('any number', () => {
  it('keeps its letters and figures, in any script, and marks what is unreadable', () => {
    expect(readIdentity('passport', ' b-12*45 67')).toMatchObject({ digits: 'b12?4567' });
    expect(readIdentity('id', '៩៨៧៦៥៤៣').digits).toBe('9876543');
    expect(readIdentity('id', '123').digits).toBe('');
  });
});
