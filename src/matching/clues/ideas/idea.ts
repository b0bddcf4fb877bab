// One thing that people remember of home, in the region's languages.

export const IDEA_LANGUAGES = ['en', 'zh', 'vi', 'th', 'lo', 'my', 'km'] as const;
export type IdeaLanguage = (typeof IDEA_LANGUAGES)[number];

export interface Idea {
  /** In English; facts and explanations name the idea by it. */
  readonly id: string;
  /** Of all who remember anything of home, the share who tell of it (judged). */
  readonly share: number;
  /** Words joined by `|`; the first of each language can stand for the idea in an explanation. */
  readonly words: Readonly<Record<IdeaLanguage, string>>;
}

/** Reads a table of one idea a line: its id, its share and its words in the order of `IDEA_LANGUAGES`, with ` ; ` between. */
export function ideasOf(table: string): Idea[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', share, ...words] = line.split(' ; ');
      const [en = '', zh = '', vi = '', th = '', lo = '', my = '', km = ''] = words;
      return { id, share: Number(share), words: { en, zh, vi, th, lo, my, km } };
    });
}
