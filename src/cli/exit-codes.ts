/** What a script may rely on; `homeward --help` lists the same. */
export const EXIT = {
  done: 0,
  /** Refused, or it went wrong: the message says why and what to do. */
  failed: 1,
  /** The command line itself is wrong: an unknown option, an argument that is missing. */
  usage: 2,
  /** Everything else was done, but rows of a file were left out. */
  someRejected: 3,
} as const;

export const EXIT_CODES_HELP = `
Exit codes
  0  done
  1  refused or failed; the message says why and what to do
  2  wrong usage: unknown option, missing argument
  3  finished, but some rows of a file were rejected`;
