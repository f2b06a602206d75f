import type { GoverningFact } from '../../../domain/oversight/facts'
import { inForce } from '../../../domain/oversight/facts'
import { counted } from '../../../domain/oversight/measures'
import { paths } from '../../../paths'
import { formatCount, formatDate, formatNumber } from '../../../text/format'
import { governingKindLabel } from '../../../text/places'
import { type AnswerTo, type Asked, basisOf, listed, point } from './answer'

/** Who decided a governing document, when, and how long it holds, as far as it is known. */
export function governingNote(document: GoverningFact): string {
  const { kind, decidedBy, decidedDay, decidedText, validTo, reviewDay, statusText } = document
  const when = decidedDay ? formatDate(decidedDay) : decidedText
  const decided = [decidedBy && `beslutad av ${decidedBy}`, when].filter(Boolean).join(' ')
  return [
    governingKindLabel[kind],
    decided || 'beslutsdag inte angiven',
    validTo && `gäller till ${formatDate(validTo)}`,
    reviewDay && `ses över ${formatDate(reviewDay)}`,
    statusText,
  ]
    .filter(Boolean)
    .join('; ')
}

const lateText = (late: number) =>
  late === 0
    ? 'Inget av dem är försenat enligt sina datum.'
    : `${late} av dem är försenade enligt sina datum.`

const governingPoints = ({ facts }: Asked) =>
  facts.governing
    .filter((document) => inForce(document, facts.today))
    .map((document) => point(document, governingNote(document)))

export const standing: AnswerTo = (asked) => {
  const { facts, count } = asked
  const { index } = facts
  return {
    sentences: [
      `Det publicerade registret har ${formatCount(count('i_bruk'), 'AI-system', 'AI-system')} i drift eller pilot, varav ${count('beslutad_klass')} har beslutad riskklass.`,
      `${formatCount(count('uppdrag_pagar'), 'uppdrag', 'uppdrag')} pågår. ${lateText(count('uppdrag_forsenade'))}`,
      ...(facts.benefits.length > 0
        ? [
            `${count('nytta_matt')} av ${formatCount(facts.benefits.length, 'planerad nytta', 'planerade nyttor')} har följts upp.`,
          ]
        : []),
      index
        ? `Kommunens styrningsindex för ${index.year} är ${formatNumber(index.value.toFixed(1))} av 100.`
        : 'Något index har kommunen inte publicerat.',
    ],
    points: [],
    basis: [
      ...basisOf(asked, 'i_bruk', 'beslutad_klass', 'uppdrag_pagar', 'uppdrag_forsenade', 'nytta_matt'),
      ...(index ? [{ label: `Index ${index.year}`, href: index.href }] : []),
    ],
  }
}

export const strategy: AnswerTo = (asked) => {
  const points = governingPoints(asked)
  const toReview = asked.count('styrdokument_att_se_over')
  return {
    sentences:
      points.length === 0
        ? ['Något styrdokument för AI eller digitalisering finns inte i portalen.']
        : [
            `Ja. ${formatCount(points.length, 'styrdokument gäller', 'styrdokument gäller')}.`,
            ...(toReview > 0
              ? [
                  `${toReview} av kommunens styrdokument har en dag för översyn eller giltighet som har passerat.`,
                ]
              : []),
          ],
    points,
    basis: basisOf(asked, 'styrdokument_galler', 'styrdokument_att_se_over'),
  }
}

export const responsibility: AnswerTo = (asked) => {
  const systems = asked.facts.systems.filter(({ stub }) => !stub)
  const boards = [...new Set(systems.flatMap(({ board }) => (board ? [board] : [])))]
  return {
    sentences:
      boards.length === 0
        ? ['Inget registrerat system pekar ut en ansvarig nämnd.']
        : [
            `Politiskt ansvar för systemen i registret har ${listed(boards)}. Varje system har en systemägare:`,
          ],
    points: systems.map((system) => point(system, ownerOf(system))),
    basis: basisOf(asked, 'i_bruk'),
  }
}

const ownerOf = ({ fields, board }: Asked['facts']['systems'][number]) =>
  [board, fields.system_owner_role].filter((each) => typeof each === 'string' && each !== '').join(', ')

export const steering: AnswerTo = (asked) => {
  const { facts, count, m } = asked
  const index = facts.index
  return {
    sentences: [
      `Politiken styr genom ${formatCount(count('styrdokument_galler'), 'styrdokument som gäller', 'styrdokument som gäller')} och ${formatCount(facts.assignments.length, 'uppdrag', 'uppdrag')}, varav ${count('uppdrag_pagar')} pågår.`,
      `Systemen följs upp genom granskningar: ${count('granskade')} av ${count('i_bruk')} system i drift eller pilot har en planerad granskning som inte är försenad.`,
      index
        ? `Utvecklingen mäts med ett index i tre delar. Det senaste, för ${index.year}, är ${formatNumber(index.value.toFixed(1))} av 100.`
        : 'Något index har kommunen inte publicerat.',
    ],
    points: governingPoints(asked),
    basis: [
      ...basisOf(asked, 'styrdokument_galler', 'uppdrag_pagar', 'uppdrag_forsenade', 'granskade'),
      { label: 'Uppdragen', href: paths.assignments(m) },
      ...(index ? [{ label: `Index ${index.year}`, href: index.href }] : []),
    ],
  }
}

export const carriedOut: AnswerTo = (asked) => {
  const { facts, count } = asked
  return {
    sentences: [
      `${formatCount(facts.cases.length, 'initiativ handlar', 'initiativ handlar')} om AI eller digitalisering, varav ${count('arenden_oppna')} inte är avslutade.`,
      `${formatCount(facts.assignments.length, 'uppdrag har getts', 'uppdrag har getts')}: ${count('uppdrag_pagar')} pågår och ${count('uppdrag_forsenade')} är försenade.`,
    ],
    points: [...(counted('arenden_oppna', facts) ?? []), ...(counted('uppdrag_forsenade', facts) ?? [])].map(
      (line) => point(line),
    ),
    basis: basisOf(asked, 'arenden', 'arenden_oppna', 'uppdrag', 'uppdrag_pagar', 'uppdrag_forsenade'),
  }
}
