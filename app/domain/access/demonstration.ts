/** The password of every invented account. It is shown on the sign-in page and holds only in the demonstration. */
export const demonstrationPassword = 'demonstrationen av radslag'
