import { ok, refuse, type Result } from '../shared/result'

/** Characters; longer texts would only cost the server time. */
const LEAST = 12
const MOST = 200

/** What people choose when they are asked for something long. Compared in lower case, without digits and signs at the ends. */
const common = new Set([
  ...['password', 'passwordpassword', 'passw0rd', 'lösenord', 'losenord', 'lösenordet', 'mittlösenord'],
  ...[
    'qwerty',
    'qwertyuiop',
    'qwertyuiopå',
    'asdfghjkl',
    'asdfghjklöä',
    'zxcvbnm',
    'qazwsxedc',
    'qwertyqwerty',
  ],
  ...['välkommen', 'valkommen', 'welcome', 'letmein', 'administrator', 'admin', 'adminadmin', 'användare'],
  ...[
    'sommar',
    'vinter',
    'höst',
    'hösten',
    'våren',
    'sommaren',
    'sverige',
    'stockholm',
    'göteborg',
    'kommun',
  ],
  ...[
    'kommunen',
    'fotboll',
    'hejhej',
    'hejhejhej',
    'hejsan',
    'iloveyou',
    'jagälskardig',
    'changeme',
    'secret',
  ],
  ...[
    'abcdefghijkl',
    'abcdefghijklm',
    'rådslag',
    'radslag',
    'correcthorsebatterystaple',
    'trustnoone',
    'dragon',
  ],
])

const core = (text: string) => text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** `aaaaaaaaaaaa`, `123123123123`: a short piece over and over. */
const isRepeated = (text: string) => /^(.{1,4}?)\1+.{0,3}$/su.test(text)

/** `123456789012`, `987654321098`: digits in a row. */
const isCounted = (text: string) =>
  '01234567890123456789012'.includes(text) || '98765432109876543210'.includes(text)

export type PasswordRefusal = 'password-too-short' | 'password-too-long' | 'password-common'

/** At least 12 characters and not among the common ones; no rules about kinds of characters. */
export function judgePassword(password: string): Result<string, PasswordRefusal> {
  const length = [...password].length
  if (length < LEAST) return refuse('password-too-short')
  if (length > MOST) return refuse('password-too-long')
  const folded = password.toLowerCase()
  if (common.has(core(password)) || isRepeated(folded) || isCounted(folded)) return refuse('password-common')
  return ok(password)
}
