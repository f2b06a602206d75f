type Text = { field: string | null; text: string }
const whole = (text: string): Text => ({ field: null, text })

/** Why a request for a record was not taken in. */
export const requestRefusals: Record<string, Text> = {
  'wanted-missing': { field: 'wanted', text: 'Skriv vad du vill ha. Det räcker med ungefär.' },
  'wanted-too-long': { field: 'wanted', text: 'Skriv högst 4 000 tecken.' },
  'contact-too-long': { field: 'contact', text: 'Skriv högst 200 tecken.' },
  'body-unknown': { field: 'body', text: 'Välj i listan, eller ”Jag vet inte”.' },
  'too-many-requests': whole(
    'Det har kommit många begäranden härifrån på kort tid. Vänta en stund, eller ring eller besök kommunen.',
  ),
}

/** Why a step with a request was not taken. */
export const stepRefusals: Record<string, Text> = {
  forbidden: whole('Din roll får inte göra det här. Ett avslag beslutas av den som har delegation.'),
  'not-now': whole('Någon annan har gått vidare med begäran. Sidan visar hur det är nu.'),
  'note-missing': { field: 'note', text: 'Skriv vad som gäller.' },
  'provision-missing': { field: 'provision', text: 'Välj den bestämmelse som hindrar.' },
  'reasons-missing': { field: 'reasons', text: 'Skriv skälen, så att den som begärt handlingen förstår.' },
  'court-missing': { field: 'court', text: 'Välj den kammarrätt som beslutet överklagas till.' },
  'register-not-found': whole('Myndigheten har inget öppet diarium att registrera beslutet i.'),
  'body-unknown': { field: 'body', text: 'Välj myndighet.' },
  'day-missing': { field: 'day', text: 'Ange dagen då beslutet togs emot.' },
  'day-impossible': {
    field: 'day',
    text: 'Dagen ska vara tidigast den då beslutet fattades och senast i dag.',
  },
  'case-unknown': { field: 'caseNumber', text: 'Ärendet finns inte. Skriv numret som i diariet.' },
  'case-of-other-body': {
    field: 'caseNumber',
    text: 'Ärendet hör till en annan myndighet, som själv prövar om dess handlingar kan lämnas ut.',
  },
  'document-unknown': { field: 'documentNumber', text: 'Ärendet har ingen handling med det numret.' },
}
