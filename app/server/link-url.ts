import { paths } from '../paths'
import type { Env } from './env'

/** The address of a one-time link. */
export const linkUrl = (env: Pick<Env, 'baseUrl'>, token: string): string =>
  env.baseUrl + paths.oneTimeLink(token)
