import type { DelegatedFilter } from '#db/queries/meetings/delegation'
import { isDelegatedState } from '~/domain/meetings/delegation'

/** The filter of an address: `?organ=kommunstyrelsen&ar=2026&lage=to_report&q=bidrag`. What is unknown is left out. */
export function delegatedFilter(params: URLSearchParams): Required<DelegatedFilter> {
  const state = params.get('lage') ?? ''
  const year = params.get('ar') ?? ''
  return {
    words: (params.get('q') ?? '').trim().slice(0, 200),
    bodySlug: params.get('organ') ?? '',
    year: /^\d{4}$/.test(year) ? year : '',
    state: isDelegatedState(state) ? state : '',
  }
}
