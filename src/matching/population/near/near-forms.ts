// Which spans of known names may be paired with a given one though they share no sound with it: those whose forms are near, by the same thresholds as
// names/pairing.ts, and those that write down one foreign name in characters and in letters.
import { mayTranscribe, nearEnough, transcribedEnough } from '../../names/pairing.ts';
import type { Span } from '../../names/tokens.ts';
import { createKnownForms, type KnownForms } from './known-forms.ts';

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

  const found = (kind: Kind, form: string, letters: number, joined: boolean): NearSound[] =>
    known[kind].near(form, letters).map(({ sound, nearness }) => ({ sound, nearness, joined }));

  function nearCharacters(span: Span): NearSound[] {
    if (!mayTranscribe(span)) return [];
    return charactersHeard(span).flatMap(({ form }) => [
      ...found('foreignToken', form, lettersOf(span), false),
      ...(span.whole ? found('foreignName', form, lettersOf(span), true) : []),
    ]);
  }

  function nearLetters(span: Span): NearSound[] {
    const single = span.count === 1;
    const heard = single && !isFixed(span) ? formsHeard(span) : [];
    const near = heard.flatMap(({ form }) => found('token', form, form.length, false));
    if (span.syllabic || !(single || span.whole)) return near;
    return [...near, ...found('characters', span.forms[0] ?? '', lettersOf(span), true)];
  }

  function addLetters(span: Span): void {
    const single = span.count === 1;
    if (single) for (const one of formsHeard(span)) known.token.add(one.form, one.sound, one.form.length);
    if (span.syllabic || !(single || span.whole)) return;
    known[single ? 'foreignToken' : 'foreignName'].add(span.forms[0] ?? '', span.sounds[0] ?? '', lettersOf(span));
  }

  return {
    add(span) {
      if (!span.han) addLetters(span);
      else if (mayTranscribe(span)) {
        for (const one of charactersHeard(span)) known.characters.add(one.form, one.sound, lettersOf(span));
      }
    },
    near(span) {
      const near = span.han ? nearCharacters(span) : nearLetters(span);
      return near.sort((a, b) => b.nearness - a.nearness);
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

/** A Burmese syllable has its spellings, and every other one is another syllable. */
function isFixed({ script }: Span): boolean {
  return script === 'mya';
}
