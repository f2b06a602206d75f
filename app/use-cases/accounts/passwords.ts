/** Hashing as the use cases need it; the server gives it Argon2id, tests something quicker. */
export type Passwords = {
  hash: (password: string) => Promise<string>
  /** Takes as long for no hash as for a wrong password, so that time does not tell which accounts there are. */
  matches: (hash: string | null, password: string) => Promise<boolean>
}
