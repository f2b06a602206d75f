import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { and, eq } from 'drizzle-orm'
import type { Particulars } from '~/domain/cases/particulars'
import { setSecrecy } from '~/use-cases/register/set-secrecy'
import { indexCase } from '~/use-cases/cases/index-case'
import * as t from '#db/schema'
import type { Place } from '../register/place'
import { document, registered } from './cases'

/** A word that stands nowhere but in what is secret. */
export const SECRET = 'Zyxvarg'

/** The secret word wherever a document or a clerk can have written something of a matter. */
const everything: Particulars = {
  parties: [
    { role: 'proposer', name: `${SECRET} Ek`, party: SECRET, title: SECRET },
    { role: 'official', name: `${SECRET} Al`, protected: true },
  ],
  points: [{ kind: 'claim', text: `att ${SECRET}`, body: SECRET }],
  questions: [{ question: `Var är ${SECRET}?`, answer: `${SECRET} är här` }],
  amounts: [{ ore: 100, meaning: SECRET }],
  facts: [{ heading: SECRET, label: SECRET, text: SECRET }],
  links: [{ label: SECRET, url: `https://exempel.se/${SECRET}` }],
  referrals: [{ kind: 'external', recipient: SECRET, state: 'sent', note: SECRET, replyDay: '2027-01-15' }],
  statedDeadlines: [{ label: SECRET, day: '2027-01-15', basis: SECRET, watch: true }],
  events: [{ kind: 'note', text: SECRET, dayText: SECRET }],
  meetings: [{ body: 'ks', day: '2026-12-09', title: SECRET, note: SECRET }],
  investment: {
    ...{ principalOre: 100, ratePct: '1.5', lifeMonths: 12, method: 'straight_line', financing: SECRET },
    lines: [{ phase: 'project', label: SECRET, ore: 100 }],
    rows: [],
  },
  assignment: {
    ...{ text: SECRET, giver: SECRET, origin: SECRET, receiver: SECRET, cooperation: SECRET },
    state: 'in_progress',
    stages: [{ title: SECRET, state: 'in_progress', note: SECRET }],
    reports: [{ kind: 'status', dayText: SECRET, receiver: SECRET, number: SECRET, note: SECRET }],
  },
  agreement: {
    areas: [
      {
        ...{ name: SECRET, description: SECRET, system: SECRET },
        services: [{ kind: 'base', name: SECRET, comment: SECRET }],
        keys: [{ name: SECRET, weightPct: '100', source: SECRET, note: SECRET }],
      },
    ],
    forums: [
      {
        ...{ name: SECRET, level: 'strategic', frequency: SECRET, convenor: SECRET, escalatesTo: SECRET },
        lines: [{ kind: 'purpose', text: SECRET }],
      },
    ],
    leadTimes: [{ text: SECRET, days: 3 }],
    yearWheel: [{ text: SECRET, forums: [SECRET] }],
  },
  actionLists: [{ name: SECRET, owner: SECRET, statedCount: 1, note: SECRET }],
  governingDocuments: [
    {
      kind: 'policy',
      title: SECRET,
      decidedBy: SECRET,
      decidedText: SECRET,
      statusText: SECRET,
      description: SECRET,
    },
  ],
}

const provision = { provision: '26 kap. 1 § OSL', until: '', neutralTitle: '', neutralParty: '' }
const nothingMarked = { whole: false, title: false, party: false, unpublish: false }

/**
 * Cases whose secrets outsiders must not be told: one published and marked whole after everything was registered and
 * released, one registered secret, and one whose title, sender and document are marked while the rest is open. The
 * open case beside them points to the hidden one.
 */
export async function plantSecrets(place: Place) {
  const { clerk, database } = place
  const said = { statusLine: SECRET, summary: SECRET, decidingBody: SECRET, sourceNote: SECRET, asOf: SECRET }
  const secretDocument = document(
    {
      ...{ publicTitle: 'Handling i ärendet', protectedTitle: SECRET, protectedParty: SECRET },
      ...{ sourceNote: SECRET, released: true },
      file: { hash: 'f'.repeat(64), fileName: `${SECRET}.txt`, pages: 1, text: `Om ${SECRET}.` },
    },
    '',
  )
  const whole = await registered(clerk, {
    ...said,
    publicTitle: 'Ansökan',
    protectedTitle: SECRET,
    protectedParty: SECRET,
    publicParty: 'Enskild',
    furtherNumbers: [{ number: `${SECRET} 2026/77`, holder: SECRET }],
    particulars: everything,
    documents: [secretDocument],
  })
  await writeBeside(place, whole.caseId)
  const mark = async (slug: string, given: object, documentNumber: number | null = null) => {
    const at = { municipalityId: 'm', slug, documentNumber }
    const set = await setSecrecy(clerk, { ...at, ...provision, ...nothingMarked, ...given })
    if (!set.ok) throw new Error(set.refusal)
    return set.value
  }
  const { withdrawn } = await mark(whole.slug, { whole: true })

  const hidden = await registered(clerk, {
    ...said,
    ...{ publicTitle: `Om ${SECRET}`, publicParty: SECRET, secrecyProvision: '21 kap. 1 § OSL' },
    particulars: everything,
    documents: [document({ publicTitle: SECRET, publicParty: SECRET })],
  })
  const fields = await registered(clerk, {
    ...{ publicTitle: `Klagomål på ${SECRET}`, publicParty: `${SECRET} AB`, kind: 'other' },
    particulars: { parties: [{ role: 'proposer', name: `${SECRET} AB` }] },
    documents: [
      document({ publicTitle: `Brev om ${SECRET}`, publicParty: `${SECRET} AB`, released: true }, SECRET),
      document({ publicTitle: `Klagomål på ${SECRET}`, publicParty: 'Länsstyrelsen' }, SECRET),
    ],
  })
  await mark(fields.slug, { title: true, party: true, neutralTitle: 'Klagomål' })
  const one = { whole: true, title: true, neutralTitle: 'Brev' }
  await mark(fields.slug, one, 1)
  await storeBytes(place, 'f'.repeat(64), SECRET)
  const open = await registered(clerk, { publicTitle: 'Öppet ärende', documents: [] })
  await database.transaction(async (tx) => {
    const link = { id: 'to-hidden', caseId: open.caseId, toCaseId: hidden.caseId, label: SECRET }
    await tx.insert(t.caseLinks).values({ ...link, kind: 'related' })
  })
  return { whole, hidden, fields, open, withdrawn }
}

/** The stored file of every planted document. */
async function storeBytes(place: Place, hash: string, text: string): Promise<void> {
  const folder = path.join(place.files, hash.slice(0, 2), hash.slice(2, 4))
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, hash), text)
}

/** What others than the register write about a case: decisions, memos, corrections, reasons, tasks. */
async function writeBeside(place: Place, caseId: string): Promise<void> {
  const at = '2026-11-20T08:00:00.000Z'
  const made = { municipalityId: 'm', caseId }
  await place.database.transaction(async (tx) => {
    await tx
      .update(t.cases)
      .set({ voidReason: SECRET, nextDeadline: '2027-01-15' })
      .where(eq(t.cases.id, caseId))
    await tx.insert(t.decisions).values({
      ...{ id: 'decision', ...made, bodyId: 'ks', day: '2026-11-18', dayText: SECRET, paragraph: SECRET },
      ...{ heading: SECRET, outcome: 'noted' as const },
    })
    await tx
      .insert(t.decisionPoints)
      .values({ id: 'point', decisionId: 'decision', position: 1, text: SECRET })
    await tx
      .update(t.referrals)
      .set({ question: SECRET, statementText: SECRET, closingReason: SECRET, recipientNumber: SECRET })
      .where(eq(t.referrals.caseId, caseId))
    await tx
      .update(t.documents)
      .set({ voidReason: SECRET })
      .where(and(eq(t.documents.caseId, caseId), eq(t.documents.number, 1)))
    await tx.update(t.documentVersions).set({ note: SECRET })
    await tx.insert(t.corrections).values({
      ...{ id: 'correction', caseId, field: 'publicTitle', before: SECRET, after: 'Ansökan', reason: SECRET },
      ...{ protected: false, at, actorName: 'clerk' },
    })
    await tx.insert(t.memos).values({
      ...{ id: 'memo', ...made, template: 'tjansteskrivelse', title: SECRET, state: 'draft' as const },
      ...{ authorAccountId: 'clerk', decidesMoney: false, createdAt: at, updatedAt: at },
    })
    await tx.insert(t.memoSections).values({
      ...{ id: 'section', memoId: 'memo', section: 'forslag', position: 1, heading: SECRET, required: true },
      ...{ text: SECRET, revision: 1, updatedAt: at },
    })
    await tx.insert(t.tasks).values({
      ...{ id: 'task', ...made, bodyId: 'ks', title: SECRET, note: SECRET, fromAccountId: 'clerk' },
      ...{ toAccountId: 'clerk', state: 'open' as const, createdAt: at },
    })
    await indexCase(tx, caseId)
  })
}
