// Vietnamese names: syllables that one family writes in two ways, by region or by the taboo on a ruler's name, so that both are one name.
// References: Ngô Đức Thọ, "Nghiên cứu chữ huý Việt Nam qua các triều đại" (1997), for the taboo; the northern and southern readings as in
// Trần Trọng Kim, "Việt Nam sử lược" (1920), and everyday use. Unmarked letters: what differs in its tone mark alone is not listed.

const TWINS: readonly (readonly string[])[] = (
  'vo=vu hoang=huynh phuc=phuoc canh=kieng chu=chau thoi=thi nhiem=nham nghia=ngai sinh=sanh chinh=chanh hong=huong hoa=hue phuong=phung an=yen ' +
  'nhan=nhon truong=trang linh=lanh tung=tong loi=ly bao=buu thinh=thanh tinh=tanh kinh=kieng cuong=cang menh=mang uy=oai toan=tuyen dan=don son=san ' +
  'thai=thoi quy=qui ly=li my=mi vy=vi ky=ki ty=ti hy=hi sy=si'
)
  .split(' ')
  .map((entry) => entry.split('='));

const TWIN_OF = new Map<string, string[]>();
for (const [first = '', second = ''] of TWINS) {
  TWIN_OF.set(first, [...(TWIN_OF.get(first) ?? []), second]);
  TWIN_OF.set(second, [...(TWIN_OF.get(second) ?? []), first]);
}

/** Other plain spellings of the same name: `vo` -> `['vu']`. */
export function regionalTwins(plain: string): readonly string[] {
  return TWIN_OF.get(plain) ?? NONE;
}
const NONE: readonly string[] = [];

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?';
/** A vowel that glides takes no consonant after it. */
const GLIDING = 'ai|ao|au|ay|eo|eu|iu|oi|ui|uy|uu|oai|oay|oeo|ieu|yeu|uoi|uou|uay|uya|ia|ua';
const STANDING = '(?:[aeiouy]|oa|oe|ie|ye|uo|ua|ue|uy|uye)(?:ng|nh|ch|[cmnpt])?';
const SYLLABLE = new RegExp(`^${ONSET}(?:${GLIDING}|${STANDING})$`);

/** Whether plain letters can be one Vietnamese syllable: `nguyen` and `ma`, but not `zhang` or `shi`. */
export function isVietnameseSyllable(plain: string): boolean {
  return plain.length <= 7 && SYLLABLE.test(plain);
}
