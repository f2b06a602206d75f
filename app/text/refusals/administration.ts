import { accountRefusals, type RefusalText } from './accounts'

const { forbidden, 'body-not-found': bodyNotFound, 'person-not-found': personNotFound } = accountRefusals

export const administrationRefusals = {
  forbidden,
  'set-up-closed': { field: null, text: 'Portalen är redan installerad.' },
  'code-wrong': { field: 'code', text: 'Koden stämmer inte. Den står i loggen sedan den senaste starten.' },
  'municipality-name-missing': {
    field: 'municipalityName',
    text: 'Skriv kommunens namn, till exempel Norrtälje.',
  },
  'municipality-name-reserved': {
    field: 'municipalityName',
    text: 'Namnet används av portalen. Skriv kommunens egennamn.',
  },
  'display-name-missing': {
    field: 'displayName',
    text: 'Skriv vad kommunen kallar sig, till exempel Norrtälje kommun.',
  },
  'code-invalid': { field: 'municipalityCode', text: 'Kommunkoden är fyra siffror, till exempel 0188.' },
  'accent-invalid': { field: 'accent', text: 'Skriv färgen som sex tecken efter #, till exempel #0F5C63.' },
  'letterhead-long': { field: 'letterhead', text: 'Brevhuvudet får ha högst 600 tecken.' },
  'crest-missing': { field: 'crest', text: 'Välj en bild.' },
  'crest-too-large': { field: 'crest', text: 'Bilden får vara högst 500 kB.' },
  'crest-type': { field: 'crest', text: 'Filen är inte en PNG- eller JPEG-bild.' },
  'name-missing': { field: 'name', text: 'Skriv ett namn.' },
  'kind-unknown': { field: 'kind', text: 'Välj vilket slag det är.' },
  'parent-invalid': {
    field: 'parentId',
    text: 'Välj ett annat organ. Ett organ kan inte höra till sig självt.',
  },
  'email-invalid': { field: 'email', text: 'Skriv en e-postadress, till exempel namnd@kommun.se.' },
  'from-invalid': { field: 'from', text: 'Skriv en dag som finns, till exempel 2026-01-01.' },
  'to-invalid': { field: 'to', text: 'Slutdagen ska vara en dag som finns och inte ligga före startdagen.' },
  'body-not-found': bodyNotFound,
  'register-not-found': { field: null, text: 'Diariet finns inte i den här kommunen.' },
  'register-code-invalid': { field: 'code', text: 'Beteckningen är 1–8 bokstäver, till exempel KS.' },
  'register-code-taken': { field: 'code', text: 'Kommunen har redan ett diarium med den beteckningen.' },
  'pattern-unknown': { field: 'numberPattern', text: 'Välj en form för numren.' },
  'closed-on-invalid': { field: 'closedOn', text: 'Skriv en dag som finns, till exempel 2026-12-31.' },
  'person-not-found': personNotFound,
  'party-code-invalid': { field: 'code', text: 'Beteckningen är 1–8 bokstäver, till exempel S.' },
  'party-code-taken': { field: 'code', text: 'Partiet finns redan.' },
  'party-not-found': { field: 'partyCode', text: 'Välj ett parti som finns i listan.' },
  'post-unknown': { field: 'post', text: 'Välj en post.' },
  'mandate-overlaps': { field: 'bodyId', text: 'Personen har redan den posten i organet under den tiden.' },
  'mandate-not-found': { field: null, text: 'Uppdraget finns inte.' },
  'rule-unknown': { field: null, text: 'Regeln finns inte.' },
  'value-invalid': { field: 'value', text: 'Välj eller skriv ett värde som regeln kan ha.' },
  'decided-by-missing': {
    field: 'decidedBy',
    text: 'Skriv vem som har beslutat, till exempel kommunfullmäktige 2026-11-26 § 123.',
  },
  'valid-from-invalid': { field: 'validFrom', text: 'Skriv från vilken dag regeln gäller.' },
} as const satisfies Record<string, RefusalText>
