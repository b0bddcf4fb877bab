import { expect, it } from 'vitest';
import { readMark } from '../../../src/matching/features/marks.ts';

it.each([
  ['bớt ở má trái', 'birthmark', 'face', 'left'],
  ['nốt ruồi ở cổ', 'mole', 'neck', undefined],
  ['sẹo trên đầu', 'scar', 'head', undefined],
  ['sẹo ở đầu gối phải', 'scar', 'knee', 'right'],
  ['vết sẹo ở cổ chân', 'scar', 'ankle', undefined],
  ['右前臂胎记', 'birthmark', 'forearm', 'right'],
  ['burn on the left shoulder', 'burn', 'shoulder', 'left'],
])('%s is a %s on the %s', (written, kind, part, side) => {
  expect(readMark(written)).toEqual({ written, kind, part, ...(side && { side }) });
});
