import type { AiSystemShown } from '#db/queries/ai-register/systems'

const text = ({ version }: Pick<AiSystemShown, 'version'>, key: string): string => {
  const value = version.fields[key]
  return typeof value === 'string' ? value : ''
}

/** What a system is called; a withheld one has no name to those outside. */
export const systemName = (system: AiSystemShown): string => text(system, 'name') || system.number

export const systemText = text

export const systemChoices = ({ version }: Pick<AiSystemShown, 'version'>, key: string): string[] => {
  const value = version.fields[key]
  if (typeof value === 'string') return value === '' ? [] : [value]
  return (value ?? []).filter((each): each is string => typeof each === 'string')
}
