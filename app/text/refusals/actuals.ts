import { financeRefusalText } from '../finance'
import type { FinanceRefusal } from '../../domain/finance'
import type { AssetRefusal } from '../../domain/finance/asset'
import { accountRefusals, type RefusalText } from './accounts'

const caseMissing: RefusalText = { field: null, text: 'Ärendet finns inte eller får inte visas för dig.' }
const reasonMissing: RefusalText = { field: 'reason', text: 'Skriv varför.' }

/** The finance core's refusals, at the field where each is put right. */
const fieldOfFinance: Partial<Record<FinanceRefusal, string>> = {
  PRINCIPAL_NOT_POSITIVE: 'principal',
  AMOUNT_TOO_LARGE: 'principal',
  LIFE_NOT_POSITIVE: 'lifeYears',
  LIFE_TOO_LONG: 'lifeYears',
  LIFE_NOT_WHOLE_YEARS: 'lifeMonths',
  RESIDUAL_OUT_OF_RANGE: 'residual',
  RATE_NEGATIVE: 'ratePct',
  RATE_MISSING: 'rates',
}

const financeRefusals = Object.fromEntries(
  Object.entries(financeRefusalText).map(([refusal, text]) => [
    refusal,
    { field: fieldOfFinance[refusal as FinanceRefusal] ?? null, text },
  ]),
) as Record<FinanceRefusal, RefusalText>

const ofAssets = {
  ...financeRefusals,
  RATE_MISSING: {
    field: 'rates',
    text: 'Det saknas en internränta för något av åren. Lägg in den under Räntor och index, eller ange en ränta här.',
  },
  EVENT_NOT_FOR_METHOD: {
    field: 'kind',
    text: 'Ändringar kan bara räknas på tillgångar med rak avskrivning. Dra tillbaka tillgången och aktivera den på nytt.',
  },
  EVENT_AFTER_DISPOSAL: { field: 'kind', text: 'Tillgången är redan utrangerad.' },
  EVENT_OUT_OF_ORDER: {
    field: 'month',
    text: 'Månaden ligger före en ändring som redan är antecknad. Ändringar läggs till i tidsordning.',
  },
} satisfies Record<AssetRefusal, RefusalText>

export const assetRefusalText = (refusal: AssetRefusal): string => ofAssets[refusal].text

export const activateRefusals = {
  ...ofAssets,
  forbidden: accountRefusals.forbidden,
  'case-not-found': caseMissing,
  'calculation-missing': {
    field: null,
    text: 'Ärendet har ingen beslutad kalkyl. Besluta en kalkyl först, så att det finns en plan att jämföra med.',
  },
  'name-missing': { field: 'name', text: 'Skriv vad som tas i bruk.' },
  'text-too-long': { field: 'name', text: 'Skriv det kortare, högst 200 tecken.' },
  'day-invalid': { field: 'takenIntoUse', text: 'Skriv dagen, till exempel 2027-04-12.' },
  'start-rule-unknown': { field: 'startRule', text: 'Välj när avskrivningen börjar.' },
  'principal-invalid': {
    field: 'principal',
    text: 'Skriv beloppet i kronor med siffror, till exempel 2 451 200 eller 2 451 200,50. Det är mer än noll och har högst två decimaler.',
  },
  'residual-invalid': {
    field: 'residual',
    text: 'Skriv restvärdet i kronor med siffror, eller lämna tomt. Det ligger mellan noll och anskaffningsvärdet.',
  },
  'life-invalid': { field: 'lifeYears', text: 'Skriv hela år och månader med siffror.' },
  'rate-invalid': { field: 'ratePct', text: 'Skriv räntan i procent, till exempel 2,5.' },
  'rates-missing': {
    field: 'rates',
    text: 'Kommunen har inga beslutade internräntor. Lägg in dem under Räntor och index, eller ange en ränta här.',
  },
} as const satisfies Record<string, RefusalText>

export const changeAssetRefusals = {
  ...ofAssets,
  INPUT_INVALID: {
    field: 'amount',
    text: 'Ändringen går inte att räkna. Beloppet får inte vara större än det bokförda värdet, och månaden måste ligga inom livslängden.',
  },
  PRINCIPAL_NOT_POSITIVE: { field: 'amount', text: 'Det finns inget bokfört värde kvar att ändra.' },
  RATE_MISSING: {
    field: 'month',
    text: 'Det saknas en internränta för något av de år som tillkommer. Tillgången har sina egna räntor från aktiveringen.',
  },
  forbidden: accountRefusals.forbidden,
  'case-not-found': caseMissing,
  'asset-not-found': { field: null, text: 'Tillgången finns inte eller har dragits tillbaka.' },
  'event-not-found': { field: null, text: 'Tillgången har ingen ändring att dra tillbaka.' },
  'withdrawn-taken': { field: null, text: 'Den är redan tillbakadragen. Någon annan hann före.' },
  'kind-unknown': { field: 'kind', text: 'Välj vad som har hänt.' },
  'month-invalid': { field: 'month', text: 'Välj en månad, till exempel 2027-04.' },
  'month-before-start': { field: 'month', text: 'Månaden ligger före starten.' },
  'month-after-life': { field: 'month', text: 'Månaden ligger efter livslängdens slut.' },
  'year-closed': {
    field: 'month',
    text: 'Månaden ligger i ett år som har gått. Bokförda år ändras inte: välj en månad från och med januari i år.',
  },
  'amount-invalid': {
    field: 'amount',
    text: 'Skriv beloppet i kronor med siffror, till exempel 150 000. Det får inte vara negativt och har högst två decimaler.',
  },
  'remaining-invalid': {
    field: 'remainingMonths',
    text: 'Skriv hur många hela månader som är kvar, minst en.',
  },
  'residual-invalid': {
    field: 'residual',
    text: 'Skriv restvärdet i kronor med siffror, eller lämna tomt. Det ligger mellan noll och anskaffningsvärdet.',
  },
  'reason-missing': reasonMissing,
  'text-too-long': { field: 'reason', text: 'Skriv det kortare, högst 1 000 tecken.' },
} as const satisfies Record<string, RefusalText>

export const importRefusals = {
  forbidden: accountRefusals.forbidden,
  'file-missing': { field: 'file', text: 'Välj en fil.' },
  'file-too-large': {
    field: 'file',
    text: 'Filen är större än 20 MB. Dela upp den, till exempel per kvartal.',
  },
  'import-not-found': { field: null, text: 'Inläsningen finns inte.' },
  'import-decided-taken': { field: null, text: 'Inläsningen är redan avgjord. Någon annan hann före.' },
  'same-file-taken': {
    field: 'how',
    text: 'Samma fil är redan inläst. Låt den ersätta den tidigare, eller släng den.',
  },
  'overlap-undecided': {
    field: 'how',
    text: 'En annan inläsning har samma period. Välj om den här ersätter den eller kommer till.',
  },
  'replaced-not-found': {
    field: 'how',
    text: 'Inläsningen som skulle ersättas gäller inte längre. Välj på nytt.',
  },
  'reason-missing': reasonMissing,
} as const satisfies Record<string, RefusalText>

export const projectRefusals = {
  forbidden: accountRefusals.forbidden,
  'project-missing': { field: 'project', text: 'Skriv projektkoden som den står i ekonomisystemet.' },
  'case-not-found': {
    field: 'caseNumber',
    text: 'Ärendet finns inte. Skriv dess nummer, till exempel KS 2026-14.',
  },
  'accounts-invalid': {
    field: 'accounts',
    text: 'Skriv konton som 4000-4999 eller början på dem, till exempel 7. Skilj flera med komma.',
  },
  'text-too-long': { field: 'project', text: 'Skriv det kortare, högst 200 tecken.' },
  'project-mapped-taken': {
    field: 'project',
    text: 'Projektkoden hör redan till ett ärende för samma konton. Ta bort den kopplingen först.',
  },
  'mapping-not-found': { field: null, text: 'Kopplingen finns inte eller är redan borttagen.' },
} as const satisfies Record<string, RefusalText>

export const forecastText = {
  'committed-invalid': 'Skriv det bundna beloppet i kronor, noll eller mer.',
  'forecast-invalid': 'Skriv prognosen i kronor med siffror, eller lämna tomt.',
  'comment-too-long': 'Skriv det kortare, högst 500 tecken.',
} as const
