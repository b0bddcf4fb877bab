// Spellings that sound alike in one language, folded together, one table per language: what is one sound in Thai (t and th) is two in Burmese.
// Sources: Hanyu Pinyin's regional mergers (zh/z, sh/s, ch/c, n/l, -ng/-n); Vietnamese mergers (d/gi/r, tr/ch, s/x, y/i); Okell (1971) for Burmese
// (ht/t, hs/s, hk/k, aung/oung, ay/aye/e, oo/u, oe/o); RTGS and BGN/PCGN with their everyday variants for Thai and Lao (ph/p, th/t, kh/k, j/ch, v/w,
// r/l, -orn/-on, eight finals); UNGEGN and everyday spelling for Khmer (ey/y/ei, ou/o/u, ea/ie).

/** ISO 639-3; Lao is heard as Thai is. */
export type SoundLanguage = 'mya' | 'tha' | 'khm' | 'vie' | 'zho';
export type FoldStep = readonly [RegExp, string];

const DOUBLED: FoldStep = [/(.)\1+/g, '$1'];

/** Capitals stand for one sound that takes several letters: T is the th of Burmese, Y the rhyme of aung, N is ng, J is ny. Plain text has none. */
const BURMESE: readonly FoldStep[] = [
  [/a[hr](?![aeiouy])/g, 'a'],
  [/^th|(?<=[aeioun])th/g, 'T'],
  [/ht/g, 't'],
  [/hs/g, 's'],
  [/hk|kh/g, 'K'],
  [/hp|ph|f/g, 'P'],
  [/bh/g, 'b'],
  [/(?:au|ou|aw|o)ng/g, 'Y'],
  [/ai(?=[kn])|(?<=[^aeiou])i(?=[kn]e$)/g, 'I'],
  [/(?<=I[kn])e$/g, ''],
  [/(?<![skc])h(?=[lmnw])|(?<=w)h/g, ''],
  [/ay?e|ay|ai|ae|eh?(?![aeioun])|ey/g, 'e'],
  [/ei/g, 'E'],
  [/oh(?=n)|oe|oh/g, 'o'],
  [/(?<=o[nkt])e(?![aeiouy])/g, ''],
  [/aw|or(?![aeiou])/g, 'O'],
  [/oo|ou/g, 'u'],
  [/ee/g, 'i'],
  [/(?<=[aeiouOEn])d/g, 't'],
  [/(?<=[aeiouOE])z/g, 's'],
  [/r/g, 'y'],
  [/v/g, 'b'],
  [/j/g, 'gy'],
  [/(?<=[aeiouEIO])ng$/g, 'n'],
  [/(?<=[^aeiou])y$/g, 'i'],
  DOUBLED,
];

const TAI: readonly FoldStep[] = [
  [/ai(?=y[aeiou])/g, 'a'],
  [/(?<=[aei])w(?![aeiouylr])/g, 'o'],
  [/x/g, 's'],
  [/gn|nh(?=[aeiou])/g, 'ny'],
  [/nh/g, 'n'],
  [/([aeiou]n)e$/g, '$1'],
  [/bh|ph|f/g, 'p'],
  [/tch|chh|ch|jh|j|z/g, 'c'],
  [/th|dh|ht/g, 't'],
  [/t?s+/g, 's'],
  [/kh|gh|q|ck/g, 'k'],
  [/n(?:g(?=k)|(?=k))/g, 'N'],
  [/ng/g, 'N'],
  [/g/g, 'k'],
  [/v/g, 'w'],
  [/ll/g, 'l'],
  [/oe|eo(?=[nt])|er(?![aeiouy])/g, 'e'],
  [/([aeiou])r(?![aeiouy])/g, '$1'],
  [/([aeiou])l(?![aeiouy])/g, '$1n'],
  [/r/g, 'l'],
  [/ee|ii/g, 'i'],
  [/oua|uea|eua/g, 'wa'],
  [/ua/g, 'wa'],
  [/oo|uu|ou|ue|eu/g, 'u'],
  [/ia|ie|ea/g, 'ya'],
  [/aa/g, 'a'],
  [/ai|ay|ei|ey/g, 'ai'],
  [/ao|au|aw|ow/g, 'ao'],
  [/ae/g, 'e'],
  [/y(?![aeiou])|(?<=i)y(?=[aeiou])/g, 'i'],
  [/(?<=[aeiou])[dcs](?![aeiouylw])/g, 't'],
  [/(?<=[aeiou])b(?![aeiouylw])/g, 'p'],
  [/(N|[nmptk])[lstdkpc]+$/g, '$1'],
  DOUBLED,
];

const KHMER: readonly FoldStep[] = [
  [/x/g, 's'],
  [/nhnh/g, 'nh'],
  [/gn|nh|ny(?=[aeiou])/g, 'J'],
  [/J(?![aeiou])/g, 'n'],
  [/ph|bh|f/g, 'p'],
  [/chh|ch|tch|j|z/g, 'c'],
  [/th|dh|ht/g, 't'],
  [/kh|gh|q/g, 'k'],
  [/ng/g, 'N'],
  [/g/g, 'k'],
  [/v/g, 'w'],
  [/ck/g, 'k'],
  [/r(?![aeiouy])/g, ''],
  [/ey|ei|ee|iy|y(?![aeiou])/g, 'i'],
  [/ie|ia|ea/g, 'E'],
  [/oeu|aeu|eou|oue|oe|eu|ue/g, 'U'],
  [/ou|oo|uo|ua/g, 'u'],
  [/ao|au|aw/g, 'o'],
  [/ai|ay|ae/g, 'A'],
  [/ow/g, 'o'],
  [/aa/g, 'a'],
  [/(?<=[aeiouEUA])[bd](?![aeiouEUA])/g, 't'],
  DOUBLED,
];

const VIETNAMESE: readonly FoldStep[] = [
  [/^gi(?=[aeou])/, 'd'],
  [/tr/g, 'ch'],
  [/x/g, 's'],
  [/gh(?=[ei])/g, 'g'],
  [/ngh(?=[ei])/g, 'ng'],
  [/[kq](?=u[aeoiy])/g, 'q'],
  [/k/g, 'c'],
  [/^r|^d/g, 'z'],
  [/y/g, 'i'],
  [/n[gh]$/, 'n'],
  DOUBLED,
];

const CHINESE: readonly FoldStep[] = [
  [/zh/g, 'z'],
  [/sh/g, 's'],
  [/ch/g, 'c'],
  [/ng(?![aeiouv])/g, 'n'],
  [/^n(?=[aeiouv])/g, 'l'],
  [/(?<=[ln])(?:v|ue?$)/g, 'u'],
  DOUBLED,
];

export const FOLDS: Readonly<Record<SoundLanguage, readonly FoldStep[]>> = {
  mya: BURMESE,
  tha: TAI,
  khm: KHMER,
  vie: VIETNAMESE,
  zho: CHINESE,
};
