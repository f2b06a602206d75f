import type { PriceFault } from '~/domain/finance/price-faults'
import { versionPath } from './version-heading'

/** The page where a fault of the model is mended. */
export function faultHref(version: { m: string; number: number }, { code, area }: PriceFault): string {
  if (code === 'DEPARTMENTS_MISSING') return `${versionPath(version, 'forvaltningar')}?andra=1`
  if (area === null) return versionPath(version)
  if (code === 'KEY_MISSING' || code === 'KEY_WEIGHTS_NOT_100') {
    return `${versionPath(version, 'omraden', area)}?andra=keys`
  }
  return versionPath(version, 'volymer', area)
}
