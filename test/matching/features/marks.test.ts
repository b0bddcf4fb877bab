import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../evidence-of.ts';

const marks = (...told: string[]) => ({ marks: told });

describe('two marks', () => {
  it.each([
    ['same-kind-part-and-side', 'bớt ở má trái', 'ปานที่แก้มซ้าย'],
    ['same-kind-and-part', '下巴有疤', 'scar on the chin'],
    ['other-side', '左肩烧伤', 'burn on the right shoulder'],
    ['same-part', 'sẹo trên trán', 'scar above the eye'],
    ['same-kind', 'scar on the knee', 'scar on the chin'],
    ['nothing-alike', 'tattoo on the arm', 'mole on the chin'],
    ['blank', 'tattoo on the arm', 'strong'],
  ])('are %s: %s and %s', (level, a, b) => {
    expect(evidenceOf('marks', marks(a), marks(b)).level).toBe(level);
  });

  it('count by how rare they are', () => {
    const bits = (a: string, b: string) => evidenceOf('marks', marks(a), marks(b)).bits;
    expect(bits('tattoo on the left shoulder', '左肩纹身')).toBeGreaterThan(
      bits('scar on the left shoulder', '左肩疤') + 1,
    );
    expect(bits('cụt ngón tay trái', 'left hand finger missing')).toBeGreaterThan(6);
  });

  it('count more together than either alone', () => {
    const one = evidenceOf('marks', marks('mole on the chin'), marks('下巴有痣'));
    const both = evidenceOf('marks', marks('mole on the chin', 'burn left arm'), marks('下巴有痣', '左手臂烧伤'));
    expect(both.level).toBe('several-alike');
    expect(both.bits).toBeGreaterThan(one.bits + 2);
    expect(both.because).toBe(
      'several marks of the same kinds on the same parts of the body: burn left arm; mole on the chin and 左手臂烧伤; 下巴有痣; in common: burn, arm, left, mole, chin',
    );
  });

  it('contradict little, and by no absence', () => {
    expect(evidenceOf('marks', marks('tattoo on the arm'), marks('mole on the chin')).bits).toBeGreaterThan(-2);
    expect(evidenceOf('marks', marks('tattoo on the arm'), {}).bits).toBe(0);
  });
});
