import autocannon from 'autocannon'

/** One request to measure with; `nth` grows by one a request, so that different cases can be asked for. */
export type Question = {
  name: string
  request: (nth: number) => { path: string; method?: 'POST'; headers?: Record<string, string>; body?: string }
  /** The only status that counts as an answer. */
  status: number
  /** Also measured with the loaders' data held in memory. */
  rendered?: true
}

export type Measured = { median: number; p95: number; perSecond: number; answers: number }

/** Asks one question over and over from so many connections; milliseconds and answers per second. */
export async function measure(
  base: string,
  question: Question,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Measured> {
  await ask(base, question, { connections, seconds: Math.min(1, seconds / 2) })
  return ask(base, question, { connections, seconds })
}

let asked = 0

async function ask(
  base: string,
  { name, request, status }: Question,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Measured> {
  const times: number[] = []
  const wrong = new Set<string>()
  const setupRequest = (made: autocannon.Request) => ({ ...made, ...request(asked++) })
  const began = performance.now()
  await new Promise<void>((resolve, reject) => {
    const options = { url: base, connections, duration: seconds, requests: [{ setupRequest }] }
    const run = autocannon(options, (error) => (error ? reject(error) : resolve()))
    run.on('response', (_client, code, _bytes, time) => {
      if (code === status) times.push(time)
      else wrong.add(String(code))
    })
    run.on('reqError', (error) => wrong.add(String(error)))
  })
  const elapsed = (performance.now() - began) / 1000
  if (wrong.size > 0 || times.length === 0)
    throw new Error(
      `${name}: expected ${status} from ${request(asked).path}, got ${[...wrong].join(', ') || 'nothing'}`,
    )
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { median: at(0.5), p95: at(0.95), perSecond: times.length / elapsed, answers: times.length }
}
