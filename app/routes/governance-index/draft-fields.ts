/** What the fields of a draft are called: `weight:broadband_1gbit_share`. */
export const draftField = (what: 'part' | 'weight' | 'worst' | 'best' | 'target', id: string): string =>
  `${what}:${id}`
