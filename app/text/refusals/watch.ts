import { accountRefusals, type RefusalText } from './accounts'

export const watchRefusals = {
  'email-invalid': { field: 'email', text: 'Skriv en e-postadress, till exempel namn@exempel.se.' },
  'too-many-attempts': accountRefusals['too-many-attempts'],
  'target-not-found': { field: null, text: 'Det finns inget att bevaka på den adressen.' },
} as const satisfies Record<string, RefusalText>
