import type { Judged, Signal, SignalRule } from '../domain/assignments/signal'
import type { Tertial } from '../domain/assignments/tertial'
import { formatCount, formatDate } from './format'

export const signalLabel: Record<Signal, string> = {
  late: 'Försenat',
  at_risk: 'Risk',
  on_time: 'I tid',
  reported: 'Redovisat',
  fulfilled: 'Fullgjort',
  withdrawn: 'Återkallat',
}

const days = (count: number | null) => formatCount(count ?? 0, 'dag', 'dagar')
const dated = (day: string | null) => (day ? formatDate(day) : 'okänd dag')

const why: Record<SignalRule, (judged: Judged) => string> = {
  withdrawn: () => 'Den som gav uppdraget har återkallat det',
  fulfilled: () => 'Den som gav uppdraget har förklarat det fullgjort',
  final_report: () => 'Slutredovisat, beslut om att det är fullgjort saknas',
  due_day_passed: ({ day, number }) => `Skulle vara klart ${dated(day)}, ${days(number)} sedan`,
  report_day_passed: ({ day, number }) => `Skulle redovisas ${dated(day)}, ${days(number)} sedan`,
  stated_late: ({ day }) => `Den som redovisar anger försening, ${dated(day)}`,
  stated_at_risk: ({ day }) => `Den som redovisar anger risk, ${dated(day)}`,
  behind_dates: ({ day, number }) =>
    `Arbetet låg ${formatCount(number ?? 0, 'procentenhet', 'procentenheter')} efter tiden ${dated(day)}`,
  due_day_near: ({ day, number }) => `Ska vara klart ${dated(day)}, om ${days(number)}`,
  within_time: ({ day }) => `Inget datum har passerat, nästa är ${dated(day)}`,
  no_day: () => 'Inget datum är satt',
}

/** Why an assignment has the signal it has. */
export const whySignal = (judged: Judged): string => why[judged.rule](judged)

/** The rules in words, in the order they are tried. */
export const signalRuleWords: readonly { signal: Signal; text: string }[] = [
  { signal: 'withdrawn', text: 'den som gav uppdraget har återkallat det' },
  { signal: 'fulfilled', text: 'den som gav uppdraget har förklarat det fullgjort' },
  { signal: 'reported', text: 'slutredovisningen är lämnad' },
  {
    signal: 'late',
    text: 'dagen då det ska vara klart eller redovisas har passerat, eller den som redovisar anger försening',
  },
  {
    signal: 'at_risk',
    text: 'den som redovisar anger risk, arbetet ligger minst 25 procentenheter efter tiden, eller högst 30 dagar återstår',
  },
  { signal: 'on_time', text: 'inget av detta gäller' },
]

export const statedLabel = {
  on_track: 'Går som planerat',
  at_risk: 'Risk för försening',
  late: 'Försenat',
} as const

export const stageLabel = { upcoming: 'Kommer', in_progress: 'Pågår', reported: 'Redovisad' } as const

export const tertialLabel: Record<Tertial, string> = {
  t1: 'T1, januari–april',
  t2: 'T2, maj–augusti',
  t3: 'T3, september–december',
}

export const assignmentText = {
  reportTitle: (kind: 'status' | 'interim' | 'final', day: string) =>
    `${{ status: 'Statusuppdatering', interim: 'Delredovisning', final: 'Slutredovisning' }[kind]} av uppdraget, ${formatDate(day)}`,
  reported: (name: string, number: string) => `${name} har redovisat uppdraget i ${number}.`,
  owner: (name: string) => `${name} svarar för uppdraget och redovisar det.`,
  nextReport: (day: string) => `Nästa redovisning ska lämnas ${formatDate(day)}.`,
  link: (name: string) => `${name} har fått en länk att redovisa med.`,
  coming: (title: string, day: string) => `${title} ska redovisas ${formatDate(day)}.`,
  passed: (title: string, day: string) => `${title} skulle ha redovisats ${formatDate(day)}.`,
}

/** The mail with the secret link by which someone reports. */
export const reportMail = (to: {
  name: string
  title: string
  number: string
  day: string | null
  late: boolean
  href: string
  untilDay: string
}) => ({
  subject: `${to.late ? 'Påminnelse: redovisa' : 'Redovisa'} ${to.number}`,
  text: [
    `Hej ${to.name}!`,
    `Du redovisar uppdraget ${to.title} (${to.number}).`,
    to.day === null
      ? 'Ingen dag är satt för nästa redovisning.'
      : to.late
        ? `Redovisningen skulle ha lämnats ${formatDate(to.day)}.`
        : `Nästa redovisning ska lämnas senast ${formatDate(to.day)}.`,
    'Skriv den här, utan att logga in:',
    `{portal}${to.href}`,
    `Länken är bara din och gäller till och med ${formatDate(to.untilDay)}. En ny länk ersätter den gamla.`,
    '',
  ].join('\n\n'),
})
