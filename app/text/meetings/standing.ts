import type { MeetingDate } from '../../domain/meetings/dates'
import type { MeetingState } from '../../domain/meetings/meeting'
import type { ActionHindrance, NextActionKey } from '../../domain/meetings/next-action'
import { formatDate, formatWeekdayDate } from '../format'
import { clockText } from './plan'

type Standing = {
  state: MeetingState
  /** Whether the reader sees what is being prepared. */
  insider: boolean
  day: string
  lastDay: string | null
  startsAt: string | null
  place: string | null
  summonedDay: string | null
  closedDay: string | null
  cancelledReason: string | null
  council: boolean
  /** MEET-02, U4. */
  summonsCounts: 'delivery' | 'dispatch'
}

/** A meeting's day, with its last when it goes on for several: `torsdag 26 november 2026`. */
export const dayText = (day: string, lastDay: string | null): string =>
  lastDay === null ? formatWeekdayDate(day) : `${formatWeekdayDate(day)}–${formatWeekdayDate(lastDay)}`

/** Where a meeting stands and what is next, in plain sentences. `today` is not compared with what has been done. */
export function standingSentences(meeting: Standing, dates: readonly MeetingDate[], today: string): string[] {
  const at = (key: MeetingDate['key']) => dates.find((date) => date.key === key)
  const when = `${formatWeekdayDate(meeting.day)}${meeting.startsAt ? ` ${clockText(meeting.startsAt)}` : ''}`
  const insider = meeting.insider
  switch (meeting.state) {
    case 'planned':
      return insider
        ? [
            'Sammanträdet är planerat. Arbetet med dagordningen har inte börjat.',
            ...summonsText(meeting, at, today),
          ]
        : ['Sammanträdet är planerat.', ...summonsText(meeting, at, today)]
    case 'collecting':
    case 'agenda_locked': {
      if (!insider) return ['Sammanträdet är planerat.', ...summonsText(meeting, at, today)]
      const stop = at('material')
      const now =
        meeting.state === 'agenda_locked'
          ? 'Dagordningen är klar och väntar på kallelsen.'
          : stop && stop.latest >= today
            ? `Dagordningen tas fram. Manusstopp är ${formatWeekdayDate(stop.latest)}.`
            : stop
              ? `Dagordningen tas fram. Manusstoppet var ${formatWeekdayDate(stop.latest)}.`
              : 'Dagordningen tas fram.'
      return [now, ...summonsText(meeting, at, today)]
    }
    case 'summoned':
      return [
        `Kallelsen gick ut${meeting.summonedDay ? ` den ${formatDate(meeting.summonedDay)}` : ''}. Sammanträdet är ${when}.`,
      ]
    case 'in_session':
      return ['Sammanträdet pågår.']
    case 'adjourned':
      return ['Sammanträdet är ajournerat och fortsätter.']
    case 'held':
    case 'minutes_draft':
    case 'minutes_signing': {
      const due = at('approval')
      const held = `Sammanträdet hölls ${dayText(meeting.day, meeting.lastDay)}.`
      const now =
        meeting.state === 'minutes_signing'
          ? 'Protokollet är klart och justeras.'
          : meeting.state === 'minutes_draft'
            ? 'Protokollet skrivs.'
            : ''
      const by = due
        ? due.latest < today
          ? `Det skulle ha varit justerat senast ${formatWeekdayDate(due.latest)}.`
          : `Det ska vara justerat senast ${formatWeekdayDate(due.latest)}.`
        : ''
      return [
        [held, now, meeting.state === 'held' ? by.replace(/^Det/, 'Protokollet') : by]
          .filter(Boolean)
          .join(' '),
      ]
    }
    case 'approved': {
      const due = at('announcement')
      const approved = at('approval')?.done
      return [
        `Protokollet justerades${approved ? ` den ${formatDate(approved)}` : ''}.${due ? ` Justeringen ska stå på anslagstavlan senast ${formatWeekdayDate(due.latest)}.` : ''}`,
      ]
    }
    case 'posted': {
      const [posted, appeal] = [at('announcement')?.done, at('appeal')]
      return [
        `Protokollet är justerat och anslaget${posted ? ` den ${formatDate(posted)}` : ''}.${appeal ? ` Besluten kan överklagas till och med ${formatWeekdayDate(appeal.latest)}.` : ''}`,
      ]
    }
    case 'final_presumed': {
      const force = at('legal_force')
      return [
        `Tiden för att överklaga är slut. Besluten har laga kraft${force ? ` från ${formatDate(force.latest)}` : ''}, om ingen har överklagat.`,
      ]
    }
    case 'final':
      return ['Besluten har laga kraft.']
    case 'cancelled':
      return [`Sammanträdet är inställt.${meeting.cancelledReason ? ` ${meeting.cancelledReason}` : ''}`]
  }
}

function summonsText(
  { summonsCounts, council, insider }: Standing,
  at: (key: MeetingDate['key']) => MeetingDate | undefined,
  today: string,
): string[] {
  const summons = at('summons')
  if (!summons) return []
  const { latest, aim } = summons
  if (!insider)
    return latest < today
      ? []
      : [`Kallelse och dagordning kommer här senast ${formatWeekdayDate(council ? aim : latest)}.`]
  if (latest < today)
    return [`Kallelsen skulle ha varit hos ledamöterna senast ${formatWeekdayDate(latest)}.`]
  const sent = council && summonsCounts === 'dispatch'
  const by = sent
    ? `Kallelsen ska ha skickats senast ${formatWeekdayDate(latest)}.`
    : `Kallelsen ska vara hos ledamöterna senast ${formatWeekdayDate(latest)}.`
  return [
    aim < latest && aim >= today ? `${by} Det är en ledig dag: planera för ${formatWeekdayDate(aim)}.` : by,
  ]
}

export const nextActionLabel: Record<NextActionKey, string> = {
  open_agenda: 'Börja med dagordningen',
  finish_agenda: 'Gör dagordningen klar',
  summon: 'Kalla till sammanträdet',
  run: 'Öppna sammanträdet',
  go_on: 'Till ledningen',
  write_minutes: 'Skriv protokollet',
  finish_minutes: 'Gör protokollet klart',
  follow_signing: 'Följ justeringen',
  announce: 'Anslå justeringen',
  follow_appeal: 'Till anslagstavlan',
  confirm_force: 'Bekräfta laga kraft',
}

export const hindranceNote: Record<ActionHindrance, string> = {
  'agenda-empty': 'Dagordningen har inga punkter än.',
  'not-the-day': 'Det går att öppna på sammanträdets dag.',
  'appeal-runs': 'Inget att göra medan tiden för att överklaga löper.',
  'signatures-awaited': 'Väntar på underskrifter.',
}

/** The line of steps of 12.8 as people say it, with the states that each covers. */
export const meetingSteps: readonly { label: string; states: readonly MeetingState[] }[] = [
  { label: 'Planerat', states: ['planned'] },
  { label: 'Dagordning', states: ['collecting', 'agenda_locked'] },
  { label: 'Kallelse', states: ['summoned'] },
  { label: 'Möte', states: ['in_session', 'adjourned'] },
  { label: 'Protokoll', states: ['held', 'minutes_draft'] },
  { label: 'Justering', states: ['minutes_signing'] },
  { label: 'Anslag', states: ['approved', 'posted'] },
  { label: 'Laga kraft', states: ['final_presumed', 'final'] },
]
