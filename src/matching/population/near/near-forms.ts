// Which spans of known names may be paired with a given one though they share no sound with it: those whose forms are near, by the same thresholds as
// names/pairing.ts, and those that write down one foreign name in characters and in letters.
import { mayTranscribe, nearEnough, transcribedEnough } from '../../names/pairing.ts';
import type { Span } from '../../names/tokens.ts';
import { createKnownForms, type Heard, type KnownForms } from './known-forms.ts';

export interface NearForms {
  add(span: Span): void;
  /** Sounds that spans near this one are posted under. */
  near(span: Span): readonly string[];
}

/** As in pairing.ts: of a script's several usual spellings so many are heard. */
const MOST_HEARD = 3;
const ABROAD = 'y:';

/**
 * Tokens in letters; of these and of whole names those that may be foreign, which are not spelled as Chinese or Vietnamese syllables; and characters
 * that may write a foreign name down.
 */
type Kind = 'token' | 'foreign' | 'characters';

export function createNearForms(): NearForms {
  const known: Readonly<Record<Kind, KnownForms>> = {
    token: createKnownForms(nearEnough),
    foreign: createKnownForms(transcribedEnough),
    characters: createKnownForms(transcribedEnough),
  };

  const found = (kind: Kind, heard: Heard): string[] => [...known[kind].near(heard).keys()];

  function nearLetters(span: Span): string[] {
    const single = span.count === 1;
    const heard = single && !isFixed(span) ? formsHeard(span) : [];
    const near = heard.flatMap((one) => found('token', one));
    return mayBeForeign(span) ? [...near, ...found('characters', likeliest(span))] : near;
  }

  function addLetters(span: Span): void {
    if (span.count === 1) for (const one of formsHeard(span)) known.token.add(one);
    if (mayBeForeign(span)) known.foreign.add(likeliest(span));
  }

  return {
    add(span) {
      if (!span.han) addLetters(span);
      else if (mayTranscribe(span)) {
        for (const one of charactersHeard(span)) known.characters.add(one);
      }
    },
    near(span) {
      if (!span.han) return nearLetters(span);
      return mayTranscribe(span) ? charactersHeard(span).flatMap((one) => found('foreign', one)) : [];
    },
  };
}

/** Two tokens of a longer name are hardly ever what another record has in characters. */
function mayBeForeign({ syllabic, count, whole }: Span): boolean {
  return !syllabic && (count === 1 || whole);
}

function formsHeard({ forms, rules, sounds }: Span): Heard[] {
  const heard: Heard[] = [];
  for (let at = 0; at < MOST_HEARD && (at === 0 || rules[at] === 'romanised'); at += 1) {
    const form = forms[at];
    if (form !== undefined) heard.push({ form, sound: sounds[at] ?? '', letters: form.length });
  }
  return heard;
}

/** In Mandarin, and in Cantonese where there is a reading. */
function charactersHeard(span: Span): Heard[] {
  const { forms, sounds } = span;
  const mandarin = likeliest(span);
  const at = forms.findIndex((form) => form.startsWith(ABROAD));
  if (at < 0) return [mandarin];
  return [mandarin, { ...mandarin, form: (forms[at] ?? '').slice(ABROAD.length), sound: sounds[at] ?? '' }];
}

function likeliest({ forms, sounds }: Span): Heard {
  const form = forms[0] ?? '';
  return { form, sound: sounds[0] ?? '', letters: form.length };
}

/** A Burmese syllable has its spellings, and every other one is another syllable. */
function isFixed({ script }: Span): boolean {
  return script === 'mya';
}
