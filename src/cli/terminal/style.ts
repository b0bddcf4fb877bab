import colors from 'picocolors';

// Decided by stderr as well: everything for people may go there, and a redirected stdout must stay plain.
const { bold, cyan, dim, green, red, yellow } = colors.createColors(
  colors.isColorSupported && process.stdout.isTTY === true && process.stderr.isTTY === true,
);

/** Named by meaning; plain text where no terminal shows colour. */
export const style = { strong: bold, quiet: dim, address: cyan, good: green, bad: red, warn: yellow };
