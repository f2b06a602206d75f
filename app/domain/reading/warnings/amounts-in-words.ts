/** Kronor as a warning prints them. */
export const kronor = (sek: number): string =>
  `${new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 }).format(sek).replace(/\s/g, ' ')} kr`
/** A percentage with at most one decimal. */
export const percentText = (value: string | number): string =>
  `${(Math.round(Number(value) * 10) / 10).toString().replace('.', ',')} procent`
/** Kronor in öre. */
export const ore = (sek: number): number => Math.round(sek * 100)
