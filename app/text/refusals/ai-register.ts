import type { RefusalText } from './accounts'

const general = (text: string): RefusalText => ({ field: null, text })
const at = (field: string, text: string): RefusalText => ({ field, text })

export const systemRefusals = {
  forbidden: general('Din roll får inte göra det här.'),
  'system-not-found': general('Systemet finns inte.'),
  'version-taken': general(
    'Någon annan har sparat systemet medan du skrev. Det du skrev står kvar: ladda om sidan i en ny flik, jämför och spara igen.',
  ),
  'note-too-long': at('note', 'Skriv högst 500 tecken.'),
  'answers-invalid': general('Något svar passar inte frågan. Gå igenom svaren.'),
  'not-complete': general('Alla obligatoriska uppgifter ska vara ifyllda och rätt före publicering.'),
  'not-assessed': general('Besvara AI-förordningens frågor före publicering.'),
  'already-published': general('Beskrivningen är redan publicerad.'),
  'exemption-missing': at('exemption', 'Välj varför systemet inte ska beskrivas offentligt.'),
  'status-missing': at('status', 'Välj hur långt skyldigheten har kommit.'),
  'obligation-unknown': general('Skyldigheten gäller inte systemet.'),
  'evidence-missing': at(
    'evidence',
    'Skriv vad som visar det: en handling, ett beslut eller varför den inte gäller.',
  ),
  'text-too-long': general('Texten är för lång.'),
  'day-invalid': at('day', 'Skriv en dag som har varit, som 2026-09-14.'),
  'severity-missing': at('severity', 'Välj hur allvarlig incidenten är.'),
  'description-missing': at('description', 'Beskriv vad som hände.'),
  'note-missing': at('note', 'Skriv vad som gjordes.'),
  'incident-not-found': general('Incidenten finns inte, eller är redan avslutad.'),
  'kind-missing': at('kind', 'Välj vad ärendet är för systemet.'),
  'case-not-found': at('case', 'Det finns inget sådant ärende. Skriv som i ärendets adress: ks-2026-12.'),
  'already-linked': at('case', 'Ärendet är redan kopplat till systemet.'),
  'link-not-found': general('Kopplingen finns inte.'),
  'text-missing': at('text', 'Skriv vad som saknas eller är fel.'),
  'contact-too-long': at('contact', 'Skriv högst 199 tecken.'),
  'remark-not-found': general('Synpunkten finns inte, eller är redan besvarad.'),
} satisfies Record<string, RefusalText>
