import { describe, expect, it } from 'vitest';
import { readMark } from '../../../src/matching/body/read-mark.ts';

describe('a mark', () => {
  it.each([
    ['bớt ở má trái', 'birthmark', 'face', 'left', undefined],
    ['nốt ruồi ở cổ', 'mole', 'neck', undefined, undefined],
    ['sẹo trên đầu', 'scar', 'head', undefined, undefined],
    ['sẹo ở đầu gối phải', 'scar', 'knee', 'right', undefined],
    ['vết sẹo ở cổ chân', 'scar', 'ankle', undefined, undefined],
    ['右前臂胎记', 'birthmark', 'forearm', 'right', undefined],
    ['左小腿有刀伤', 'gunshot or stab wound', 'calf', 'left', undefined],
    ['硬币大的痣在脸上', 'mole', 'face', undefined, 'coin'],
    ['burn on the left shoulder', 'burn', 'shoulder', 'left', undefined],
    ['birthmark left forearm, size of a coin', 'birthmark', 'forearm', 'left', 'coin'],
    ['scar on the back of the hand', 'scar', 'hand', undefined, undefined],
    ['ไฝที่แก้มซ้าย', 'mole', 'face', 'left', undefined],
    ['รอยสักที่หลัง', 'tattoo', 'back', undefined, undefined],
    ['ແປ້ວຢູ່ໜ້າຜາກ', 'scar', 'forehead', undefined, undefined],
    ['ညာဘက် ဒူးတွင် အမာရွတ်', 'scar', 'knee', 'right', undefined],
    ['ប្រជ្រុយលើថ្ពាល់ឆ្វេង', 'mole', 'face', 'left', undefined],
    ['cụt ngón tay trỏ phải', 'missing or extra finger', 'hand', 'right', undefined],
    ['walks with a limp', 'limp or disability', undefined, undefined, undefined],
    ['nothing known', undefined, undefined, undefined, undefined],
  ])('%s is a %s on the %s', (written, kind, part, side, size) => {
    const known = Object.entries({ kind, part, side, size }).filter(([, value]) => value !== undefined);
    expect(readMark(written)).toEqual({ written, ...Object.fromEntries(known) });
  });
});
