// A record -> everything that bounds and scoring need of it, worked out once. Nothing here looks at any other record.
import type { PersonRecord } from '../domain/people/person-record.ts';
import { eventSpanOf } from './birth/event-span.ts';
import { lifespanOf } from './birth/lifespan.ts';
import { type Mark, readMark } from './body/read-mark.ts';
import { readClues } from './clues/read-clues.ts';
import { readFamily } from './family/read-family.ts';
import type { AttributeReader } from './features/attributes.ts';
import type { NameReader, ReadName } from './names/read-name.ts';
import { type IdentityNumber, readIdentity } from './numbers/identity.ts';
import { type PhoneNumber, readPhone } from './numbers/phone.ts';
import { isFiller } from './numbers/slips.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import type { Kept, Prepared } from './prepared.ts';
import { compact } from './text/compact.ts';

/** No honest record has more of one kind; the rest is left out of the comparison, not of the record. */
const MOST_NAMES = 6;
const MOST_ITEMS = 12;

export function createPreparer(
  reader: NameReader,
  gazetteer: Gazetteer,
  readAttributes: AttributeReader,
): (record: PersonRecord) => Prepared {
  function readNames(written: PersonRecord['names'], inChina: boolean): readonly ReadName[] {
    const names: ReadName[] = [];
    for (let at = 0; at < written.length && at < MOST_NAMES; at += 1) {
      const name = reader.read(written[at] as PersonRecord['names'][number], inChina);
      if (name.tokens.length > 0) names.push(name);
    }
    return compact(names);
  }
  return (record) => {
    const readAll = (written: PersonRecord['names']) => readNames(written, record.jurisdiction === 'CN');
    const names = readAll(record.names);
    const ids = identitiesOf(record);
    const birth = lifespanOf(record, ids.find(({ born }) => born !== undefined)?.born);
    // Most people go missing near home: where a report does not tell the home, the place of last sight stands for it.
    const home = record.origin ?? (record.kind === 'missing' ? record.eventPlace : undefined);
    const clues = readClues(record.clues.slice(0, MOST_ITEMS), record.narrative ?? '', home, reader);
    const family = readFamily(record, clues.named, readAll);
    return {
      record: keptOf(record),
      names,
      fathers: family.fathers,
      mothers: family.mothers,
      relatives: family.relatives,
      relations: family.relations,
      birth,
      event: eventSpanOf(record.eventDate),
      origin: home && gazetteer.locate(home),
      seen: record.eventPlace && gazetteer.locate(record.eventPlace),
      marks: marksOf(record),
      ids,
      phones: phonesOf(record),
      clues,
      attributes: compact(readAttributes(record.written.extra)),
    };
  };
}

function keptOf(record: PersonRecord): Kept {
  const { recordId, kind, jurisdiction, sex, height, blood, birth, eventDate, narrative } = record;
  return {
    recordId,
    kind,
    jurisdiction,
    eventDate,
    sex,
    birth,
    height,
    blood,
    narrative,
  };
}

function identitiesOf({ idNumbers }: PersonRecord): readonly IdentityNumber[] {
  const read = idNumbers.slice(0, MOST_ITEMS).map(({ type, value }) => readIdentity(type, value));
  return compact(read.filter(({ digits }) => digits !== '' && !isFiller(digits)));
}

function phonesOf({ phones, jurisdiction }: PersonRecord): readonly PhoneNumber[] {
  const read = phones.slice(0, MOST_ITEMS).map((phone) => readPhone(phone, jurisdiction));
  return compact(read.filter(({ digits }) => digits !== '' && !isFiller(digits)));
}

function marksOf({ marks }: PersonRecord): readonly Mark[] {
  return compact(marks.slice(0, MOST_ITEMS).map(readMark));
}
