import { describe, expect, it } from 'vitest';
import { type Encoding, recogniseEncoding, toUtf8 } from '../../../src/intake/csv/encoding.ts';
import { bytesOf, collect } from '../streams.ts';

const TABLE = 'record_id,kind,names\nVN-1,missing,Nguyễn Thị Lan\nCN-1,rescued,王小芳\n';
const GB = Buffer.concat([
  Buffer.from('record_id,kind,names\nCN-1,rescued,'),
  Buffer.from([0xcd, 0xf5, 0xd0, 0xa1, 0xb7, 0xbc]),
  Buffer.from('\n'),
]);

function utf16(text: string, order: 'LE' | 'BE', bom: boolean): Buffer {
  const bytes = Buffer.from(`${bom ? '\uFEFF' : ''}${text}`, 'utf16le');
  return order === 'LE' ? bytes : bytes.swap16();
}

async function decoded(bytes: Uint8Array, encoding: Encoding, size: number): Promise<string> {
  return Buffer.concat(await collect(toUtf8(bytesOf(bytes, size), encoding))).toString('utf8');
}

describe('the encoding of a table', () => {
  it.each([
    ['UTF-8', Buffer.from(TABLE)],
    ['UTF-8', Buffer.from(`\uFEFF${TABLE}`)],
    ['UTF-16LE', utf16(TABLE, 'LE', true)],
    ['UTF-16BE', utf16(TABLE, 'BE', true)],
    ['UTF-16LE', utf16(TABLE, 'LE', false)],
    ['UTF-16BE', utf16(TABLE, 'BE', false)],
  ] as const)('is recognised as %s, and the text is the same in pieces of any size', async (encoding, bytes) => {
    expect(recogniseEncoding(bytes)).toBe(encoding);
    for (const size of [3, 5, 1024]) expect(await decoded(bytes, encoding, size)).toBe(TABLE);
  });

  it('is GB18030 when the bytes are Chinese in it', async () => {
    expect(recogniseEncoding(GB)).toBe('GB18030');
    expect(await decoded(GB, 'GB18030', 5)).toContain('王小芳');
  });

  it('is UTF-8 with damage when few of many characters are broken', () => {
    const damaged = Buffer.concat([Buffer.from(TABLE.repeat(3)), Buffer.from([0xe7, 0x8e]), Buffer.from('\n')]);
    expect(recogniseEncoding(damaged)).toBe('UTF-8');
  });

  it('is UTF-8 with damage when an ASCII table has one broken row, so that only that row is lost', () => {
    const bytes = Buffer.concat([Buffer.from('record_id,kind\na,missing\nb,'), Buffer.from([0xff]), Buffer.from('\n')]);
    expect(recogniseEncoding(bytes)).toBe('UTF-8');
  });

  it('is not decided by a character that the sample cuts in two', () => {
    const bytes = Buffer.from(TABLE);
    expect(recogniseEncoding(bytes.subarray(0, bytes.indexOf('王') + 1))).toBe('UTF-8');
  });

  it.each([
    ['Thai in TIS-620', [0xb9, 0xd2, 0xc2, 0xca, 0xc1, 0xaa, 0xd2, 0xc2, 0xa1]],
    ['French in Latin-1', [0x41, 0x6e, 0x64, 0x72, 0xe9, 0x73, 0x20, 0xe9, 0x74]],
  ])('is not guessed for %s: the file is refused and it says to save it as UTF-8', (_, name) => {
    const rows = ['1', '2', '3'].map((id) =>
      Buffer.concat([Buffer.from(`${id},missing,`), Buffer.from(name), Buffer.from('\n')]),
    );
    expect(() => recogniseEncoding(Buffer.concat([Buffer.from('record_id,kind,names\n'), ...rows]))).toThrow(
      /encoding of the file cannot be told.*CSV UTF-8/,
    );
  });
});

describe('a file that is no text', () => {
  it.each([
    ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['a binary file', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20, 0x33, 0x00]],
  ])('is refused as %s, with what to do', (name, bytes) => {
    expect(() => recogniseEncoding(Uint8Array.from(bytes))).toThrow(
      new RegExp(`looks like ${name}.*save it as "CSV UTF-8"`),
    );
  });
});
