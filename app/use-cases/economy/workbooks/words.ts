import type { InterestMethod } from '~/domain/finance'

export const interestMethodWords: Record<InterestMethod, string> = {
  OPENING: 'ingående värde varje år (rak nominell metod)',
  AVERAGE: 'medelvärdet av ingående och utgående värde',
  MONTHLY: 'värdet vid varje månads början',
}
