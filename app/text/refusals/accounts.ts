/** What is wrong, and the field where it is put right; null when it concerns the whole form. */
export type RefusalText = { field: string | null; text: string }

export const accountRefusals = {
  forbidden: { field: null, text: 'Din roll ger inte rätt att göra det här.' },
  'sign-in-wrong': { field: 'email', text: 'E-postadressen och lösenordet hör inte ihop. Kontrollera båda.' },
  'sign-in-no-role': {
    field: null,
    text: 'Kontot har ingen roll som gäller i dag. Be kommunens systemförvaltare om en roll.',
  },
  'too-many-attempts': { field: null, text: 'Det har varit för många försök. Vänta och försök igen.' },
  'role-not-held': { field: 'role', text: 'Du har inte den rollen. Välj en av dem som visas.' },
  'link-invalid': {
    field: null,
    text: 'Länken gäller inte. Den kan vara använd eller för gammal. Begär en ny eller be systemförvaltaren om en.',
  },
  'account-not-found': { field: null, text: 'Kontot finns inte i den här kommunen.' },
  'account-closed': { field: null, text: 'Kontot är stängt. Öppna det igen först.' },
  'own-account': { field: null, text: 'Du kan inte stänga ditt eget konto. Be en annan systemförvaltare.' },
  'last-administrator': {
    field: null,
    text: 'Kommunen måste ha minst en systemförvaltare. Ge rollen till någon annan först.',
  },
  'name-missing': { field: 'name', text: 'Skriv personens namn.' },
  'email-invalid': { field: 'email', text: 'Skriv en e-postadress, till exempel namn@kommun.se.' },
  'email-taken': { field: 'email', text: 'Adressen används redan av ett konto.' },
  'role-unknown': { field: 'role', text: 'Välj en roll.' },
  'body-not-found': { field: 'bodyId', text: 'Välj ett organ som finns i kommunen.' },
  'person-not-found': { field: 'personId', text: 'Välj en person som finns i kommunens register.' },
  'person-has-account': { field: 'personId', text: 'Personen har redan ett konto.' },
  'appointment-not-found': { field: null, text: 'Rollen finns inte eller är redan avslutad.' },
  'appointment-held': { field: 'role', text: 'Kontot har redan den rollen där.' },
  'from-invalid': { field: 'validFrom', text: 'Skriv en dag som finns, till exempel 2026-01-01.' },
  'to-invalid': { field: 'validTo', text: 'Slutdagen kan inte ligga före startdagen.' },
  'password-missing': { field: 'password', text: 'Skriv lösenordet.' },
  'password-too-short': { field: 'password', text: 'Lösenordet ska ha minst 12 tecken. Flera ord går bra.' },
  'password-too-long': { field: 'password', text: 'Lösenordet får ha högst 200 tecken.' },
  'password-common': {
    field: 'password',
    text: 'Lösenordet är lätt att gissa. Välj till exempel flera ord som inte hör ihop.',
  },
  'password-mismatch': { field: 'repeated', text: 'Lösenorden är inte lika.' },
} as const satisfies Record<string, RefusalText>

export type AccountRefusal = keyof typeof accountRefusals
