// Which encoding a table's bytes are in, judged by its first bytes, and the bytes in UTF-8 whatever they were.
// Decoders: WHATWG Encoding Standard (TextDecoder). GB18030's two-byte area: GB 18030-2022.
import { DomainError } from '../../domain/errors.ts';
import { refuseKnownBinary, refuseNulInHeader } from './binary.ts';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

const BOMS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'UTF-8' },
  { bytes: [0xff, 0xfe], encoding: 'UTF-16LE' },
  { bytes: [0xfe, 0xff], encoding: 'UTF-16BE' },
];

/** How many valid characters outside ASCII one damaged place must be among for the text to be called UTF-8 with damage. */
const VALID_PER_DAMAGED = 10;
const MOSTLY = 0.8;

/**
 * The encoding of a file that begins with `sample`. A sample of a few lines decides; damage later in the file is a matter of its row.
 * DomainError UNREADABLE_FILE when it is binary, or text in an encoding that cannot be told.
 */
export function recogniseEncoding(sample: Uint8Array): Encoding {
  const bom = BOMS.find(({ bytes }) => bytes.every((byte, i) => sample[i] === byte));
  if (bom) return bom.encoding;
  refuseKnownBinary(sample);
  const utf16 = recogniseUtf16(sample);
  if (utf16) return utf16;
  refuseNulInHeader(sample);
  const text = decodeSample(sample, 'UTF-8');
  if (!text.includes('\uFFFD') || isLightlyDamaged(text)) return 'UTF-8';
  if (isGb18030(sample)) return 'GB18030';
  if (damageIsInFewRows(text)) return 'UTF-8';
  throw new DomainError(
    'UNREADABLE_FILE',
    'The encoding of the file cannot be told; UTF-8, UTF-16 and GB18030 are read. Save it as "CSV UTF-8" and import that file.',
  );
}

/** The text of a file's first bytes; a character cut off at the end is left out. */
export function decodeSample(sample: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(sample, { stream: true });
}

/** The same text as UTF-8 without a byte order mark. What cannot be decoded becomes U+FFFD, in UTF-8 when its cell is read. */
export async function* toUtf8(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Uint8Array> {
  if (encoding === 'UTF-8') {
    yield* withoutBom(chunks);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/** The first chunk is taken to hold at least three bytes, or the whole file. */
async function* withoutBom(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const chunk of chunks) {
    const marked = first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    first = false;
    yield marked ? chunk.subarray(3) : chunk;
  }
}

// A header, delimiters and line ends are mostly ASCII, whose other byte is zero in UTF-16: always the second in LE, the first in BE.
function recogniseUtf16(sample: Uint8Array): Encoding | undefined {
  const head = sample.subarray(0, 512);
  let even = 0;
  let odd = 0;
  for (const [i, byte] of head.entries()) {
    if (byte === 0 && i % 2 === 0) even++;
    if (byte === 0 && i % 2 === 1) odd++;
  }
  const enough = head.length / 8;
  if (odd > enough && odd > even * 8) return 'UTF-16LE';
  if (even > enough && even > odd * 8) return 'UTF-16BE';
  return undefined;
}

function isLightlyDamaged(text: string): boolean {
  return count(text, /[^\p{ASCII}\uFFFD]/gu) >= count(text, /\uFFFD/g) * VALID_PER_DAMAGED;
}

function damageIsInFewRows(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const damaged = lines.filter((line) => line.includes('\uFFFD')).length;
  return !lines[0]?.includes('\uFFFD') && damaged * 2 <= lines.length;
}

// Any odd accent of Latin-1 before a letter, and a Thai TIS-620 word of even length, are valid GB18030 too. Real Chinese is Han, and
// its characters are of the old two-byte area (both bytes A1 to FE), where an accented letter's second byte is ASCII.
function isGb18030(sample: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('GB18030', { fatal: true }).decode(sample, { stream: true });
  } catch {
    return false;
  }
  const foreign = count(text, /\P{ASCII}/gu);
  const highPairs = count(Buffer.from(sample).toString('latin1'), /[\xA1-\xFE]{2}/g);
  return count(text, /\p{Script=Han}/gu) >= foreign / 2 && highPairs >= foreign * MOSTLY;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
