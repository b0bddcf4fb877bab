// Which spans of known names may be paired with a given one though they share no sound with it: those whose forms are near, by the same thresholds as
// names/pairing.ts, and those that write down one foreign name in characters and in letters.
import { nearEnough, SHORTEST_FUZZY, TRANSCRIBED_ENOUGH } from '../names/pairing.ts';
import type { Span } from '../names/tokens.ts';
import { createPhoneTrie, type Near, type PhoneTrie } from './phone-trie.ts';

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

export function createNearForms(): NearForms {
  const tries = { single: createPhoneTrie(), joined: createPhoneTrie(), characters: createPhoneTrie() };
  const soundOf = {
    single: new Map<string, string>(),
    joined: new Map<string, string>(),
    characters: new Map<string, string>(),
  };
  let remembered = new WeakMap<Span, readonly NearSound[]>();

  function addForm(which: keyof typeof tries, form: string, sound: string): void {
    if (soundOf[which].has(form)) return;
    soundOf[which].set(form, sound);
    tries[which].add(form);
    // What was found before may lack this one.
    remembered = new WeakMap();
  }

  function collect(span: Span): NearSound[] {
    const found: NearSound[] = [];
    const seek = (which: keyof typeof tries, form: string, foreign: boolean) => {
      const trie: PhoneTrie = tries[which];
      const near = foreign ? trie.near(form, () => TRANSCRIBED_ENOUGH, 0) : trie.near(form, nearEnough, SHORTEST_FUZZY);
      for (const one of near) found.push(nearSound(which, one));
    };
    if (span.han) {
      if (span.count < FOREIGN_NAME) return found;
      for (const form of charactersHeard(span)) {
        seek('single', form, true);
        if (span.whole) seek('joined', form, true);
      }
      return found;
    }
    if (!isFixed(span)) {
      for (const form of formsHeard(span)) {
        seek('single', form, false);
        if (span.count === 1) seek('joined', form, false);
      }
    }
    if (!span.syllabic && (span.count === 1 || span.whole)) seek('characters', span.forms[0] ?? '', true);
    return found;
  }

  function nearSound(which: keyof typeof tries, { form, nearness }: Near): NearSound {
    return { sound: soundOf[which].get(form) ?? '', joined: which !== 'single', nearness };
  }

  return {
    add(span) {
      if (span.han) {
        if (span.count < FOREIGN_NAME) return;
        addForm('characters', span.forms[0] ?? '', span.sounds[0] ?? '');
        const at = span.forms.findIndex((form) => form.startsWith(ABROAD));
        if (at >= 0) addForm('characters', (span.forms[at] ?? '').slice(ABROAD.length), span.sounds[at] ?? '');
        return;
      }
      // A form that is fixed for its neighbours is not for a foreign name.
      for (const form of formsHeard(span)) {
        addForm(span.count === 1 ? 'single' : 'joined', form, span.sounds[span.forms.indexOf(form)] ?? '');
      }
    },
    near(span) {
      let found = remembered.get(span);
      if (!found) {
        found = collect(span).sort((a, b) => b.nearness - a.nearness);
        remembered.set(span, found);
      }
      return found;
    },
  };
}

function formsHeard({ forms, rules }: Span): string[] {
  const heard: string[] = [];
  for (let at = 0; at < MOST_HEARD && (at === 0 || rules[at] === 'romanised'); at += 1) {
    const form = forms[at];
    if (form !== undefined) heard.push(form);
  }
  return heard;
}

function charactersHeard({ forms }: Span): string[] {
  const abroad = forms.find((form) => form.startsWith(ABROAD));
  return [forms[0] ?? '', ...(abroad === undefined ? [] : [abroad.slice(ABROAD.length)])];
}

/** A single Burmese syllable has its spellings, and every other one is another syllable. */
function isFixed({ script, count }: Span): boolean {
  return script === 'mya' && count === 1;
}
