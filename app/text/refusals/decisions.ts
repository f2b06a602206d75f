import type { RefusalText } from './accounts'

export const effectRefusals = {
  'decision-not-found': { field: null, text: 'Beslutet finns inte.' },
  forbidden: { field: null, text: 'Din roll får inte anteckna vad beslut sätter igång.' },
  'text-missing': { field: 'text', text: 'Skriv vad som ska göras.' },
  'receiver-missing': { field: 'receiver', text: 'Ange vem som ska göra det.' },
  'day-missing': { field: 'dueDay', text: 'Ange när det ska följas upp.' },
  'day-impossible': { field: 'dueDay', text: 'Dagen ska finnas och vara tidigast dagen för beslutet.' },
  'amount-invalid': { field: 'amount', text: 'Skriv beloppet i hela kronor, till exempel 2 300 000.' },
  'appropriation-missing': { field: 'appropriation', text: 'Ange vilket anslag pengarna tas ur.' },
  'not-registered': { field: null, text: 'Uppdraget kunde inte registreras i ärendets diarium.' },
} as const satisfies Record<string, RefusalText>
