/** The password of every invented account. It is shown on the sign-in page and holds only in the demonstration. */
export const demonstrationPassword = 'demonstrationen av radslag'

/** No county has the number 00, so no municipality has the code: with it the demonstration marks the one it invents. */
export const inventedMunicipalityCode = '0000'
