/** The id of a heading, by which a page links to it: `Laga kraft` becomes `laga-kraft`. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
