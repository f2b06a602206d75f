/**
 * Figures that others publish each year (finance.md 2.2, 2.3). A year that is not here is not known: it is entered by
 * the municipality, never carried forward.
 */
export type PublishedFigure = {
  year: number
  value: string
  source: string
  /** `derived` follows from another year's figure in the source; `unconfirmed` is to be confirmed before use as a rule. */
  standing: 'published' | 'derived' | 'unconfirmed'
}

const published = (year: number, value: string, source: string): PublishedFigure => ({
  ...{ year, value, source, standing: 'published' },
})

/** SKR's proposed internal rates in percent. A proposal holds nowhere until the municipality has decided its own rate. */
export const proposedInternalRates: readonly PublishedFigure[] = [
  published(2016, '2.4', 'SKL, Ny metod att föreslå internränta'),
  published(2017, '1.75', 'SKL, Ny metod att föreslå internränta'),
  published(2018, '1.75', 'SKL, cirkulär 18:5'),
  published(2019, '1.5', 'SKL, cirkulär 18:5'),
  published(2020, '1.5', 'SKR, Internränta för år 2020'),
  published(2021, '1.25', 'SKR, cirkulär 21:11'),
  published(2022, '1', 'SKR, cirkulär 21:11'),
  published(2023, '1.25', 'SKR, cirkulär 22:05'),
  published(2024, '2.5', 'SKR, cirkulär 23:05'),
  published(2025, '2.5', 'SKR, Internränta för år 2025'),
]

/** The price base amount in whole kronor. */
export const publishedBaseAmounts: readonly PublishedFigure[] = [
  { year: 2015, value: '44500', source: 'Räknat från 2016: 200 kr högre', standing: 'derived' },
  published(2016, '44300', 'mycontroller.se'),
  { year: 2017, value: '44800', source: 'Inte kontrollerat mot källa', standing: 'unconfirmed' },
  { year: 2018, value: '45500', source: 'Inte kontrollerat mot källa', standing: 'unconfirmed' },
  published(2019, '46500', 'revisi.se'),
  published(2020, '47300', 'revisi.se'),
  { year: 2021, value: '47600', source: 'Räknat från 2022: 700 kr lägre (SCB)', standing: 'derived' },
  published(2022, '48300', 'SCB'),
  published(2023, '52500', 'redeko.net'),
  { year: 2024, value: '57300', source: 'Inte kontrollerat mot källa', standing: 'unconfirmed' },
  { year: 2025, value: '58800', source: 'Inte kontrollerat mot källa', standing: 'unconfirmed' },
  published(2026, '59200', 'SFS 2025:872'),
]
