import { accountRefusals, type RefusalText } from './accounts'

const general = (text: string): RefusalText => ({ field: null, text })
const kronor =
  'Skriv hela beloppet i kronor med siffror, till exempel 2\u00a0300\u00a0000. Det får inte vara negativt och har högst två decimaler.'

export const appropriationRefusals = {
  forbidden: accountRefusals.forbidden,
  'appropriation-not-found': general('Anslaget finns inte.'),
  'name-missing': { field: 'name', text: 'Skriv vad anslaget heter i budgeten.' },
  'name-too-long': { field: 'name', text: 'Skriv kortare, högst 150 tecken.' },
  'body-missing': { field: 'bodyId', text: 'Välj vilket organ som har fått anslaget.' },
  'year-invalid': { field: 'year', text: 'Skriv året med fyra siffror, till exempel 2027.' },
  'amount-invalid': { field: 'amount', text: kronor },
  'day-invalid': { field: 'day', text: 'Skriv en dag som finns, till exempel 2026-06-15.' },
  'decided-missing': {
    field: 'decidedIn',
    text: 'Skriv vilket beslut det vilar på, till exempel kommunfullmäktige § 123.',
  },
  'text-too-long': { field: 'note', text: 'Skriv kortare, högst 2 000 tecken.' },
  'other-missing': { field: 'toId', text: 'Välj ett annat anslag som pengarna ska till.' },
  'transfer-other-year': {
    field: 'toId',
    text: 'En omdisponering görs inom samma år. Välj ombudgetering om pengarna ska till ett senare år.',
  },
  'carry-over-not-later': {
    field: 'toId',
    text: 'En ombudgetering går till ett senare år. Välj omdisponering om pengarna ska till ett annat anslag samma år.',
  },
  FRAME_OVERCOMMITTED: general('Anslaget räcker inte.'),
  'case-not-found': {
    field: 'caseNumber',
    text: 'Ärendet finns inte eller får inte visas för dig. Skriv dess nummer, till exempel KS 2026/14.',
  },
  'label-missing': {
    field: 'caseNumber',
    text: 'Skriv ärendets nummer, eller vad pengarna ska till om ärendet inte finns i portalen.',
  },
  'case-taken': {
    field: 'caseNumber',
    text: 'Ärendet har redan pengar ur det här anslaget. Öppna raden och anteckna det nya beslutet där.',
  },
  'requested-invalid': { field: 'requested', text: kronor },
  'decided-invalid': { field: 'decided', text: kronor },
  'amount-missing': { field: 'requested', text: 'Skriv det belopp som äskas eller som är beslutat.' },
  'meeting-day-invalid': {
    field: 'meetingDay',
    text: 'Skriv sammanträdets dag som finns, till exempel 2026-11-26.',
  },
  'position-invalid': { field: 'position', text: 'Skriv punktens nummer på dagordningen med siffror.' },
  'decision-unknown': { field: 'decisionId', text: 'Välj ett beslut i ärendet.' },
  'claim-not-found': general('Raden finns inte på anslaget.'),
  'claim-taken': general(
    'Någon annan har ändrat raden sedan sidan lästes. Det nya läget visas här; det du skrev står kvar i fälten.',
  ),
  'step-not-possible': general('Det går inte i det läge som raden har nu.'),
  'committed-invalid': { field: 'committed', text: kronor },
  'actual-invalid': { field: 'actual', text: kronor },
  'forecast-invalid': { field: 'forecast', text: kronor },
  'reason-missing': { field: 'note', text: 'Skriv varför.' },
} as const satisfies Record<string, RefusalText>
