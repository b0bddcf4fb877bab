/** ISO 639-1 codes of the languages in which a pair can be explained. */
export const LANGUAGES = ['en', 'zh', 'vi', 'th', 'lo', 'my', 'km'] as const;
export type Language = (typeof LANGUAGES)[number];
