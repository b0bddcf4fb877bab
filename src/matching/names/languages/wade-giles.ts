// Hanyu Pinyin to Wade-Giles, syllable by syllable, and back. Apostrophes tell ch' from ch and umlauts yü from yu; both are often lost in print, so a
// spelling without them stands for several syllables.
// References: H. A. Giles, "A Chinese-English Dictionary" (1912); "Pinyin Romanization: Conversion Tables" (Library of Congress, 2000).

/** Pinyin initial -> Wade-Giles initial; the longest first. */
const INITIALS: readonly (readonly [string, string])[] =
  "zh=ch ch=ch' sh=sh b=p p=p' d=t t=t' g=k k=k' j=ch q=ch' x=hs r=j z=ts c=ts' m=m f=f n=n l=l h=h s=s y=y w=w"
    .split(' ')
    .map((entry) => entry.split('=') as [string, string]);

/** Syllables that follow no rule of initials and finals. */
const WHOLE = new Map(
  (
    "zhi=chih chi=ch'ih shi=shih ri=jih zi=tzu ci=tz'u si=ssu si=szu yi=i you=yu yu=yü yuan=yüan yue=yüeh yun=yün yan=yen ye=yeh er=erh " +
    "ge=ko ke=k'o he=ho e=o gui=kuei kui=k'uei zhuo=cho chuo=ch'o ruo=jo luo=lo nuo=no duo=to tuo=t'o suo=so zuo=tso cuo=ts'o " +
    'lv=lü nv=nü lve=lüeh nve=nüeh'
  )
    .split(' ')
    .map((entry) => entry.split('=') as [string, string]),
);

/** `zhang` -> `chang`, `xue` -> `hsüeh`. */
export function wadeGilesOf(pinyin: string): string {
  const whole = WHOLE.get(pinyin);
  if (whole !== undefined) return whole;
  const [initial, written] = INITIALS.find(([one]) => pinyin.startsWith(one)) ?? ['', ''];
  const final = pinyin.slice(initial.length);
  return written + (/^[jqxy]$/.test(initial) ? final.replace(/^u/, 'ü') : final).replace(/^(.*)$/, finalOf);
}

function finalOf(final: string): string {
  if (final === 'ong') return 'ung';
  if (final === 'iong') return 'iung';
  if (final === 'ian') return 'ien';
  if (final === 'ie') return 'ieh';
  return final === 'üe' ? 'üeh' : final;
}

/** Plain letters, as `latinWords` gives them -> the pinyin syllables that a Wade-Giles writer may have meant. */
export function wadeGilesReadings(syllables: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const readings = new Map<string, string[]>();
  for (const pinyin of syllables) {
    const plain = wadeGilesOf(pinyin).replaceAll("'", '').replaceAll('ü', 'u');
    // What is spelled alike in both systems needs no second reading.
    if (plain !== pinyin) readings.set(plain, [...(readings.get(plain) ?? []), pinyin]);
  }
  return readings;
}
