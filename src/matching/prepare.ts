// A record -> everything that keys and scoring need of it, worked out once. Nothing here looks at any other record.
import type { PersonRecord } from '../domain/people/person-record.ts';
import { eventSpanOf } from './birth/event-span.ts';
import { lifespanOf } from './birth/lifespan.ts';
import { readMark } from './body/read-mark.ts';
import { readClues } from './clues/read-clues.ts';
import { readFamily } from './family/read-family.ts';
import type { AttributeReader } from './features/attributes.ts';
import type { NameReader, ReadName } from './names/read-name.ts';
import { readIdentity } from './numbers/identity.ts';
import { readPhone } from './numbers/phone.ts';
import { isFiller } from './numbers/slips.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import type { Prepared } from './prepared.ts';

/** No honest record has more of one kind; the rest is left out of the comparison, not of the record. */
const MOST_NAMES = 6;
const MOST_ITEMS = 12;

export function createPreparer(
  reader: NameReader,
  gazetteer: Gazetteer,
  readAttributes: AttributeReader,
): (record: PersonRecord) => Prepared {
  const readNames = (names: PersonRecord['names'], inChina: boolean): ReadName[] =>
    names
      .slice(0, MOST_NAMES)
      .map((name) => reader.read(name, inChina))
      .filter((name) => name.tokens.length > 0);
  return (record) => {
    const readAll = (written: PersonRecord['names']) => readNames(written, record.jurisdiction === 'CN');
    const names = readAll(record.names);
    const ids = record.idNumbers
      .slice(0, MOST_ITEMS)
      .map(({ type, value }) => readIdentity(type, value))
      .filter(({ digits }) => digits !== '' && !isFiller(digits));
    const birth = lifespanOf(record, ids.find(({ born }) => born !== undefined)?.born);
    // Most people go missing near home: where a report does not tell the home, the place of last sight stands for it.
    const home = record.origin ?? (record.kind === 'missing' ? record.eventPlace : undefined);
    const clues = readClues(record.clues.slice(0, MOST_ITEMS), record.narrative ?? '', home, reader);
    const family = readFamily(record, clues.named, readAll);
    return {
      record,
      names,
      ownSounds: soundsOf(names),
      fathers: family.fathers,
      mothers: family.mothers,
      relatives: family.relatives,
      relations: family.relations,
      birth,
      event: eventSpanOf(record.eventDate),
      origin: home && gazetteer.locate(home),
      seen: record.eventPlace && gazetteer.locate(record.eventPlace),
      marks: record.marks.slice(0, MOST_ITEMS).map(readMark),
      ids,
      phones: record.phones
        .slice(0, MOST_ITEMS)
        .map((phone) => readPhone(phone, record.jurisdiction))
        .filter(({ digits }) => digits !== '' && !isFiller(digits)),
      clues,
      attributes: readAttributes(record.written.extra),
    };
  };
}

function soundsOf(names: readonly ReadName[]): ReadonlySet<string> {
  const sounds = new Set<string>();
  for (const { tokens } of names) for (const token of tokens) for (const sound of token.sounds) sounds.add(sound);
  return sounds;
}
