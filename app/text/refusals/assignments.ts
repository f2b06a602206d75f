import type { RefusalText } from './accounts'

export const reportRefusals = {
  'assignment-not-found': { field: null, text: 'Uppdraget finns inte.' },
  forbidden: { field: null, text: 'Din roll får inte redovisa eller sköta uppdrag.' },
  'not-running': {
    field: null,
    text: 'Uppdraget tar inte emot redovisningar nu. Det ska vara planerat och inte slutredovisat.',
  },
  'kind-missing': { field: 'kind', text: 'Välj vad du lämnar.' },
  'summary-missing': { field: 'summary', text: 'Skriv läget i en mening.' },
  'summary-too-long': { field: 'summary', text: 'Läget får vara högst 300 tecken.' },
  'text-missing': { field: 'text', text: 'Skriv vad som har gjorts.' },
  'text-too-long': { field: 'text', text: 'Texten får vara högst 100 000 tecken.' },
  'progress-invalid': { field: 'progress', text: 'Skriv hela procent, 0 till 100.' },
  'signal-missing': { field: 'signal', text: 'Välj hur det går.' },
  'day-invalid': { field: 'nextReportDay', text: 'Dagen ska finnas och vara i dag eller senare.' },
  'stage-unknown': { field: 'stage', text: 'Etappen finns inte.' },
  'too-many': { field: null, text: 'För många försök. Vänta en kvart och försök igen.' },
} as const satisfies Record<string, RefusalText>

export const followRefusals = {
  'assignment-not-found': { field: null, text: 'Uppdraget finns inte.' },
  forbidden: { field: null, text: 'Din roll får inte sköta uppdrag.' },
  'not-running': { field: null, text: 'Uppdraget är slutredovisat eller avslutat.' },
  'owner-missing': { field: 'owner', text: 'Skriv vem som redovisar, eller välj ett konto.' },
  'owner-unknown': { field: 'account', text: 'Kontot finns inte i kommunen.' },
  'too-long': { field: 'owner', text: 'Namnet får vara högst 200 tecken.' },
  'day-invalid': { field: 'nextReportDay', text: 'Dagen ska finnas och vara i dag eller senare.' },
  'name-missing': { field: 'name', text: 'Skriv namnet på den som ska redovisa.' },
  'email-invalid': { field: 'email', text: 'Skriv en e-postadress, till exempel namn@kommun.se.' },
} as const satisfies Record<string, RefusalText>
