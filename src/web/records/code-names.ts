const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** `Thailand (TH)`; a text that is no code is shown as its source wrote it. */
export function countryNamed(text: string): string {
  return named(COUNTRIES, text);
}

/** `Hmong (hmn)`. */
export function languageNamed(text: string): string {
  return named(LANGUAGES, text);
}

function named(names: Intl.DisplayNames, text: string): string {
  try {
    const name = names.of(text);
    return name ? `${name} (${text})` : text;
  } catch {
    // Not even the form of a code: a RangeError.
    return text;
  }
}
