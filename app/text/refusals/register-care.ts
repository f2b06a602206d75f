import type { RefusalText } from './accounts'

/** Why the register was not changed. `field` is where it is put right; null when it concerns no field. */
export const careRefusals: Record<string, RefusalText> = {
  forbidden: { field: null, text: 'Din roll får inte göra detta i det här ärendet.' },
  'case-not-found': { field: null, text: 'Ärendet finns inte längre.' },
  'document-not-found': { field: null, text: 'Handlingen finns inte längre.' },
  'reason-missing': { field: 'reason', text: 'Skriv ett skäl. Det står kvar i historiken.' },
  'nothing-changed': { field: null, text: 'Inget är ändrat. Rätta minst en uppgift.' },
  'changed-meanwhile': {
    field: null,
    text: 'Någon annan har rättat uppgiften under tiden. Ladda om sidan och se efter.',
  },
  'kind-has-moved': {
    field: 'kind',
    text: 'Ärendet har redan kommit en bit på väg. Ärendetypen kan bara rättas så länge ärendet är nytt.',
  },
  'title-missing': { field: 'publicTitle', text: 'Skriv vad det gäller.' },
  'title-personal-number': {
    field: 'publicTitle',
    text: 'Skriv rubriken utan personnummer. Den visas för alla.',
  },
  'too-long': { field: 'publicTitle', text: 'Texten får vara högst 300 tecken.' },
  'day-missing': { field: 'receivedDay', text: 'Ange dagen.' },
  'day-invalid': { field: 'receivedDay', text: 'Skriv dagen som år-månad-dag, till exempel 2026-11-20.' },
  'day-in-future': { field: 'receivedDay', text: 'Dagen kan inte ligga framåt i tiden.' },
  'choice-unknown': { field: 'kind', text: 'Välj i listan.' },
  'field-unknown': { field: 'field', text: 'Välj vilken uppgift som är fel.' },
  'nobody-to-tell': { field: null, text: 'Ingen registrator finns för diariet. Kontakta systemförvaltaren.' },

  'already-voided': { field: null, text: 'Numret är redan makulerat.' },
  decided: {
    field: null,
    text: 'Det finns beslut i ärendet, så numret kan inte makuleras. Rätta uppgifterna eller för samman ärendet i stället.',
  },
  referred: {
    field: null,
    text: 'Ärendet är skickat på remiss, så numret kan inte makuleras. Återkalla remissen och avsluta ärendet i stället.',
  },
  merged: { field: null, text: 'Ärendet är sammanfört med ett annat och numret leder dit.' },
  'is-statement': {
    field: null,
    text: 'Handlingen är svaret på en remiss. Rätta uppgifterna i stället för att makulera den.',
  },

  'nothing-marked': { field: 'whole', text: 'Välj minst en sak som ska markeras.' },
  'provision-unknown': {
    field: 'provision',
    text: 'Välj en bestämmelse, eller skriv den som 19 kap. 3 § OSL.',
  },
  'until-invalid': { field: 'until', text: 'Skriv dagen som år-månad-dag, till exempel 2030-12-31.' },
  'until-past': { field: 'until', text: 'Dagen har redan varit.' },
  'neutral-title-missing': {
    field: 'neutralTitle',
    text: 'Skriv en rubrik som kan visas för alla. Diariet måste kort ange vad det gäller.',
  },
  'already-marked': { field: 'whole', text: 'Det är redan markerat. Ta bort den markering som finns först.' },
  'marking-not-found': { field: null, text: 'Markeringen är redan borttagen.' },

  'into-not-found': { field: 'into', text: 'Det finns inget ärende med det numret i kommunen.' },
  'same-case': { field: 'into', text: 'Det är samma ärende. Skriv det andra ärendets nummer.' },
  'other-authority': {
    field: 'into',
    text: 'Ärendet hör till en annan myndighet. Koppla ihop ärendena eller lämna över det i stället.',
  },
  'not-open': { field: null, text: 'Ärendet är avslutat och kan inte föras samman med ett annat.' },
  'into-not-open': { field: 'into', text: 'Det ärendet är avslutat. Välj ett som pågår.' },
  'less-secret': {
    field: 'into',
    text: 'Det här ärendet har sekretess men inte det andra. Sätt sekretess på det andra först.',
  },

  'document-voided': { field: null, text: 'Handlingens nummer är makulerat.' },
  'file-withheld': { field: null, text: 'Du har inte tillgång till filen och kan därför inte flytta den.' },
  'register-not-found': { field: 'register', text: 'Välj ett diarium i listan.' },
  'register-closed': { field: 'register', text: 'Diariet är avslutat. Välj ett annat.' },
  'received-day-invalid': { field: 'receivedDay', text: 'Ange dagen.' },
  'received-day-in-future': { field: 'receivedDay', text: 'Dagen kan inte ligga framåt i tiden.' },

  'number-missing': { field: 'number', text: 'Skriv det andra ärendets nummer.' },
  'link-not-found': {
    field: 'number',
    text: 'Ärendet finns inte här, eller visas inte för dig. Kontrollera numret, eller spara det som text.',
  },
  'already-linked': { field: 'number', text: 'Ärendena är redan kopplade.' },

  'municipality-not-published': {
    field: null,
    text: 'Kommunen visar inte sitt diarium på webben. Det bestäms under Inställningar, Kommun.',
  },
  'personal-data': {
    field: 'confirmed',
    text: 'Uppgifterna nedan kan röra enskilda. Granska dem och bekräfta om ärendet ändå ska visas.',
  },
}

/** The same refusal by the field it concerns. */
export const careRefusalAt = (refusal: string, field: string | null): RefusalText => {
  const known = careRefusals[refusal] ?? { field: null, text: refusal }
  return { field: field ?? known.field, text: known.text }
}
