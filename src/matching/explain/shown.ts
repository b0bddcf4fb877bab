// A value from a record inside a sentence: as written, but unable to do anything to the text or the terminal around it.

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get through
const UNSHOWN = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFFE\uFFFF]+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Hanifi_Rohingya}]/u;

/** Isolated where it runs from right to left, so that it can not turn its neighbours round. */
export function asShown(value: string): string {
  const text = value.replace(UNSHOWN, ' ').replace(LONE_SURROGATE, '\uFFFD').trim();
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
