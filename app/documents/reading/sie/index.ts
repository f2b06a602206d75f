export type { SieBalance, SieFile, SieObject, SieRead, SieRow, SieVoucher } from './model'
export { looksLikeSie, readSie } from './read-sie'
