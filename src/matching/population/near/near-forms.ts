// Which spans of known names may be paired with a given one though they share no sound with it: those whose forms are near, by the same thresholds as
// names/pairing.ts, and those that write down one foreign name in characters and in letters.
import { nearEnough, transcribedEnough } from '../../names/pairing.ts';
import type { Span } from '../../names/tokens.ts';
import { createPhoneTrie, type PhoneTrie } from './phone-trie.ts';

export interface NearForms {
  add(span: Span): void;
  /** Sounds that spans near this one are posted under, the nearest first. */
  near(span: Span): readonly NearSound[];
}

export interface NearSound {
  readonly sound: string;
  readonly joined: boolean;
  /** 0..1. */
  readonly nearness: number;
}

/** As in pairing.ts: of a script's several usual spellings so many are heard. */
const MOST_HEARD = 3;
const FOREIGN_NAME = 2;
const ABROAD = 'y:';

type Kind = 'single' | 'joined' | 'characters';

/** Forms by their letters: those of one length are near enough by one measure. Characters count the letters of their Mandarin. */
interface Known {
  readonly byLetters: PhoneTrie[];
  readonly soundOf: Map<string, string>;
}

export function createNearForms(): NearForms {
  const known: Readonly<Record<Kind, Known>> = {
    single: { byLetters: [], soundOf: new Map() },
    joined: { byLetters: [], soundOf: new Map() },
    characters: { byLetters: [], soundOf: new Map() },
  };
  let remembered = new WeakMap<Span, readonly NearSound[]>();

  function addForm(kind: Kind, letters: number, { form, sound }: Heard): void {
    const { byLetters, soundOf } = known[kind];
    if (soundOf.has(form)) return;
    soundOf.set(form, sound);
    const trie = byLetters[letters] ?? createPhoneTrie();
    byLetters[letters] = trie;
    trie.add(form);
    // What was found before may lack this one.
    remembered = new WeakMap();
  }

  /** `enough`: how near forms of so many letters must be; above 1 where they cannot be. */
  function seek(kind: Kind, form: string, enough: (letters: number) => number): NearSound[] {
    const { byLetters, soundOf } = known[kind];
    const found: NearSound[] = [];
    for (const [letters, trie] of byLetters.entries()) {
      const least = trie ? enough(letters) : 2;
      if (least > 1) continue;
      trie?.near(form, least, (other, nearness) =>
        found.push({ sound: soundOf.get(other) ?? '', joined: kind !== 'single', nearness }),
      );
    }
    return found;
  }

  function nearCharacters(span: Span): NearSound[] {
    if (span.count < FOREIGN_NAME) return [];
    const against: Kind[] = span.whole ? ['single', 'joined'] : ['single'];
    const enough = (letters: number) => transcribedEnough(lettersOf(span), letters);
    return charactersHeard(span).flatMap(({ form }) => against.flatMap((kind) => seek(kind, form, enough)));
  }

  function nearLatin(span: Span): NearSound[] {
    const single = span.count === 1;
    const heard = isFixed(span) ? [] : formsHeard(span);
    const near = heard.flatMap(({ form }) => [
      ...seek('single', form, (letters) => nearEnough(form.length, letters, !single)),
      ...(single ? seek('joined', form, (letters) => nearEnough(form.length, letters, true)) : []),
    ]);
    if (span.syllabic || !(single || span.whole)) return near;
    const foreign = seek('characters', span.forms[0] ?? '', (letters) => transcribedEnough(lettersOf(span), letters));
    return [...near, ...foreign];
  }

  return {
    add(span) {
      const which = span.han ? 'characters' : span.count === 1 ? 'single' : 'joined';
      if (span.han && span.count < FOREIGN_NAME) return;
      // A form that is fixed for its neighbours is not for a foreign name.
      if (span.han) for (const one of charactersHeard(span)) addForm(which, lettersOf(span), one);
      else for (const one of formsHeard(span)) addForm(which, one.form.length, one);
    },
    near(span) {
      let found = remembered.get(span);
      if (!found) {
        found = (span.han ? nearCharacters(span) : nearLatin(span)).sort((a, b) => b.nearness - a.nearness);
        remembered.set(span, found);
      }
      return found;
    },
  };
}

interface Heard {
  readonly form: string;
  readonly sound: string;
}

function formsHeard({ forms, rules, sounds }: Span): Heard[] {
  const heard: Heard[] = [];
  for (let at = 0; at < MOST_HEARD && (at === 0 || rules[at] === 'romanised'); at += 1) {
    const form = forms[at];
    if (form !== undefined) heard.push({ form, sound: sounds[at] ?? '' });
  }
  return heard;
}

/** In Mandarin, and in Cantonese where there is a reading. */
function charactersHeard({ forms, sounds }: Span): Heard[] {
  const at = forms.findIndex((form) => form.startsWith(ABROAD));
  const mandarin = { form: forms[0] ?? '', sound: sounds[0] ?? '' };
  return at < 0 ? [mandarin] : [mandarin, { form: (forms[at] ?? '').slice(ABROAD.length), sound: sounds[at] ?? '' }];
}

function lettersOf(span: Span): number {
  return span.forms[0]?.length ?? 0;
}

/** A single Burmese syllable has its spellings, and every other one is another syllable. */
function isFixed({ script, count }: Span): boolean {
  return script === 'mya' && count === 1;
}
