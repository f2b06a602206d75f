import { questionnaire } from '../../../domain/ai-act'
import { optionsOf } from '../../../domain/ai-act/register/fields'
import { listOf, type SystemFact, textOf } from '../../../domain/oversight/facts'
import { counted, type MeasureKey } from '../../../domain/oversight/measures'
import { riskClassLabel } from '../../../text/ai-register'
import { formatCount, formatDate, formatKr } from '../../../text/format'
import { type Answer, type AnswerTo, type Asked, basisOf, listed, ofAll, point } from './answer'

const chosen = (system: SystemFact, key: string): string => {
  const values = textOf(system, key) === '' ? listOf(system, key) : [textOf(system, key)]
  return values
    .map((value) => optionsOf(key).find((option) => option.value === value)?.label ?? value)
    .join(', ')
}

/** The systems that a measure counts. */
const systemsOf = ({ facts }: Asked, key: MeasureKey): SystemFact[] => {
  const keys = new Set((counted(key, facts) ?? []).map((line) => line.key))
  return facts.systems.filter((system) => keys.has(system.key))
}
const inUse = (asked: Asked) => systemsOf(asked, 'i_bruk')
const pointsOf = (systems: readonly SystemFact[], note: (system: SystemFact) => string) =>
  systems.map((system) => point(system, note(system)))
const day = (system: SystemFact, key: string) => {
  const text = textOf(system, key)
  return text === '' ? '' : formatDate(text)
}

/** What stands in a field of each system in use, or a sentence that none is in use. */
function perSystem(
  asked: Asked,
  { lead, note, basis }: { lead: string; note: (system: SystemFact) => string; basis: MeasureKey[] },
): Answer {
  const systems = inUse(asked)
  return {
    sentences: [
      systems.length === 0 ? 'Det publicerade registret har inget AI-system i drift eller pilot.' : lead,
    ],
    points: pointsOf(systems, note),
    basis: basisOf(asked, ...basis),
  }
}

export const use: AnswerTo = (asked) => {
  const { count } = asked
  const withheld = count('undantagna')
  return {
    sentences: [
      `AI används i ${formatCount(count('i_bruk'), 'publicerat system', 'publicerade system')} i drift eller pilot.`,
      ...(withheld > 0
        ? [
            `Därutöver ${withheld === 1 ? 'är ett system undantaget' : `är ${withheld} system undantagna`} från beskrivning; skälet står i registret.`,
          ]
        : []),
    ],
    points: pointsOf(inUse(asked), (system) => {
      const areas = chosen(system, 'policy_area')
      return `${areas === '' ? '' : `${areas}. `}${textOf(system, 'summary_short')}`
    }),
    basis: basisOf(asked, 'i_bruk', 'publicerade', 'undantagna'),
  }
}

export const individuals: AnswerTo = (asked) => {
  const { count } = asked
  const deciding = systemsOf(asked, 'i_beslut')
  return {
    sentences:
      deciding.length === 0
        ? ['Nej. Inget system i registret som är i drift eller pilot används i beslut.']
        : [
            `${formatCount(deciding.length, 'system används', 'system används')} i beslut. ${count('automatiserade')} av dem fattar beslut utan en människa, varav ${count('automatiserade_med_delegation')} med delegationsbeslut.`,
          ],
    points: pointsOf(deciding, (system) =>
      [chosen(system, 'decision_mode'), textOf(system, 'delegation_ref')].filter(Boolean).join(', '),
    ),
    basis: basisOf(asked, 'i_beslut', 'automatiserade', 'automatiserade_utan_delegation'),
  }
}

export const tools: AnswerTo = (asked) => {
  const forStaff = inUse(asked).filter((system) => listOf(system, 'affected_groups').includes('anstallda'))
  return {
    sentences: [
      forStaff.length === 0
        ? 'Inget publicerat system i registret är avsett för anställda.'
        : `${formatCount(forStaff.length, 'system i registret berör', 'system i registret berör')} anställda.`,
      'Portalen har ingen uppgift om ifall andra verktyg används. Det behöver en undersökning visa.',
    ],
    points: pointsOf(forStaff, (system) => textOf(system, 'summary_short')),
    basis: basisOf(asked, 'i_bruk'),
  }
}

export const secrecy: AnswerTo = (asked) => {
  const { count } = asked
  const guidance = asked.facts.governing.filter(({ kind }) => ['guidance', 'policy', 'rules'].includes(kind))
  return {
    sentences: [
      count('sekretess') === 0
        ? 'I inget system i drift eller pilot gäller sekretess eller kan förekomma.'
        : `I ${formatCount(count('sekretess'), 'system', 'system')} gäller sekretess eller kan förekomma. Av dem behandlar ${count('sekretess_utanfor')} uppgifterna utanför EU/EES eller på okänd plats.`,
      guidance.length > 0
        ? `Regler för användningen finns i ${listed(guidance.map(({ label }) => label))}.`
        : 'Någon policy, vägledning eller regel för användningen finns inte i portalen.',
    ],
    points: [
      ...guidance.map((document) => point(document)),
      ...pointsOf(inUse(asked), (system) =>
        [
          `Sekretess: ${chosen(system, 'secrecy_level') || 'inte angivet'}`,
          `uppgifterna behandlas: ${chosen(system, 'data_location') || 'inte angivet'}`,
        ].join('; '),
      ),
    ],
    basis: basisOf(asked, 'sekretess', 'sekretess_utanfor', 'ej_klassade'),
  }
}

export const assessments: AnswerTo = (asked) => {
  const { count } = asked
  return perSystem(asked, {
    lead: `Konsekvensbedömning för dataskydd är klar för ${count('dpia_klara')} av ${count('dpia_klara') + count('dpia_saknas')} system där den krävs. Bedömning av grundläggande rättigheter är klar för ${count('fria_klara')} av ${count('hog_risk')} system med hög risk.`,
    note: (system) =>
      [
        textOf(system, 'personal_data') === 'nej'
          ? 'Inga personuppgifter'
          : `Dataskydd: ${(chosen(system, 'dpia_status') || 'inte angivet').toLowerCase()}`,
        day(system, 'dpia_completed_at'),
        textOf(system, 'fria_status') && `rättigheter: ${chosen(system, 'fria_status').toLowerCase()}`,
      ]
        .filter(Boolean)
        .join(', '),
    basis: ['dpia_klara', 'dpia_saknas', 'fria_klara', 'fria_saknas'],
  })
}

export const training: AnswerTo = (asked) =>
  perSystem(asked, {
    lead:
      asked.count('tranar_leverantor') === 0
        ? 'Nej. Inget system i drift eller pilot låter leverantören träna på kommunens uppgifter.'
        : `I ${formatCount(asked.count('tranar_leverantor'), 'system', 'system')} tränar leverantören på kommunens uppgifter, eller är det okänt.`,
    note: (system) => chosen(system, 'training_use') || 'inte angivet',
    basis: ['tranar_leverantor'],
  })

export const highRisk: AnswerTo = (asked) => {
  const { count, facts } = asked
  const date = formatDate(questionnaire.constants.annex_iii_date)
  const systems = inUse(asked)
  return {
    sentences: [
      `Varje system bedöms med frågor ur AI-förordningen. ${ofAll(count('beslutad_klass'), systems.length, 'system i drift eller pilot')} har beslutad riskklass.`,
      `${count('hog_risk') === 0 ? 'Inget system är' : formatCount(count('hog_risk'), 'system är', 'system är')} hög risk. Kraven på hög risk enligt bilaga III gäller från ${date}.`,
      ...(facts.inside
        ? [
            `${count('forsenade_skyldigheter')} skyldigheter är försenade och ${count('skyldigheter_ett_ar')} ska uppfyllas inom ett år.`,
          ]
        : []),
    ],
    points: pointsOf(systems, ({ riskClass }) => riskClassLabel(riskClass)),
    basis: basisOf(
      asked,
      'hog_risk',
      'beslutad_klass',
      'utan_beslutad_klass',
      'forsenade_skyldigheter',
      'skyldigheter_ett_ar',
    ),
  }
}

export const prohibited: AnswerTo = (asked) => {
  const unclear = systemsOf(asked, 'forbjudna_eller_oklara')
  return {
    sentences: [
      unclear.length === 0
        ? 'Nej. Inget system i drift eller pilot är förbjudet, preliminärt bedömt eller inte bedömt.'
        : `${formatCount(unclear.length, 'system är', 'system är')} förbjudet, preliminärt bedömt eller inte bedömt.`,
    ],
    points: pointsOf(unclear, ({ riskClass }) => riskClassLabel(riskClass)),
    basis: basisOf(asked, 'forbjudna_eller_oklara', 'beslutad_klass'),
  }
}

export const literacy: AnswerTo = (asked) =>
  perSystem(asked, {
    lead: 'Den som använder ett system ska ha den utbildning som står i registret:',
    note: (system) => textOf(system, 'training_required') || 'inget utbildningskrav angivet',
    basis: ['utbildade', 'ej_utbildade', 'i_bruk'],
  })

export const nationalSupport: AnswerTo = (asked) => {
  const joint = asked.facts.systems.filter((system) => textOf(system, 'joint_initiative') !== '')
  return {
    sentences: [
      joint.length === 0
        ? 'Inget system i registret är angivet som ett gemensamt initiativ.'
        : `${formatCount(joint.length, 'system bygger', 'system bygger')} på gemensamma initiativ.`,
      'Frågorna om riskklass följer EU:s AI-förordning, och informationsklassningen följer SKR:s metod Klassa.',
    ],
    points: pointsOf(joint, (system) => textOf(system, 'joint_initiative')),
    basis: basisOf(asked, 'i_bruk', 'klassade'),
  }
}

export const reviews: AnswerTo = (asked) =>
  perSystem(asked, {
    lead: `${ofAll(asked.count('granskade'), inUse(asked).length, 'system i drift eller pilot')} har en planerad granskning som inte är försenad.${asked.facts.inside ? ` ${formatCount(asked.facts.incidents.length, 'incident har', 'incidenter har')} anmälts, varav ${asked.count('oppna_incidenter')} varit öppna mer än 30 dagar.` : ''}`,
    note: (system) => {
      const [last, next] = [day(system, 'last_reviewed_at'), day(system, 'next_review_at')]
      return [last && `granskad ${last}`, next ? `nästa gång ${next}` : 'nästa granskning inte planerad']
        .filter(Boolean)
        .join(', ')
    },
    basis: ['granskade', 'granskning_passerad', 'incidenter', 'oppna_incidenter'],
  })

export const information: AnswerTo = (asked) =>
  perSystem(asked, {
    lead: 'Så står det i registret om hur den som berörs informeras, och om rättelse:',
    note: (system) =>
      [
        textOf(system, 'transparency_measure') || 'Ingen uppgift om hur AI-användningen visas.',
        textOf(system, 'appeal_info') && `Rättelse: ${textOf(system, 'appeal_info')}`,
      ]
        .filter(Boolean)
        .join(' '),
    basis: ['utan_rattelse', 'i_beslut'],
  })

export const equality: AnswerTo = (asked) => {
  const direct = inUse(asked).filter((system) =>
    ['direkt', 'rattslig'].includes(textOf(system, 'impact_level')),
  )
  const missing = asked.count('ej_bedomd_diskriminering')
  return {
    sentences: [
      direct.length === 0
        ? 'Inget system i drift eller pilot påverkar enskilda direkt.'
        : `${formatCount(direct.length, 'system påverkar', 'system påverkar')} enskilda direkt. Risken för diskriminering är bedömd för ${direct.length - missing}.`,
    ],
    points: pointsOf(direct, (system) => {
      const assessed = day(system, 'equality_assessed_at')
      return assessed ? `bedömd ${assessed}` : 'inte bedömd'
    }),
    basis: basisOf(asked, 'ej_bedomd_diskriminering'),
  }
}

const affecting =
  (group: string, words: { none: string; some: string }): AnswerTo =>
  (asked) => {
    const systems = inUse(asked).filter((system) => listOf(system, 'affected_groups').includes(group))
    return {
      sentences: [
        systems.length === 0
          ? words.none
          : `${formatCount(systems.length, 'system', 'system')} i drift eller pilot ${words.some}`,
      ],
      points: pointsOf(systems, (system) =>
        [
          textOf(system, 'summary_short'),
          `Personuppgifter: ${chosen(system, 'personal_data') || 'inte angivet'}; konsekvensbedömning: ${(chosen(system, 'dpia_status') || 'inte angivet').toLowerCase()}.`,
        ].join(' '),
      ),
      basis: basisOf(asked, 'i_bruk', 'dpia_saknas'),
    }
  }

export const children = affecting('barn', {
  none: 'Inget system i registret som är i drift eller pilot berör barn och elever.',
  some: 'berör barn och elever:',
})

export const staff = affecting('anstallda', {
  none: 'Inget publicerat system som är i drift eller pilot berör anställda. Samverkan med facken redovisas i ärendena.',
  some: 'berör anställda. Samverkan med facken redovisas i ärendena.',
})

export const suppliers: AnswerTo = (asked) => {
  const systems = inUse(asked)
  const names = systems.map((system) => textOf(system, 'supplier_name') || 'Inte angivet')
  const words = [...new Set(names)].map(
    (supplier) => `${supplier} (${names.filter((name) => name === supplier).length})`,
  )
  return {
    sentences: [
      systems.length === 0
        ? 'Det publicerade registret har inget AI-system i drift eller pilot.'
        : `Leverantörer, med antal system: ${listed(words)}.`,
    ],
    points: pointsOf(systems, (system) =>
      [
        textOf(system, 'supplier_name'),
        day(system, 'contract_until') && `avtal till ${day(system, 'contract_until')}`,
      ]
        .filter(Boolean)
        .join(', '),
    ),
    basis: basisOf(asked, 'i_bruk', 'avtal_ett_ar', 'utan_ai_villkor'),
  }
}

/** Whole kronor in a field, as öre. */
const ore = (system: SystemFact, key: string) => Number(textOf(system, key) || 0) * 100
const hours = (system: SystemFact, key: string) => Number(textOf(system, key) || 0)

export const economy: AnswerTo = (asked) => {
  const { facts, count } = asked
  const systems = inUse(asked)
  const sum = (read: (system: SystemFact) => number) => systems.reduce((all, each) => all + read(each), 0)
  const withCost = systems.filter((system) => textOf(system, 'annual_cost_sek') !== '').length
  const [planned, realised] = [
    sum((system) => hours(system, 'planned_benefit_hours')),
    sum((system) => hours(system, 'realised_benefit_hours')),
  ]
  return {
    sentences: [
      withCost === 0
        ? 'Den årliga kostnaden är inte angiven för något system i drift eller pilot.'
        : `Den årliga kostnaden är angiven för ${withCost} av ${formatCount(systems.length, 'system', 'system')} i drift eller pilot: ${formatKr(sum((system) => ore(system, 'annual_cost_sek')))}.`,
      ...(planned > 0
        ? [`Systemen beräknades frigöra ${planned} timmar om året. Uppmätt är ${realised} timmar.`]
        : []),
      ...(facts.benefits.length > 0
        ? [
            `${count('nytta_matt')} av ${formatCount(facts.benefits.length, 'planerad nytta', 'planerade nyttor')} i ärendena har följts upp. Timmar är inte pengar förrän en budget sänks.`,
          ]
        : []),
      ...(facts.investments.length > 0
        ? [
            `${formatCount(facts.investments.length, 'investering', 'investeringar')} uppgår till ${formatKr(facts.investments.reduce((all, { principalOre }) => all + principalOre, 0))}.`,
          ]
        : []),
    ],
    points: [
      ...pointsOf(systems, (system) =>
        textOf(system, 'annual_cost_sek') === ''
          ? 'kostnad inte angiven'
          : `${formatKr(ore(system, 'annual_cost_sek'))} om året`,
      ),
      ...facts.benefits.map((benefit) =>
        point(
          benefit,
          benefit.realisedPct
            ? `${benefit.realisedPct.replace('.', ',')} procent av det planerade`
            : benefit.measuredDay
              ? `följdes upp ${formatDate(benefit.measuredDay)}`
              : 'inte uppföljd',
        ),
      ),
      ...facts.investments.map((each) => point(each, formatKr(each.principalOre))),
    ],
    basis: basisOf(asked, 'i_bruk', 'nytta_matt', 'nytta_ej_matt'),
  }
}
