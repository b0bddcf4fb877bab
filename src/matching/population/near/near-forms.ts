// Which spans of known names may be paired with a given one though they share no sound with it: those whose forms are near, by the same thresholds as
// names/pairing.ts, and those that write down one foreign name in characters and in letters.
import { mayTranscribe, nearEnough, transcribedEnough } from '../../names/pairing.ts';
import type { Span } from '../../names/tokens.ts';
import { createKnownForms, type Heard, type KnownForms } from './known-forms.ts';

export interface NearForms {
  add(span: Span): void;
  /** Sounds that spans near this one are posted under, the nearest first, but for its own, which a token finds and is found by without. */
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
const ABROAD = 'y:';

/**
 * Tokens in letters; of these and of whole names those that may be foreign, which are not spelled as Chinese or Vietnamese syllables; and characters
 * that may write a foreign name down.
 */
type Kind = 'token' | 'foreignToken' | 'foreignName' | 'characters';

export function createNearForms(): NearForms {
  const known: Readonly<Record<Kind, KnownForms>> = {
    token: createKnownForms(nearEnough),
    foreignToken: createKnownForms(transcribedEnough),
    foreignName: createKnownForms(transcribedEnough),
    characters: createKnownForms(transcribedEnough),
  };

  const found = (kind: Kind, heard: Heard, joined: boolean): NearSound[] =>
    Array.from(known[kind].near(heard), ([sound, nearness]) => ({ sound, nearness, joined }));

  function nearCharacters(span: Span): NearSound[] {
    if (!mayTranscribe(span)) return [];
    return charactersHeard(span).flatMap((one) => [
      ...found('foreignToken', one, false),
      ...(span.whole ? found('foreignName', one, true) : []),
    ]);
  }

  function nearLetters(span: Span): NearSound[] {
    const single = span.count === 1;
    const heard = single && !isFixed(span) ? formsHeard(span) : [];
    const near = heard.flatMap((one) => found('token', one, false));
    if (span.syllabic || !(single || span.whole)) return near;
    return [...near, ...found('characters', likeliest(span), true)];
  }

  function addLetters(span: Span): void {
    const single = span.count === 1;
    if (single) for (const one of formsHeard(span)) known.token.add(one);
    if (span.syllabic || !(single || span.whole)) return;
    known[single ? 'foreignToken' : 'foreignName'].add(likeliest(span));
  }

  return {
    add(span) {
      if (!span.han) addLetters(span);
      else if (mayTranscribe(span)) {
        for (const one of charactersHeard(span)) known.characters.add(one);
      }
    },
    near(span) {
      const near = span.han ? nearCharacters(span) : nearLetters(span);
      return near.filter((one) => !isShared(span, one)).sort((a, b) => b.nearness - a.nearness);
    },
  };
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

/** What is posted under a sound of the span's own is found by it, but for two runs of tokens. */
function isShared({ count, sounds }: Span, { sound, joined }: NearSound): boolean {
  return (count === 1 || !joined) && sounds.includes(sound);
}

/** A Burmese syllable has its spellings, and every other one is another syllable. */
function isFixed({ script }: Span): boolean {
  return script === 'mya';
}
