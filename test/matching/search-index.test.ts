import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../src/matching/search-index.ts';

function indexOf(entries: Record<string, string[]>) {
  const index = createSearchIndex();
  for (const [id, texts] of Object.entries(entries)) index.put(id, texts);
  return index;
}

const people = indexOf({
  lan: ['Nguyễn Thị Lan', 'Bé Lan'],
  khin: ['ဒေါ်ခင်မြမေ'],
  wang: ['王肖香', '小本'],
  somchai: ['สมชาย แสงทอง'],
});
const ids = (text: string) => people.search(text, 5).map((hit) => hit.id);

describe('searching', () => {
  it.each([
    ['nguyen thi lan', 'lan'],
    ['NGUYỄN', 'lan'],
    ['王肖', 'wang'],
    ['wang xiao', 'wang'],
    ['ခင်မြ', 'khin'],
    ['khin mya', 'khin'],
    ['แสงทอง', 'somchai'],
    ['saengthong', 'somchai'],
  ])('%s finds %s first', (text, id) => {
    expect(ids(text)[0]).toBe(id);
  });

  it('finds nothing for nothing, and nothing for what nobody is called', () => {
    expect(ids('')).toEqual([]);
    expect(ids('  ')).toEqual([]);
    expect(ids('qqqqqq')).toEqual([]);
  });

  it.each([
    ['lan', 'Nguyễn Thị Lan', ['Lan']],
    ['nguyen', 'Nguyễn Thị Lan', ['Nguyễn']],
    // The same name with its diacritics as characters of their own: longer than the letters that were compared.
    ['nguyen', 'Nguyễn Thị Lan'.normalize('NFD'), ['Nguyễn'.normalize('NFD')]],
    ['lan', 'Nguyễn Thị Lan'.normalize('NFD'), ['Lan']],
    ['duong', 'Lý Đường', ['Đường']],
    ['王肖', '王肖香', ['王肖']],
    ['แสงทอง', 'นิ่ม แสงทอง', ['แสงทอง']],
    ['မြ', 'ဒေါ်ခင်မြမေ', ['မြ']],
  ])('for %s marks in %s just what was found', (text, name, marked) => {
    const [hit] = indexOf({ one: [name] }).search(text, 1);
    expect(hit?.matched).toBe(name);
    expect(hit?.ranges.map(([start, end]) => name.slice(start, end))).toEqual(marked);
  });

  it('gives at most as many as asked for', () => {
    const many = indexOf(Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`r${n}`, [`Nguyễn Thị Lan ${n}`]])));
    expect(many.search('nguyen', 7)).toHaveLength(7);
  });
});

describe('keeping the index', () => {
  it('forgets what was under an id when it is put again or removed', () => {
    const index = indexOf({ a: ['Trần Thu Hà'] });
    index.put('a', ['Phạm Quốc Khoa']);
    expect(index.size).toBe(1);
    expect(index.search('Tran Thu Ha', 5)).toEqual([]);
    expect(index.search('Pham', 5).map((hit) => hit.id)).toEqual(['a']);
    index.remove('a');
    expect(index.size).toBe(0);
    expect(index.search('Pham', 5)).toEqual([]);
  });

  it('still finds the others after one record has changed thousands of times', () => {
    const index = indexOf({ a: ['Trần Thu Hà'], b: ['Phạm Quốc Khoa'] });
    for (let turn = 0; turn < 3000; turn += 1) index.put('b', [`Phạm Quốc Khoa ${turn}`]);
    expect(index.size).toBe(2);
    expect(index.search('Tran Thu Ha', 5).map((hit) => hit.id)).toEqual(['a']);
    expect(index.search('Khoa', 5)).toEqual([expect.objectContaining({ id: 'b', matched: 'Phạm Quốc Khoa 2999' })]);
  });
});
