// The sounds that Latin spellings of the region's names stand for, and how easily one is taken down as another. A spelling is cut into phones: a
// consonant with its spelling variants (kh, hk), or a run of vowel letters. The costs are judgements by place and manner of speech, not counts.
// References: G. Kondrak, "A New Algorithm for the Alignment of Phonetic Sequences" (2000), for costs by feature; J. Okell, "A Guide to the
// Romanization of Burmese" (1971), the Royal Thai General System (1999) and the BGN/PCGN systems for Lao (1966) and Khmer (1972), for variants.

const CONSONANTS = pairsOf(
  'p=p ph=f hp=f f=f b=b bh=b t=t th=θ ht=ŧ d=d dh=d k=k kh=x hk=x g=g gh=g q=k c=k ck=k ' +
    'ch=c tch=c tj=c j=j gy=j dj=j ky=c z=z dz=z ts=c zh=j s=s hs=s x=s sh=š hy=š ' +
    'm=m hm=m n=n hn=n ng=ŋ hng=ŋ ngh=ŋ ny=ñ nh=ñ l=l hl=l r=r w=w hw=w v=w y=y h=h',
);
const LONGEST_CONSONANT = 3;

/** Run of vowel letters -> height (0 open .. 2 close), backness (0 front .. 2 back), and a glide towards i (positive) or u (negative). */
const VOWELS = new Map<string, readonly [number, number, number]>(
  (
    'a:0,1,0 aa:0,1,0 e:1,0,0 ee:2,0,0 i:2,0,0 ii:2,0,0 ie:1.7,0.3,0 ia:1.3,0.4,0 ea:1,0.4,0 eo:1,1,0 o:1,2,0 oo:1.8,2,0 u:2,2,0 uu:2,2,0 ou:1.6,2,0 ' +
    'y:2,0,0 ae:0.7,0.3,0 ay:0.7,0.3,0.5 ai:0.3,0.6,0.8 aye:0.8,0.2,0.4 ei:1.2,0,0.4 ey:1.2,0,0.4 eay:1,0.2,0.4 au:0.5,1.5,-0.4 aw:0.5,1.8,-0.3 ao:0.4,1.4,-0.6 ' +
    'ow:0.9,1.8,-0.4 oa:0.8,1.7,0 oe:1.2,1.2,0 ue:1.9,1.2,0 eu:1.7,1.2,0 eua:1.5,1.1,0 uea:1.5,1.1,0 ua:1.2,1.6,0 uo:1.4,1.8,0 oi:1,1.7,0.7 oy:1,1.7,0.7 ui:1.6,1.3,0.7 uy:1.8,1.2,0.7 ' +
    'iu:1.8,0.8,-0.6 iew:1.6,0.6,-0.6 eo:1.2,0.8,-0.3 iao:1,0.7,-0.6 eou:1.4,1.6,0 ieu:1.7,0.7,-0.4 uai:0.8,1.2,0.8 aai:0.3,0.8,0.8 eau:1,1.6,0'
  )
    .split(' ')
    .map((entry) => {
      const [run = '', numbers = ''] = entry.split(':');
      const [height = 0, back = 0, glide = 0] = numbers.split(',').map(Number);
      return [run, [height, back, glide]];
    }),
);

/** What taking one consonant for another costs, where it is less than a whole one. */
const CONFUSED = pairsOf(
  'tŧ=.12 θŧ=.3 ŧd=.35 ŧc=.55 ŧs=.6 pf=.15 pb=.3 fb=.35 tθ=.15 td=.3 θd=.35 kx=.15 kg=.3 xg=.35 cj=.2 cz=.35 jz=.3 cš=.4 sš=.2 sc=.45 sz=.35 zš=.5 sj=.5 šj=.45 ' +
    'nŋ=.35 nm=.5 nñ=.3 ŋm=.6 ŋñ=.5 lr=.2 ln=.5 rn=.5 rd=.6 ld=.7 wb=.4 wf=.6 wp=.7 yñ=.35 yj=.45 yc=.6 yr=.4 sθ=.45 zθ=.5 dz=.6 tc=.5 ts=.5 dj=.5 dc=.55 θc=.55 ds=.6 xh=.4 fh=.7 rh=.5 kc=.7 gj=.6',
);
/** What one that only one side has costs, where it is less than a whole one. */
const DROPPED = pairsOf('h=.3 y=.45 w=.45 r=.4');
const VOWEL_DROPPED = 0.45;
const OPEN_VOWEL_DROPPED = 0.3;
const VOWEL_FOR_CONSONANT = 0.95;
const GLIDE_FOR_VOWEL = 0.4;
/** No single change costs less, but among sounds of one family. */
export const CHEAPEST = 0.3;
const VOWEL_WEIGHT = 0.6;

export interface Phones {
  /** Indices into the cost tables. */
  readonly codes: Uint8Array;
  /** Sum of the weights of the phones. */
  readonly weight: number;
  /** One bit per family of consonants: each that only one of two spellings has costs at least `CHEAPEST`. */
  readonly families: number;
}

const NAMES = [...new Set(CONSONANTS.values())].concat([...VOWELS.keys()].map((run) => `.${run}`));
const CODE = new Map(NAMES.map((name, code) => [name, code]));
const COUNT = NAMES.length;
/** All codes there are, for tables by code. */
export const PHONE_CODES: readonly number[] = NAMES.map((_, code) => code);
const WEIGHTS = Float64Array.from(NAMES, (name) => (name.startsWith('.') ? VOWEL_WEIGHT : 1));

/** `SUBSTITUTED[a * COUNT + b]`: taking phone a for phone b. */
const SUBSTITUTED = Float64Array.from({ length: COUNT * COUNT }, (_, at) =>
  substitution(NAMES[Math.floor(at / COUNT)] ?? '', NAMES[at % COUNT] ?? ''),
);
const LEFT_OUT = Float64Array.from(NAMES, (name) =>
  name.startsWith('.') ? (/^\.aa?$/.test(name) ? OPEN_VOWEL_DROPPED : VOWEL_DROPPED) : Number(DROPPED.get(name) ?? 1),
);
/** Consonants by family: to take one for another of another family costs as much as to drop the lightest, or more. */
const FAMILIES = ['pbf', 'tθŧd', 'kxg', 'cjsšz', 'nñŋm', 'lr', 'w', 'y', 'h'];

export function substitutionCost(a: number, b: number): number {
  return SUBSTITUTED[a * COUNT + b] ?? 1;
}

export function dropCost(a: number): number {
  return LEFT_OUT[a] ?? 1;
}

/** A consonant 1 and a vowel less. */
export function phoneWeight(a: number): number {
  return WEIGHTS[a] ?? 1;
}

/** Plain lower-case Latin -> phones; letters that double, and an h or r that only lengthens a vowel, are one with it. */
export function phonesOf(plain: string): Phones {
  const codes: number[] = [];
  let weight = 0;
  let families = 0;
  for (const name of phoneNames(plain)) {
    const code = CODE.get(name) ?? 0;
    if (codes.at(-1) === code) continue;
    codes.push(code);
    weight += phoneWeight(code);
    const family = FAMILIES.findIndex((letters) => letters.includes(name));
    if (family >= 0) families |= 1 << family;
  }
  return { codes: Uint8Array.from(codes), weight, families };
}

/** Names of the phones in order: a consonant's letter, or a dot and the vowel letters. */
export function phoneNames(plain: string): string[] {
  const names: string[] = [];
  let at = 0;
  while (at < plain.length) {
    const run = vowelRun(plain, at);
    if (run !== '') {
      names.push(...namesOfRun(run));
      at += run.length + lengthening(plain, at + run.length);
      continue;
    }
    const spelled = consonantAt(plain, at);
    if (spelled !== '') names.push(CONSONANTS.get(spelled) ?? '');
    at += Math.max(1, spelled.length);
  }
  return names;
}

function consonantAt(plain: string, at: number): string {
  for (let length = LONGEST_CONSONANT; length > 0; length -= 1) {
    const spelled = plain.slice(at, at + length);
    // The g of -ng belongs to what follows where that begins so (than gyi), and the h of a final k or t does not make it another sound.
    if (spelled.length === length && CONSONANTS.has(spelled)) return spelled;
  }
  return '';
}

const VOWEL_LETTERS = 'aeiou';

function isVowelLetter(plain: string, at: number): boolean {
  return at < plain.length && VOWEL_LETTERS.includes(plain.charAt(at));
}

// A y or w is a vowel, or the end of one, where no vowel follows it.
function vowelRun(plain: string, from: number): string {
  let at = from;
  while (at < plain.length) {
    const glide = plain.charAt(at) === 'y' || (plain.charAt(at) === 'w' && at > from);
    if (!isVowelLetter(plain, at) && !(glide && (!isVowelLetter(plain, at + 1) || plain.slice(at, at + 2) === 'ye')))
      break;
    if (glide && at === from && isVowelLetter(plain, at + 1)) break;
    at += 1;
  }
  return plain.slice(from, at);
}

function namesOfRun(run: string): string[] {
  for (let length = run.length; length > 0; length -= 1) {
    const head = run.slice(0, length);
    if (VOWELS.has(head)) return [`.${head}`, ...(length < run.length ? namesOfRun(run.slice(length)) : [])];
  }
  return [];
}

function lengthening(plain: string, at: number): number {
  const letter = plain.charAt(at);
  return (letter === 'h' || letter === 'r') && !isVowelLetter(plain, at + 1) && plain.charAt(at + 1) !== 'y' ? 1 : 0;
}

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  const vowels = Number(a.startsWith('.')) + Number(b.startsWith('.'));
  if (vowels === 2) return vowelDistance(a.slice(1), b.slice(1));
  if (vowels === 1) return isGlide(a, b) || isGlide(b, a) ? GLIDE_FOR_VOWEL : VOWEL_FOR_CONSONANT;
  return Number(CONFUSED.get(a + b) ?? CONFUSED.get(b + a) ?? 1);
}

function isGlide(consonant: string, vowel: string): boolean {
  return (consonant === 'y' && /^\.[iey]/.test(vowel)) || (consonant === 'w' && /^\.[uo]/.test(vowel));
}

function vowelDistance(a: string, b: string): number {
  const [height = 0, back = 0, glide = 0] = VOWELS.get(a) ?? [];
  const [otherHeight = 0, otherBack = 0, otherGlide = 0] = VOWELS.get(b) ?? [];
  const distance =
    0.2 * Math.abs(height - otherHeight) + 0.14 * Math.abs(back - otherBack) + 0.2 * Math.abs(glide - otherGlide);
  return Math.min(0.6, distance);
}

function pairsOf(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(' ').map((entry) => entry.split('=') as [string, string]));
}
