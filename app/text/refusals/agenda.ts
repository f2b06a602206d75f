import type { PreparationReasonCode } from '../../domain/meetings/preparation'
import { preparationReasonText } from '../meetings/preparation'
import { accountRefusals, type RefusalText } from './accounts'

const text = (words: string, field: string | null = null): RefusalText => ({ field, text: words })

export const agendaRefusals = {
  forbidden: accountRefusals.forbidden,
  'meeting-not-found': text('Sammanträdet finns inte.'),
  'item-not-found': text('Punkten finns inte på dagordningen.'),
  'case-not-found': text('Ärendet finns inte, är avslutat eller får inte visas för dig.'),
  'agenda-locked': text('Dagordningen är låst. Öppna den igen för att ändra i den.'),
  'agenda-closed': text('Dagordningen går inte att ändra längre.'),
  'not-possible': text('Någon annan har redan flyttat sammanträdet vidare. Läs sidan igen.'),
  'agenda-hindered': text('Dagordningen kan inte låsas än. Det som hindrar står nedan.'),
  'already-on-agenda': text('Ärendet står redan på dagordningen.'),
  'item-changed': text('Någon annan har ändrat punkten. Läs sidan igen.'),
  'item-handled': text('Punkten är redan behandlad eller har utgått.'),
  'nothing-changed': text('Inget har ändrats sedan dagordningen publicerades.'),
  'title-missing': text('Skriv en rubrik.', 'title'),
  'title-too-long': text('Rubriken får ha högst 300 tecken.', 'title'),
  'title-personal-number': text('Rubriken är offentlig och får inte innehålla personnummer.', 'title'),
  'proposal-too-long': text('Ett förslag får ha högst 60 punkter med 3 000 tecken i varje.', 'proposal'),
  'proposal-personal-number': text(
    'Förslaget är offentligt och får inte innehålla personnummer.',
    'proposal',
  ),
  'urgent-reason-missing': text('Skriv varför ärendet är brådskande.', 'urgentReason'),
  'reason-missing': text('Skriv varför.', 'reason'),
  'reason-too-long': text('Skriv det kortare, högst 1 000 tecken.', 'reason'),
  'note-too-long': text('Skriv det kortare, högst 1 000 tecken.', 'note'),
  'line-too-long': text('Något är för långt. En rad får ha 300 tecken och skälet 2 000.', 'urgentReason'),
  'day-invalid': text('Skriv en dag som finns, till exempel 2026-11-11.', 'preparedDay'),
  'body-unknown': text('Välj organet som har berett ärendet.', 'preparedByBodyId'),
  'minutes-invalid': text('Skriv hela minuter, från 0 till 600.', 'minutes'),
  'person-unknown': text('Välj någon som är ledamot eller ersättare den dagen.', 'personId'),
  'disqualification-reason-missing': text('Skriv vad som gör personen jävig.', 'reason'),
  'already-disqualified': text('Det är redan antecknat för den personen.', 'personId'),
  'nothing-left': text('Minst en punkt måste vara kvar.'),
  conflict: text(
    'Någon annan har sparat punkten medan du skrev. Det du skrev står kvar här. Jämför med den sparade texten innan du sparar.',
  ),
} as const satisfies Record<string, RefusalText>

export type AgendaRefusal = keyof typeof agendaRefusals

const hindrances: Record<'agenda-empty' | 'tabled-missing', string> = {
  'agenda-empty': 'Dagordningen är tom',
  'tabled-missing':
    'Ärendet är bordlagt och ska upp på nästa sammanträde, om fullmäktige inte har bestämt något annat (5 kap. 51 § kommunallagen)',
}

/** What hinders a lock, with the item that it concerns. */
export function hindranceText(hindrance: {
  code: PreparationReasonCode | 'agenda-empty' | 'tabled-missing'
  law: string | null
}): string {
  const { code, law } = hindrance
  return code === 'agenda-empty' || code === 'tabled-missing'
    ? hindrances[code]
    : preparationReasonText(code, law)
}

export const agendaStatus = (refusal: string): number =>
  refusal === 'forbidden'
    ? 403
    : refusal.endsWith('-not-found')
      ? 404
      : [
            'conflict',
            'item-changed',
            'not-possible',
            'agenda-locked',
            'agenda-closed',
            'item-handled',
          ].includes(refusal)
        ? 409
        : 400
