// A few neighbouring tokens of a name read as one word.
import { heard } from '../near.ts';
import type { Phones } from '../phones.ts';
import type { NameRule } from '../rules.ts';
import { formsHeard, lookupOf, type NameToken, nextNumber, soundOfForm } from '../tokens.ts';

export function runOf(joined: readonly NameToken[]): NameToken {
  const ways = joined[0]?.han ? charactersRead(joined) : lettersRead(joined);
  const forms = [...ways.keys()];
  const sounds = forms.map(soundOfForm);
  const raw = joined.map((one) => one.raw).join('');
  const sum = (of: (one: NameToken) => number) => joined.reduce((total, one) => total + of(one), 0);
  const lookup = lookupOf(raw, forms, sounds);
  return {
    number: nextNumber(),
    raw,
    written: joined.map((one) => one.written).join(''),
    forms,
    rules: [...ways.values()],
    sounds,
    keys: lookup.keys,
    filter: lookup.filter,
    shortest: lookup.shortest,
    longest: lookup.longest,
    phones: joined[0]?.han ? charactersHeard(forms) : formsHeard(forms, [...ways.values()]),
    bits: sum((one) => one.bits),
    soundBits: sum((one) => one.soundBits),
    role: 'unknown',
    title: false,
    han: joined.some((one) => one.han),
    script: joined[0]?.script,
    inner: undefined,
    syllabic: joined.every((one) => one.syllabic),
    marks: '',
    marked: [],
  };
}

/** A name is read in one way throughout: all of its characters in Mandarin, or all in Vietnamese or in Cantonese. */
function charactersRead(joined: readonly NameToken[]): ReadonlyMap<string, NameRule> {
  const ways = new Map<string, NameRule>();
  for (const rule of READ_THROUGHOUT) {
    const form = joined.map((one) => formOf(one, rule)).join('');
    if (form !== '' && !ways.has(form)) ways.set(form, rule);
  }
  const cantonese = joined.map((one) => one.forms.find((form) => form.startsWith('y:'))?.slice(2) ?? '');
  if (cantonese.every((one) => one !== '')) ways.set(`y:${cantonese.join('')}`, 'cantonese');
  return ways;
}
const READ_THROUGHOUT: readonly NameRule[] = ['pinyin', 'sino-vietnamese'];

function lettersRead(joined: readonly NameToken[]): ReadonlyMap<string, NameRule> {
  let form = '';
  let softened = '';
  for (const { forms, inner } of joined) {
    softened += (form !== '' && inner) || (forms[0] ?? '');
    form += forms[0] ?? '';
  }
  const ways = new Map<string, NameRule>([[form, 'joined']]);
  return softened === form ? ways : ways.set(softened, 'joined');
}

function charactersHeard(forms: readonly string[]): Phones[] {
  const cantonese = forms.find((form) => form.startsWith('y:'))?.slice(2);
  return [forms[0] ?? '', ...(cantonese === undefined ? [] : [cantonese])].map(heard);
}

function formOf(token: NameToken, rule: NameRule): string {
  return token.forms[Math.max(0, token.rules.indexOf(rule))] ?? '';
}
