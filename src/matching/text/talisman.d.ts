// talisman has no types of its own.
declare module 'talisman/metrics/jaro-winkler.js' {
  export function similarity(a: string, b: string): number;
}
