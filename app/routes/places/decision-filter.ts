import type { DecisionFilter } from '#db/queries/places-decisions'

/** The filter of an address: `?q=ai&organ=kommunfullmaktige&ar=2026`. A year that is none is left out. */
export const decisionFilter = (params: URLSearchParams): Required<DecisionFilter> => ({
  words: (params.get('q') ?? '').trim().slice(0, 200),
  bodySlug: params.get('organ') ?? '',
  year: /^\d{4}$/.test(params.get('ar') ?? '') ? (params.get('ar') ?? '') : '',
})
