/** Written in groups and copied by hand from a log: case and separators do not count. */
export const normalSetUpCode = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')
