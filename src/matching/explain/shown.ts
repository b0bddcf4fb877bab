// A value from a record inside a sentence: as written, but unable to do anything to the text or the terminal around it.

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get through
const UNSHOWN = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFFE\uFFFF]+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Hanifi_Rohingya}]/u;

/** Letters of the region and Latin ones: most values hold nothing else, and there is nothing to do to them. */
const HARMLESS = /^[ -~\u00A0-\u024F\u0E00-\u109F\u1780-\u17FF\u1E00-\u1EFF\u3000-\u9FFF]*$/;

/** Isolated where it runs from right to left, so that it can not turn its neighbours round. */
export function asShown(value: string): string {
  if (HARMLESS.test(value)) return value.trim();
  const text = value.replace(UNSHOWN, ' ').replace(LONE_SURROGATE, '\uFFFD').trim();
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
