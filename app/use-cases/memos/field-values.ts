import type { CasePage } from '#db/queries/case-page'
import { casePage } from '#db/queries/case-page'
import { municipalityById } from '#db/queries/administration/municipality'
import type { CaseAddress } from '#db/queries/memos'
import type { FieldValues, MemoFacts } from '../../domain/memos'
import { memoFieldText } from '../../text/memo-fields'
import type { Context } from '../context'
import { calculate, statedCalculation, yearLabel } from '../economy/recalculate'
import { compiledStatements } from '../referrals/compile-statements'

export type CaseFacts = Omit<MemoFacts, 'decidesMoney'> & {
  bodyName: string
  decidingBody: string
  receivedDay: string | null
}

/** What the fields of a memo say now, within what the actor may read; null when there is no such case for the actor. */
export async function caseFacts(ctx: Context, address: CaseAddress): Promise<CaseFacts | null> {
  const { read } = ctx.database
  const page = await casePage(read, ctx.actor, address.municipalityId, address.slug)
  if (!page || page.withheld) return null
  const { head } = page
  const municipality = await municipalityById(read, address.municipalityId)
  const documents = page.documents.map(({ number, title }) => ({ number: `${head.number}-${number}`, title }))
  const decidingBody = head.decidingBody ?? head.bodyName
  const deadline =
    page.deadlines.find(({ state }) => state === 'open') ??
    page.deadlines.find(({ state }) => state === 'stated')
  const text = memoFieldText
  const values: FieldValues = {
    diarienummer: head.number,
    titel: head.title,
    forslagsstallare: proposers(page),
    inkom: text.day(head.receivedDay),
    vackt: text.day(head.raisedDay ?? head.receivedDay),
    ansvarig: head.responsibleName ?? head.responsibleUnit ?? '',
    svarsdatum: text.day(deadline?.day ?? null),
    kommun: municipality?.displayName ?? '',
    namnd: head.bodyName,
    beslutande: decidingBody,
    dagens_datum: text.day(ctx.today),
    yrkanden: text.numbered(page.points.filter(({ kind }) => kind === 'claim').map((point) => point.text)),
    fragor: text.numbered(page.questions.map(({ question }) => question)),
    remissinstanser: text.recipients(page.referrals.filter(({ kind }) => kind !== 'information')),
    yttranden: page.referrals.length > 0 ? await compiledStatements(read, head.id) : '',
    handlingar: text.documents(
      page.documents.map((each) => ({ ...each, number: `${head.number}-${each.number}` })),
    ),
    ...investmentValues(page),
  }
  const decisionDay =
    page.meetings
      .map(({ day }) => day)
      .filter((day) => day >= ctx.today)
      .toSorted()[0] ?? null
  return {
    values,
    documents,
    decisionDay,
    bodyName: head.bodyName,
    decidingBody,
    receivedDay: head.receivedDay,
  }
}

function proposers({ parties, head }: CasePage): string {
  const named = parties
    .filter(({ role }) => role === 'proposer')
    .map(({ name, party }) => (party ? `${name} (${party})` : name))
  return memoFieldText.listed(named) || (head.party ?? '')
}

/** The capital cost as the document prints it; as the finance core reckons it where nothing is printed. */
function investmentValues({ investment }: CasePage): FieldValues {
  if (!investment) return {}
  const stated = statedCalculation(investment)
  const reckoned = stated && calculate(stated)
  const start = investment.start
  const rows =
    investment.rows.length > 0
      ? investment.rows.map((row) => ({ ...row, label: memoFieldText.year(row.year) }))
      : reckoned?.ok
        ? reckoned.value.rows.map((row) => ({ ...row, label: yearLabel({ start }, row.year) }))
        : []
  return {
    belopp: memoFieldText.kronor(investment.principalOre),
    finansiering: investment.financing ?? '',
    kapitalkostnad: memoFieldText.capitalCost(rows),
  }
}
