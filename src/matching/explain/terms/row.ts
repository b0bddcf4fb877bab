/** An id, then its words in Chinese, Vietnamese, Thai, Lao, Burmese, Khmer. */
export type TermRow = readonly [id: string, zh: string, vi: string, th: string, lo: string, my: string, km: string];
