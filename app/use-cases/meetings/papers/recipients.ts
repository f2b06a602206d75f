import { normalEmail } from '../../../domain/access/email'
import { hasStaffReps } from '../../../domain/meetings/agenda-openness'
import type { Read, Transaction } from '#db/connection'
import { accountAddresses } from '#db/queries/meetings/papers'
import { sittingOf } from '#db/queries/meetings/sitting'
import { accountsInRole } from '#db/queries/recipients'
import { insertReceipts } from '#db/repositories/meetings/papers'
import type { Context } from '../../context'
import { queueMail } from '../../shared/mail'

export type Called = {
  personId: string | null
  name: string
  party: string | null
  post: string
  /** Null when there is no address to write to: on paper. */
  email: string | null
}

type Place = { municipalityId: string; body: { id: string; kind: string }; day: string }

/**
 * Everyone who is called or told: members and deputies as the body is composed on the day of the meeting (KL 5:15, 6:17),
 * and staff representatives where the law gives them a place (KL 7:10–18).
 */
export async function calledTo(read: Read, { municipalityId, body, day }: Place): Promise<Called[]> {
  const sitting = await sittingOf(read, { bodyId: body.id, day })
  const accounts = await accountAddresses(read, { bodyId: body.id })
  const called = sitting.map(({ personId, name, party, post, email }) => ({
    ...{ personId, name, party, post },
    // The address that the person has given for assignments; else the one they sign in with.
    email: normalEmail(email ?? accounts.get(personId) ?? ''),
  }))
  if (!hasStaffReps(body.kind)) return called
  const known = new Set(called.map(({ email }) => email))
  const reps = await accountsInRole(read, { municipalityId, bodyId: body.id }, ['staff_rep'], day)
  return [
    ...called,
    ...reps
      .filter(({ email }) => !known.has(email))
      .map(({ name, email }) => ({ personId: null, name, party: null, post: 'staff_rep', email })),
  ]
}

/** Writes to each, and keeps to whom, how and when (MEET-02, MEET-03). */
export async function tellCalled(
  ctx: Context,
  tx: Transaction,
  {
    municipalityId,
    meetingId,
    agendaVersion,
    kind,
    called,
    mailTo,
  }: {
    municipalityId: string
    meetingId: string
    agendaVersion: number
    kind: 'summons' | 'supplement' | 'cancellation'
    called: readonly Called[]
    mailTo: (to: Called) => { subject: string; text: string }
  },
): Promise<{ mailed: number; onPaper: number }> {
  const rows = []
  for (const to of called) {
    const mailId =
      to.email === null ? null : await queueMail(ctx, tx, { municipalityId, to: to.email, ...mailTo(to) })
    rows.push({
      ...{ id: ctx.newId(), meetingId, kind, agendaVersion, personId: to.personId, name: to.name },
      ...{ post: to.post, email: mailId === null ? null : to.email, mailId },
      ...{ sentAt: ctx.now(), sentDay: ctx.today },
    })
  }
  await insertReceipts(tx, rows)
  const mailed = rows.filter(({ mailId }) => mailId !== null).length
  return { mailed, onPaper: rows.length - mailed }
}
