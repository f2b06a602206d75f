import { goteborgAssignment } from './goteborg-assignment'
import { norrtaljeInvestment } from './norrtalje-investment'
import { stockholmAgreement } from './stockholm-agreement'
import { stockholmMotion } from './stockholm-motion'
import { strangnasInterpellation } from './strangnas-interpellation'

/** The five cases in the order they are registered. */
export const demoCases = [
  stockholmAgreement,
  norrtaljeInvestment,
  goteborgAssignment,
  stockholmMotion,
  strangnasInterpellation,
]
