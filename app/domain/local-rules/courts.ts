/** The administrative courts of first instance, by their seats (lag 1971:289; KL 13:4). */
export const administrativeCourts = [
  'falun',
  'goteborg',
  'harnosand',
  'jonkoping',
  'karlstad',
  'linkoping',
  'lulea',
  'malmo',
  'stockholm',
  'umea',
  'uppsala',
  'vaxjo',
] as const
export type AdministrativeCourt = (typeof administrativeCourts)[number]
