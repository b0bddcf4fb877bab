// About how wide a text is drawn, since nothing here can measure a font. In ems; rather too wide than too narrow.
const NOTHING = /[\p{Mn}\p{Me}\p{Cf}]/u;
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFF}\p{Emoji_Presentation}]/u;
const BROAD = /[\u1000-\u109F\u1780-\u17FF\uAA60-\uAA7F\p{Lu}]/u;
const NARROW = /[\s.,:;'|!()ijlt\u2068\u2069]/;

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

function widthOfCharacter(character: string): number {
  if (NOTHING.test(character)) return 0;
  if (WIDE.test(character)) return 1;
  if (BROAD.test(character)) return 0.82;
  return NARROW.test(character) ? 0.33 : 0.6;
}
