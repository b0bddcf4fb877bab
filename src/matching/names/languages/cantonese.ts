// Cantonese as families spell it: from Jyutping to the spellings of Hong Kong (the Government's practice, never published as a table), of Macau after
// the Portuguese, and of the older overseas communities. One syllable has several spellings and one spelling several syllables.
// References: Jyutping (Linguistic Society of Hong Kong, 1993); Hong Kong Government Cantonese Romanisation and the Macau "Silabário Codificado de
// Romanização do Cantonense" (1985), as described in K. Kataoka & C. Lee, "A System without a System" (2008).

const INITIALS = spellings(
  'b=p p=p m=m f=f d=t t=t n=n,l l=l g=k k=k ng=ng, h=h gw=kw,ku,qu kw=kw,ku,qu w=w,v z=ch,ts,j,tz c=ch,ts,tz s=s,sh j=y,i, =',
);
const FINALS = spellings(
  'aa=a,ah aai=ai aau=au,ao aam=am aan=an aang=ang aap=ap aat=at aak=ak a=a ai=ai au=au,ao,ow am=am,um an=an,un ang=ang ap=ap,up at=at,ut ak=ak ' +
    'e=e,eh ei=ei,i,ee,ay,ey eng=eng ek=ek i=i,ee,ze,y,ie iu=iu,io,ew im=im in=in ing=ing,eng ip=ip it=it ik=ik,ek ' +
    'o=o,oh,aw oi=oi,oy ou=o,ou,oo on=on ong=ong ot=ot ok=ok u=u,oo ui=ui,oi,uy un=un,oon ung=ung,ong ut=ut uk=uk,ok ' +
    'oe=eu,oe oeng=eung,eong oek=euk,eok eoi=ui,oi eon=un,on eot=ut,ot yu=yu,ue,u,ee yun=uen,yuen,un,in yut=uet,ut m=m,ng ng=ng',
);

/** Plain letters -> the Jyutping syllables (without tones) they may stand for. `cheung` -> `zoeng`, `coeng`. */
export function cantoneseReadings(jyutping: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const readings = new Map<string, string[]>();
  for (const syllable of jyutping) {
    for (const spelling of cantoneseSpellings(syllable)) {
      const known = readings.get(spelling);
      if (!known) readings.set(spelling, [syllable]);
      else if (!known.includes(syllable)) known.push(syllable);
    }
  }
  return readings;
}

export function cantoneseSpellings(syllable: string): string[] {
  const initial = initialOf(syllable);
  const final = syllable.slice(initial.length);
  const spelled = new Set<string>();
  for (const first of INITIALS.get(initial) ?? []) {
    for (const rest of FINALS.get(final) ?? []) spelled.add(joined(first, rest, initial));
  }
  return [...spelled];
}

function initialOf(syllable: string): string {
  if (/^(ng|m)$/.test(syllable)) return '';
  const two = syllable.slice(0, 2);
  if (INITIALS.has(two)) return two;
  return INITIALS.has(syllable.charAt(0)) ? syllable.charAt(0) : '';
}

// Yi, yu and wu lose a letter that the vowel says already: Yee, Yu, Wu; and an initial y before i is written once.
function joined(first: string, rest: string, initial: string): string {
  if (initial === 'j' && first === 'i' && rest.startsWith('i')) return rest;
  if (initial === 'j' && first === 'y' && rest.startsWith('y')) return rest;
  if ((first === 'ku' || first === 'qu') && rest.startsWith('u')) return first + rest.slice(1);
  return first + rest;
}

function spellings(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    text.split(' ').map((entry) => {
      const [sound = '', ways = ''] = entry.split('=');
      return [sound, ways.split(',')];
    }),
  );
}
