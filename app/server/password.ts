import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the package's default kind): 19 MiB, two passes, one lane; about 30 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let stranger: Promise<string> | undefined

/** The passwords of the use cases. Without a hash a made-up one is compared, which takes the same time. */
export const passwords = {
  hash: (password: string): Promise<string> => hash(password, cost),
  matches: async (kept: string | null, password: string): Promise<boolean> => {
    stranger ??= hash('ingen har det här lösenordet', cost)
    const right = await verify(kept ?? (await stranger), password)
    return kept !== null && right
  },
}
