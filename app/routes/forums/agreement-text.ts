/** How a version is addressed and called. */
export const versionAddress = ({ year, version }: { year: number; version: number }) => `${year}-${version}`
export const versionName = ({ year, version }: { year: number; version: number }) =>
  `${year}, version ${version}`
