import type { AdministrativeCourt } from '../domain/local-rules/courts'

export const courtName: Record<AdministrativeCourt, string> = {
  falun: 'Förvaltningsrätten i Falun',
  goteborg: 'Förvaltningsrätten i Göteborg',
  harnosand: 'Förvaltningsrätten i Härnösand',
  jonkoping: 'Förvaltningsrätten i Jönköping',
  karlstad: 'Förvaltningsrätten i Karlstad',
  linkoping: 'Förvaltningsrätten i Linköping',
  lulea: 'Förvaltningsrätten i Luleå',
  malmo: 'Förvaltningsrätten i Malmö',
  stockholm: 'Förvaltningsrätten i Stockholm',
  umea: 'Förvaltningsrätten i Umeå',
  uppsala: 'Förvaltningsrätten i Uppsala',
  vaxjo: 'Förvaltningsrätten i Växjö',
}

/** The court in a sentence: by name, or by what it is when the municipality has not said which. */
export const courtInText = (court: AdministrativeCourt | 'unstated'): string =>
  court === 'unstated' ? 'förvaltningsrätten' : courtName[court]
