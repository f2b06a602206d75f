import type { FigureFault } from '../domain/shared/typed'

const remedies: Record<FigureFault, string> = {
  empty: 'Fyll i ett tal. Skriv 0 om det verkligen är noll.',
  'not-a-number': 'Skriv ett tal med siffror, till exempel 1 234,50.',
  ambiguous:
    'Talet kan läsas på två sätt. Skriv decimaler med komma och tusental med mellanslag, till exempel 1 234 eller 1,23.',
  grouping: 'Siffrorna är grupperade fel. Skriv tusental i grupper om tre, till exempel 1 234 567.',
  'too-many-decimals': 'Talet har för många decimaler.',
  'too-large': 'Talet är för stort för att räknas exakt. Kontrollera att det inte är två tal i samma cell.',
  unit: 'Skriv beloppet i kronor, inte i tusental eller miljoner kronor.',
  shortened: 'Kalkylprogrammet har förkortat talet (E+). Formatera kolumnen som tal och spara filen igen.',
  'error-value': 'Cellen innehåller ett formelfel. Rätta formeln och spara filen igen.',
}

const decimalsRemedy = (most: number): string => {
  if (most === 0) return 'Skriv ett helt tal, utan decimaler.'
  return `Talet har för många decimaler. Högst ${most === 1 ? 'en decimal' : `${most} decimaler`} är tillåtna.`
}

/** What to do about a figure that cannot be read; `decimals` is how many it may have. */
export const figureRemedy = (fault: FigureFault, decimals: number): string =>
  fault === 'too-many-decimals' ? decimalsRemedy(decimals) : remedies[fault]
