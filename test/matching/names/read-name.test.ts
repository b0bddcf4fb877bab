import { describe, expect, it } from 'vitest';
import { readName } from '../../../src/domain/people/name.ts';
import { loadNameReader } from '../../../src/runtime/reference/load-name-reader.ts';

const reader = loadNameReader();
const read = (written: string, inChina = false) => reader.read(readName(written, 'full'), inChina);

describe('the language of a name', () => {
  it.each([
    ['Nguyễn Thị Lan', 'vie'],
    ['Nguyen Van Hung', 'vie'],
    ['Zhang Xiaoqing', 'zho'],
    ['Khin Aung Win', 'mya'],
    ['阮氏兰', 'zho'],
    ['สมชาย', 'tha'],
  ])('of %s is likeliest %s', (written, language) => {
    expect(read(written).language).toBe(language);
  });
});

describe('the roles of tokens', () => {
  it.each([
    ['Nguyễn Thị Lan', ['surname', 'particle', 'given']],
    ['Trần Thu Hà', ['surname', 'middle', 'given']],
    ['王小红', ['surname', 'given', 'given']],
    ['Daw Khin Htwe', ['honorific', 'given', 'given']],
    ['Lan', ['unknown']],
    ['Somchai Jaidee', ['unknown', 'unknown']],
  ])('of %s are %j', (written, roles) => {
    expect(read(written).tokens.map((token) => token.role)).toEqual(roles);
  });

  it('tell the surname Ma of a Vietnamese name from the Burmese title Ma', () => {
    expect(read('Ma Thị Hoà').tokens[0]?.role).toBe('surname');
    expect(read('Ma Khin Win').tokens[0]?.role).toBe('honorific');
  });
});

describe('what is read once', () => {
  it('is the same object the next time', () => {
    expect(read('Lò Thị Trinh')).toBe(read('Lò Thị Trinh'));
  });

  it('shares the tokens of other names that hold them', () => {
    expect(read('Lò Thị Trinh').tokens[2]).toBe(read('Vàng Thị Trinh').tokens[2]);
  });

  it('is another name where the record is held in China', () => {
    expect(read('Wang Li', true)).not.toBe(read('Wang Li'));
  });
});

it('leaves out what an editor noted in square brackets', () => {
  expect(read('乐[注 1]').tokens.map((token) => token.raw)).toEqual(['乐']);
});
