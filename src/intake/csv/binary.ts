import { DomainError } from '../../domain/errors.ts';

/** First bytes of what people upload by mistake, and what to do instead. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly looksLike: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], looksLike: 'a workbook (or another zip archive)' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], looksLike: 'an old Excel workbook' },
  { bytes: [0x25, 0x50, 0x44, 0x46], looksLike: 'a PDF document' },
  { bytes: [0x1f, 0x8b], looksLike: 'a compressed file' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], looksLike: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], looksLike: 'a picture' },
];

/** DomainError UNREADABLE_FILE when a file's first bytes are those of a format that is no text. */
export function refuseKnownBinary(sample: Uint8Array): void {
  const known = SIGNATURES.find(({ bytes }) => bytes.every((byte, i) => sample[i] === byte));
  if (known) refuse(known.looksLike);
}

/** DomainError UNREADABLE_FILE when the header line holds a NUL. To be asked only of text that is not UTF-16. */
export function refuseNulInHeader(sample: Uint8Array): void {
  const end = sample.indexOf(0x0a);
  if ((end < 0 ? sample : sample.subarray(0, end)).includes(0)) refuse('a binary file');
}

function refuse(looksLike: string): never {
  throw new DomainError(
    'UNREADABLE_FILE',
    `The file looks like ${looksLike}, not like a CSV table. Open it in a spreadsheet, save it as "CSV UTF-8" and import that file.`,
  );
}
