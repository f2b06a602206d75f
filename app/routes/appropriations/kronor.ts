import { presentAmount } from '~/domain/shared/money'

/** Öre as kronor with a decimal comma, as spreadsheets here read them. A minus is a hyphen, so that it stays a number. */
export const kronor = (ore: number): string => presentAmount(ore, 'kr', 2).replace('.', ',')
