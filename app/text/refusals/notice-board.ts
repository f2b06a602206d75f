import { legalForceReasonText } from '../meetings/legal-force'
import { noticeReasonText } from '../meetings/notice-board'

type Text = { field: string | null; text: string }
const whole = (text: string): Text => ({ field: null, text })

/** Why something was not done with a notice. */
export const noticeRefusals: Record<string, Text> = {
  forbidden: whole('Din roll får inte göra det här.'),
  'not-possible': whole('Någon annan har redan ändrat anslaget. Sidan visar hur det är nu.'),
  'kind-not-allowed': {
    field: 'kind',
    text: 'Välj ett slag i listan. Anslagstavlan får inte innehålla annat än det som kommunallagen anger (8 kap. 10–11 §§).',
  },
  'body-unknown': { field: 'body', text: 'Välj i listan.' },
  'until-not-a-day': { field: 'until', text: 'Ange en dag.' },
  'until-passed': { field: 'until', text: 'Dagen har redan varit.' },
  'too-long': { field: 'text', text: 'Texten är för lång. Lägg bilagor som handlingar i ärendet.' },
  'personal-number': { field: 'text', text: noticeReasonText['personal-number'] },
  'title-missing': { field: 'title', text: noticeReasonText['title-missing'] },
  'text-missing': { field: 'text', text: noticeReasonText['text-missing'] },
  'location-missing': whole(noticeReasonText['location-missing']),
  'too-early': whole(noticeReasonText['too-early']),
  'outage-missing': { field: 'fromDay', text: noticeReasonText['outage-missing'] },
  'outage-after-period': { field: 'fromDay', text: noticeReasonText['outage-after-period'] },
  'from-invalid': { field: 'fromDay', text: 'Ange dag och klockslag.' },
  'from-ahead': { field: 'fromDay', text: 'Tiden kan inte vara i framtiden.' },
  'to-before-from': { field: 'toDay', text: 'Avbrottet kan inte ta slut innan det började.' },
  'before-posting': { field: 'fromDay', text: 'Anslaget var inte uppsatt då.' },
  'cause-missing': { field: 'cause', text: 'Skriv vad som hände.' },
  'judge-missing': { field: 'judgedBy', text: 'Skriv vem som har bedömt avbrottet.' },
  'reason-missing': { field: 'reason', text: 'Skriv skälen.' },
  'outage-goes-on': whole('Avbrottet pågår. Ange när det tog slut innan det bedöms.'),
  'not-joint': whole('Bara en gemensam nämnds beslut anslås i flera kommuner.'),
  'posting-incomplete': { field: 'municipality1', text: 'Ange både kommun och dag.' },
  'posting-not-a-day': { field: 'municipality1', text: 'Ange dagen för anslaget i varje kommun.' },
  'posting-ahead': { field: 'municipality1', text: 'Dagen kan inte vara i framtiden.' },
  'note-missing': { field: 'note', text: 'Skriv vem på domstolen som svarade och när.' },
  'period-not-set': whole(legalForceReasonText['period-not-set']),
  'period-runs': whole(legalForceReasonText['period-runs']),
  'buffer-runs': whole(legalForceReasonText['buffer-runs']),
  'decision-not-found': whole('Beslutet finns inte.'),
  'not-confirmed': whole('Laga kraft är inte bekräftad.'),
}
