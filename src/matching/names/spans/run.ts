// A few neighbouring tokens of a name read as one word.
import type { NameRule } from '../rules.ts';
import { lookupOf, type NameToken, nextNumber, soundOfForm } from '../tokens.ts';

interface Ways {
  readonly forms: readonly string[];
  readonly rules: readonly NameRule[];
}

export function runOf(joined: readonly NameToken[]): NameToken {
  const { forms, rules } = joined[0]?.han ? charactersRead(joined) : lettersRead(joined);
  const sounds = forms.map(soundOfForm);
  const raw = joined.map((one) => one.raw).join('');
  const written = joined.map((one) => one.written).join('');
  let bits = 0;
  let soundBits = 0;
  for (const one of joined) {
    bits += one.bits;
    soundBits += one.soundBits;
  }
  const lookup = lookupOf(raw, forms, sounds);
  return {
    number: nextNumber(),
    raw,
    written: written === raw ? raw : written,
    forms,
    rules,
    sounds,
    keys: lookup.keys,
    filter: lookup.filter,
    shortest: lookup.shortest,
    longest: lookup.longest,
    phones: undefined,
    bits,
    soundBits,
    role: 'unknown',
    title: false,
    han: joined.some((one) => one.han),
    script: joined[0]?.script,
    inner: undefined,
    syllabic: joined.every((one) => one.syllabic),
    marks: '',
    marked: NONE,
  };
}

/** A name is read in one way throughout: all of its characters in Mandarin, or all in Vietnamese or in Cantonese. */
function charactersRead(joined: readonly NameToken[]): Ways {
  const forms: string[] = [];
  const rules: NameRule[] = [];
  for (const rule of READ_THROUGHOUT) {
    const form = joined.map((one) => formOf(one, rule)).join('');
    if (form === '' || forms.includes(form)) continue;
    forms.push(form);
    rules.push(rule);
  }
  const cantonese = joined.map(cantoneseOf);
  if (cantonese.every((one) => one !== '')) {
    forms.push(`y:${cantonese.join('')}`);
    rules.push('cantonese');
  }
  return { forms: forms.slice(), rules: rules.slice() };
}
const READ_THROUGHOUT: readonly NameRule[] = ['pinyin', 'sino-vietnamese'];

function cantoneseOf({ forms }: NameToken): string {
  return forms.find((form) => form.startsWith('y:'))?.slice(2) ?? '';
}

function lettersRead(joined: readonly NameToken[]): Ways {
  let form = '';
  let softened = '';
  for (const { forms, inner } of joined) {
    softened += (form !== '' && inner) || (forms[0] ?? '');
    form += forms[0] ?? '';
  }
  return softened === form ? { forms: [form], rules: JOINED } : { forms: [form, softened], rules: JOINED_TWICE };
}
const JOINED: readonly NameRule[] = ['joined'];
const JOINED_TWICE: readonly NameRule[] = ['joined', 'joined'];
const NONE: readonly never[] = [];

function formOf(token: NameToken, rule: NameRule): string {
  return token.forms[Math.max(0, token.rules.indexOf(rule))] ?? '';
}
