import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../evidence-of.ts';

describe('a parent', () => {
  it('is compared when the record calls a relative so, in any language', () => {
    const { level, because } = evidenceOf(
      'father',
      { father_names: ['Giàng A Páo'] },
      { relatives: ['爸爸: Giang A Pao'] },
    );
    expect(level).toBe('same-letters');
    expect(because).toContain('Giàng A Páo');
  });

  it('is compared when a clue calls one by name', () => {
    expect(
      evidenceOf('mother', { mother_names: ['Lò Thị Hoa'] }, { clues: ['mẹ tên Lò Thị Hoa'] }).bits,
    ).toBeGreaterThan(4);
  });

  it('may be a relative who is called nothing, which contradicts nothing', () => {
    const pao = { father_names: ['Giàng A Páo'] };
    expect(evidenceOf('father', pao, { relatives: ['relative: Giàng A Páo'] }).bits).toBeGreaterThan(4);
    expect(evidenceOf('father', pao, { relatives: ['relative: Sùng Thị Mai'] }).level).toBe('blank');
    expect(
      evidenceOf('father', pao, { relatives: ['relative: Sùng Thị Mai'], father_names: ['Lù Văn Sình'] }).level,
    ).toBe('different');
  });
});

describe('a relative', () => {
  it('is in common where the names agree and the relation may be one', () => {
    expect(
      evidenceOf('relatives', { relatives: ['brother: Giàng A Dơ'] }, { relatives: ['哥哥: Giang A Do'] }).level,
    ).toBe('same-letters');
    expect(
      evidenceOf('relatives', { relatives: ['brother: Giàng A Dơ'] }, { relatives: ['grandmother: Giàng A Dơ'] }).level,
    ).toBe('blank');
  });

  it('whom a clue calls by name is one too', () => {
    expect(
      evidenceOf('relatives', { relatives: ['sister: Vàng Thị Mỷ'] }, { clues: ['chị tên Vàng Thị Mỷ'] }).level,
    ).toBe('same-letters');
  });

  it('who has the own name of the other is a trap: they are brothers and sisters', () => {
    const { level, bits, because } = evidenceOf(
      'relatives',
      { names: ['Vàng Thị Mỷ'], relatives: ['younger sister: Vàng Thị Dở'] },
      { names: ['Vàng Thị Dở'] },
    );
    expect(level).toBe('named-as-sibling');
    expect(bits).toBeLessThan(-4);
    expect(because).toContain("the other's own name is given to a brother or sister");
  });

  it('none of whom agrees says little', () => {
    const { level, bits } = evidenceOf(
      'relatives',
      { relatives: ['uncle: Lý A Sài'] },
      { relatives: ['uncle: Tráng Seo Phà'] },
    );
    expect(level).toBe('none-in-common');
    expect(bits).toBeGreaterThan(-1.5);
  });
});
