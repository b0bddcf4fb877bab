/** Password hashing, argon2id. `verify` takes as long for a wrong password as for a right one. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

/** A secret of 32 random bytes, base64url: what a session's cookie or a token holds. */
export type NewSecret = () => string;
