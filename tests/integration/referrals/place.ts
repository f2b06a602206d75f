import { eq } from 'drizzle-orm'
import type { Role } from '~/domain/access'
import { registerCase } from '~/use-cases/cases/register-case'
import type { Context } from '~/use-cases/context'
import { sendReferrals, type SendReferralsInput } from '~/use-cases/referrals/send-referrals'
import { accounts, appointments, bodies, mails, referrals, registers } from '#db/schema'
import { municipalityWithClerk, today } from '#tests/integration/register/place'

export { today }

const createdAt = '2026-01-01T00:00:00.000Z'

/** Two municipalities: boards with registers, offices that serve them, and people in every role that matters. */
export async function referralPlaces() {
  const place = await municipalityWithClerk()
  const { database } = place
  await database.transaction(async (tx) => {
    for (const [id, municipalityId, kind, name, parentId] of [
      ['slk', 'm', 'administration', 'Stadsledningskontoret', 'ks'],
      ['sf', 'm', 'administration', 'Socialförvaltningen', 'sn'],
      ['tn', 'n', 'board', 'Tekniska nämnden', null],
    ] as const)
      await tx
        .insert(bodies)
        .values({ id, municipalityId, kind, name, parentId, slug: id, sortKey: id, createdAt })
    await tx.insert(registers).values({
      ...{ id: 'r-tn', municipalityId: 'n', bodyId: 'tn', code: 'TN', name: 'Tekniska nämndens diarium' },
      ...{ numberPattern: '{unit} {year}/{serial}', demonstration: false, closedOn: null, createdAt },
    })
    for (const [id, municipalityId, role, bodyId] of [
      ['officer', 'm', 'case_officer', 'ks'],
      ['sn-clerk', 'm', 'registrar', 'sn'],
      ['sn-officer', 'm', 'case_officer', 'sn'],
      ['tn-clerk', 'n', 'registrar', 'tn'],
    ] as const) {
      const email = `${id}@exempel.se`
      await tx
        .insert(accounts)
        .values({ id, municipalityId, email, name: id, status: 'active', invented: true, createdAt })
      await tx.insert(appointments).values({ id, accountId: id, role, bodyId, createdAt })
    }
  })
  const by = (role: Role, accountId: string, bodyId: string | null, municipalityId = 'm'): Context =>
    place.as(place.account(role, { accountId, bodyId, municipalityId }))
  return {
    ...place,
    officer: by('case_officer', 'officer', 'ks'),
    snClerk: by('registrar', 'sn-clerk', 'sn'),
    snOfficer: by('case_officer', 'sn-officer', 'sn'),
    tnClerk: by('registrar', 'tn-clerk', 'tn', 'n'),
    on: (ctx: Context, day: string): Context => ({ ...ctx, today: day }),
  }
}

export type Places = Awaited<ReturnType<typeof referralPlaces>>

let nth = 0

/** A motion of the executive board with two documents, the second one secret when told. */
export async function motion(ctx: Context, { secretDocument = false, secret = false } = {}) {
  nth++
  const line = { kind: 'motion', direction: 'incoming', day: '2026-11-01', released: false } as const
  const files = await Promise.all(
    [`Motionens text ${nth}`, `Bilagans text ${nth}`].map((text) => ctx.files.keep(Buffer.from(text))),
  )
  const { noteFile } = await import('#db/repositories/documents')
  await ctx.database.transaction(async (tx) => {
    for (const { hash, size } of files)
      await noteFile(tx, { hash, size, mime: 'text/plain', storedAt: createdAt })
  })
  const file = (at: number) => ({
    ...{ hash: files[at]?.hash ?? '', fileName: `fil${at}.txt`, pages: null, text: `Text ${at}` },
  })
  const registered = await registerCase(ctx, {
    ...{ municipalityId: 'm', registerId: 'r-ks', kind: 'motion', publicTitle: `Motion ${nth} om skyltar` },
    ...{ receivedDay: '2026-11-01', state: 'in_preparation' },
    secrecyProvision: secret ? 'OSL 21:7' : null,
    documents: [
      { ...line, publicTitle: 'Motionen', file: file(0) },
      {
        ...line,
        publicTitle: 'Bilagan',
        secrecyProvision: secretDocument ? 'OSL 18:8' : null,
        file: file(1),
      },
    ],
  })
  if (!registered.ok) throw new Error(registered.refusal)
  return registered.value
}

export const asking = (
  slug: string,
  recipients: SendReferralsInput['recipients'],
  change: Partial<SendReferralsInput> = {},
): SendReferralsInput => ({
  ...{ municipalityId: 'm', slug, recipients, question: 'Vad kostar det?', background: null, contact: null },
  ...{ documents: [1], secretConfirmed: false },
  ...change,
})

export const body = (bodyId: string, replyDay: string | null = '2027-02-26', information = false) => ({
  ...{ bodyId, replyDay, information },
})
export const outside = (name: string, email: string, replyDay: string | null = '2027-02-26') => ({
  ...{ bodyId: null, name, email, replyDay, information: false },
})

/** Sends and answers with the referrals in the order of the list. */
export async function sent(
  ctx: Context,
  slug: string,
  recipients: SendReferralsInput['recipients'],
  change?: Partial<SendReferralsInput>,
) {
  const done = await sendReferrals(ctx, asking(slug, recipients, change))
  if (!done.ok) throw new Error(done.refusal)
  return done.value
}

export async function referralRow({ database }: Context, id: string) {
  const [row] = await database.read.select().from(referrals).where(eq(referrals.id, id))
  if (!row) throw new Error(`No referral ${id}`)
  return row
}

/** The secret of the newest link mailed to an address. */
export async function secretFor({ database }: Context, to: string): Promise<string> {
  const rows = await database.read.select().from(mails).where(eq(mails.to, to)).orderBy(mails.createdAt)
  const found = /\/svar\/([A-Za-z0-9_-]{43})/.exec(rows.at(-1)?.text ?? '')?.[1]
  if (!found) throw new Error(`No link was mailed to ${to}`)
  return found
}
