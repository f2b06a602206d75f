/** A paragraph of the minutes from what was recorded, in the customary order (MIN-02, rules 10.3). */
import type { ItemRecord } from '../record/record'
import { named, nameOf, namesOf, type ParagraphFacts } from './paragraph-facts'
import { decisionOf } from './decision-text'
import { bullets, joined, line, numbered, prose, quoted, section } from './markdown'
import { proposalsOf } from './proposals-text'
import { asks, headings, inSentence, listed } from './words'
import { voteText } from './vote-text'

/** The text of one paragraph as Markdown, without its heading. What the record does not tell is left out. */
export function buildParagraph(facts: ParagraphFacts): string {
  const { item, record } = facts
  return joined([
    item.caseNumber && `Dnr ${line(item.caseNumber)}`,
    record.heldClosed &&
      (facts.body.kind === 'council'
        ? 'Ärendet behandlas inom stängda dörrar (5 kap. 42 § kommunallagen).'
        : 'Ärendet behandlas inom stängda dörrar.'),
    facts.chair && `Ordförande under paragrafen: ${line(facts.chair)}.`,
    lateText(facts),
    decisionOf(facts),
    section(headings.election, ...electionText(facts)),
    minorityText(facts),
    section(headings.summary, item.summary && prose(item.summary)),
    proposalText(facts),
    section(headings.basis, item.documents.length > 0 && bullets(item.documents.map(line))),
    section(headings.disqualified, ...disqualifiedText(facts)),
    answerText(facts),
    section(headings.debate, debateText(facts)),
    section(headings.movers, ...proposalsOf(facts)),
    section(headings.order, ...orderText(facts)),
    ...record.votes.map((vote, at) => voteText(facts, vote, record.votes.length > 1 ? at + 1 : null)),
    section(headings.reservation, ...reservationText(facts)),
    section(
      headings.statement,
      ...record.specialStatements.map(({ personIds, text }) =>
        joined([`${namesOf(facts, personIds)} lämnar ett särskilt yttrande:`, quoted(text)]),
      ),
    ),
    section(
      headings.note,
      ...record.notes.map(({ personId, text }) =>
        personId
          ? joined([`${nameOf(facts, personId)} lämnar en protokollsanteckning:`, quoted(text)])
          : prose(text),
      ),
    ),
    section(
      headings.receivers,
      record.decision?.receivers &&
        record.decision.receivers.length > 0 &&
        bullets(record.decision.receivers.map(line)),
    ),
  ])
}

function electionText(facts: ParagraphFacts): string[] {
  const { elections, lots } = facts.record
  return [
    ...elections.map(({ post, chosen }) =>
      joined([
        `Till ${line(post)} väljs`,
        bullets(chosen.map(({ name, party }) => named({ name, party: party ?? null }))),
      ]),
    ),
    ...lots.map(
      ({ between, drawn }) =>
        `Rösterna är lika. Lottning sker mellan ${listed(between.map((each) => nameOf(facts, each)))}. Lotten faller på ${nameOf(facts, drawn)}.`,
    ),
  ]
}

/** KL 5:50: the reasons are set by those who asked, and stand with their names (VOTE-04). */
function minorityText(facts: ParagraphFacts): string | null {
  const { minority } = facts.record
  return joined(
    minority.map(({ about, supporters, count, reasons, present, needed, granted }) => {
      const number = count ?? supporters.length
      const what = about === 'table' ? 'bordläggs' : 'återremitteras'
      return section(
        !granted
          ? headings.askedByMinority
          : about === 'table'
            ? headings.tabledByMinority
            : headings.referredBackByMinority,
        `${number} av ${present} närvarande begär att ärendet ${what}. För minoritetens rätt krävs minst ${needed} (5 kap. 50 § kommunallagen). ` +
          (granted
            ? 'Begäran har tillräckligt stöd.'
            : 'Begäran ger inte minoriteten rätt att få ärendet uppskjutet.'),
        reasons.trim() !== '' && joined(['Skälen är enligt dem som begär det:', quoted(reasons)]),
        supporters.length > 0 && `Begäran stöds av ${namesOf(facts, supporters)}.`,
      )
    }),
  )
}

function lateText({ item, record, body }: ParagraphFacts): string | null {
  const said = record.agreements.map(({ about, all }) => {
    const law = about === 'not_announced' ? '5 kap. 52 §' : '5 kap. 33 §'
    const lacks = about === 'not_announced' ? 'inte tillkännagetts' : 'inte beretts'
    return all
      ? `Ärendet har ${lacks}. Det är brådskande och samtliga närvarande är eniga om att besluta (${law} kommunallagen).`
      : `Ärendet har ${lacks}. De närvarande är inte eniga om att besluta, och ärendet avgörs inte (${law} kommunallagen).`
  })
  const reason = item.urgentReason
    ? `Ärendet togs upp som brådskande${body.kind === 'council' ? '' : ' tillägg'}: ${line(item.urgentReason)}`
    : null
  return joined([reason, ...said])
}

/** The proposal that people moved for or against; left out when the decision repeats it and nobody spoke. */
function proposalText({ item, record }: ParagraphFacts): string | null {
  const same = (points: readonly string[]) =>
    points.map((point) => point.replace(/^att\s+/i, '').trim()).join('\n')
  const decided = record.decision?.points ?? []
  const open = record.proposals.some(({ withdrawn }) => !withdrawn) || same(decided) !== same(item.proposal)
  if (item.proposal.length === 0 || !open) return null
  return section(
    headings.proposal,
    item.proposalFrom && line(item.proposalFrom),
    item.proposal.every((point) => /^[A-ZÅÄÖ0-9]/.test(point.trim()))
      ? numbered(item.proposal.map(line))
      : bullets(item.proposal.map((point) => `att ${line(point.replace(/^att\s+/i, ''))}`)),
  )
}

/** JAV-01–03: who was out and who sat in the place. */
function disqualifiedText(facts: ParagraphFacts): string[] {
  const { record, body } = facts
  const said = record.disqualified.map(({ personId, reason, decidedByBody }) => {
    const instead = record.attendance.find(({ servesFor, serving }) => serving && servesFor === personId)
    return [
      `${nameOf(facts, personId)} deltar inte på grund av jäv${reason.trim() === '' ? '' : `: ${line(reason).replace(/\.$/, '')}`}.`,
      body.kind === 'board' &&
        'Den jäviga är inte närvarande när ärendet behandlas (6 kap. 30 § kommunallagen).',
      decidedByBody && `${line(body.name)} har beslutat i frågan.`,
      instead && `${nameOf(facts, instead.personId)} tjänstgör i stället.`,
    ]
      .filter(Boolean)
      .join(' ')
  })
  return record.quorum.byException
    ? [
        ...said,
        'Fullmäktige får handlägga ärendet trots att färre än hälften deltar, eftersom det beror på jäv (5 kap. 46 § kommunallagen).',
      ]
    : said
}

function answerText(facts: ParagraphFacts): string | null {
  const { answer, mayBePut } = facts.record
  const isAsked = facts.item.kind === 'interpellation' || facts.item.kind === 'question'
  if (!answer)
    return isAsked && mayBePut === true
      ? section(headings.answer, 'Svar lämnas inte vid sammanträdet.')
      : null
  const by = answer.by ? nameOf(facts, answer.by) : null
  return section(headings.answer, by ? `${by} svarar.` : 'Svar lämnas.', answer.text && prose(answer.text))
}

function debateText(facts: ParagraphFacts): string | null {
  const { speeches } = facts.record
  const { presenter } = facts.item
  const spoke = [
    ...new Set(
      speeches.flatMap(({ personId, name }) => (personId ? nameOf(facts, personId) : name ? line(name) : [])),
    ),
  ]
  return joined([
    presenter && `Föredragande: ${line(presenter)}.`,
    facts.others.length > 0 && `Närvarande under ärendet: ${listed(facts.others.map(line))}.`,
    spoke.length > 0 && `I ärendet yttrar sig ${listed(spoke)}.`,
  ])
}

/** VOTE-09, VOTE-12: how the questions were put, and what the chair found without a vote. */
function orderText(facts: ParagraphFacts): (string | null)[] {
  const { propositions, found, votes, proposals } = facts.record
  const won = proposals.find(({ proposalId }) => proposalId === found)
  const text = propositions?.text.trim() ?? ''
  return [
    text === '' ? null : prose(text),
    won
      ? `Ordföranden finner att ${line(inSentence(facts.body.name))} beslutar enligt ${proposalName(facts, won)}.`
      : null,
    votes.length > 0 && facts.item.kind !== 'election' ? 'Omröstning begärs.' : null,
  ]
}

/** `yrkandet från Anna Berg (S) och Bo Ek (V) om avslag`, or the words it is known by. */
function proposalName(
  facts: ParagraphFacts,
  { movers, moverText, kind, text }: ItemRecord['proposals'][number],
): string {
  const about = text.trim() === '' ? ` om ${asks[kind]}` : ''
  if (movers.length > 0) return `yrkandet från ${namesOf(facts, movers)}${about}`
  return moverText ? line(moverText) : kind === 'main' ? 'förslaget' : `yrkandet${about}`
}

function reservationText(facts: ParagraphFacts): string[] {
  return facts.record.reservations.map(({ personIds, text, proposalId }) => {
    const own = facts.record.proposals.find((proposal) => proposal.proposalId === proposalId)
    const many = personIds.length > 1
    const favour = own ? ` till förmån för ${proposalName(facts, own)}` : ''
    return joined([
      `${namesOf(facts, personIds)} reserverar sig mot beslutet${favour}${text?.trim() ? ` med ${many ? 'deras' : 'egen'} motivering:` : '.'}`,
      text?.trim() && quoted(text),
    ])
  })
}
