/** Mail a one-time link to whoever has an account under the address. The payload holds no secret. */
export const linkJob = (payload: { email: string }) => ({ kind: 'account.link', payload }) as const

/** Send a mail of the outbox. */
export const mailJob = (payload: { mailId: string }) => ({ kind: 'mail.send', payload }) as const
