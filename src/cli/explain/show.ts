// A pair on a terminal, and as JSON.
import type { Language } from '../../domain/match/language.ts';
import { awaitsReview, featureIn, sentenceIn, WORDS } from '../../matching/explain/explain-in.ts';
import type { Explanation, Unknown } from '../../matching/explain/explanation.ts';
import { bitsText, percentText } from '../../matching/explain/numbers.ts';
import { asShown } from '../../matching/explain/shown.ts';
import { labelled } from '../terminal/say.ts';
import { style } from '../terminal/style.ts';
import { tableOf } from '../terminal/table.ts';

export function explanationText(language: Language, pair: Explanation): string {
  const words = WORDS[language];
  const { page } = words;
  const scale = Math.max(1, ...pair.evidence.map((row) => Math.abs(row.bits)));
  const rows = pair.evidence.map((row) => [
    featureIn(language, row.feature),
    row.verdict === 'blank' ? '' : bitsText(words, row.bits),
    barOf(row.bits, scale),
    words.verdicts[row.verdict],
    sentenceIn(language, row),
  ]);
  return [
    style.strong(page.title),
    labelled([
      [page.missing, asShown(pair.missingId)],
      [page.rescued, asShown(pair.rescuedId)],
      [page.probability, style.strong(percentText(words, pair.probability))],
      [page.start, `${bitsText(words, pair.start)} ${page.bits}`],
      [page.evidence, `${bitsText(words, pair.weight)} ${page.bits}`],
      [page.sum, `${bitsText(words, pair.start + pair.weight)} ${page.bits}`],
      [page.weights, asShown(pair.weightsVersion)],
    ]),
    '',
    tableOf(['', page.bits, '', '', page.evidence], rows),
    ...(pair.unknowns.length > 0
      ? ['', page.mostToLearn, ...pair.unknowns.map((one) => `  ${couldBring(language, one)}`)]
      : []),
    '',
    style.quiet(page.howToReadBits),
    ...(awaitsReview(language) ? [style.quiet(page.awaitsReview), style.quiet(WORDS.en.page.awaitsReview)] : []),
  ].join('\n');
}

/** For programs: numbers as numbers, words in the language asked for. */
export function explanationJson(language: Language, pair: Explanation) {
  return {
    missingId: pair.missingId,
    rescuedId: pair.rescuedId,
    language,
    awaitsReview: awaitsReview(language),
    probability: pair.probability,
    startBits: pair.start,
    weight: pair.weight,
    weightsVersion: pair.weightsVersion,
    evidence: pair.evidence.map((row) => ({
      feature: row.feature,
      level: row.level,
      bits: row.bits,
      verdict: row.verdict,
      words: sentenceIn(language, row),
      values: row.values,
    })),
    mostToLearn: pair.unknowns,
  };
}

const BAR = 8;

/** Left of the middle what contradicts, right of it what supports, in different strokes. */
function barOf(bits: number, scale: number): string {
  const length = Math.min(BAR, Math.round((Math.abs(bits) / scale) * BAR));
  const left = bits < 0 ? '░'.repeat(length) : '';
  const right = bits > 0 ? '█'.repeat(length) : '';
  return `${left.padStart(BAR)}│${right.padEnd(BAR)}`;
}

function couldBring(language: Language, { feature, least, most }: Unknown): string {
  const words = WORDS[language];
  const parts: Readonly<Record<string, string>> = {
    feature: featureIn(language, feature),
    least: bitsText(words, least),
    most: bitsText(words, most),
  };
  return words.page.couldBring.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '');
}
