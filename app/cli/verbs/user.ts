/** `radslag user add` and `radslag user password`: accounts from the command line. */
import { text } from 'node:stream/consumers'
import { municipalityBySlug } from '#db/queries/municipality'
import { accountRefusals, type AccountRefusal } from '~/text/refusals/accounts'
import { linkUrl } from '~/server/link-url'
import { passwords } from '~/server/password'
import { createAccount, resetPassword } from '~/use-cases/accounts/create-account'
import { inviteAccount } from '~/use-cases/accounts/invite-account'
import { makeLinkFor } from '~/use-cases/accounts/send-link'
import { needed, operator, Refusal, withApplication } from '../with-application'

const refusalOf = (refusal: AccountRefusal) =>
  new Refusal(refusal.toUpperCase().replaceAll('-', '_'), accountRefusals[refusal].text)

/** The password on standard input, when it is to be read from there; never an argument, which others can see. */
async function givenPassword(options: Record<string, string | boolean | undefined>): Promise<string | null> {
  return options['password-stdin'] === true ? (await text(process.stdin)).replace(/\r?\n$/, '') : null
}

/** `--municipality SLUG --email A --name N --role R [--password-stdin]`; without a password a one-time link is printed. */
export const addUser = (args: string[]): Promise<number> =>
  withApplication(args, ['municipality', 'email', 'name', 'role'], async ({ options }, application) => {
    const ctx = operator(application)
    const slug = needed(options, 'municipality')
    const municipality = await municipalityBySlug(application.database.read, slug)
    if (!municipality) throw new Refusal('MUNICIPALITY_NOT_FOUND', `Kommunen ${slug} finns inte.`)
    const [email, name, role] = [needed(options, 'email'), needed(options, 'name'), needed(options, 'role')]
    const account = { municipalityId: municipality.id, email, name }
    const password = await givenPassword(options)
    if (password !== null) {
      const created = await createAccount(ctx, passwords, { ...account, password, appointments: [{ role }] })
      if (!created.ok) throw refusalOf(created.refusal)
      return { text: `Kontot ${email} är skapat.`, account: created.value.accountId, email }
    }
    const invited = await inviteAccount(ctx, { ...account, appointment: { role }, delivery: 'show' })
    if (!invited.ok) throw refusalOf(invited.refusal)
    const { accountId, link } = invited.value
    const url = linkUrl(application.env, link?.token ?? '')
    return {
      text: `Kontot ${email} är skapat. Lösenordet väljs här, inom sju dagar:\n${url}`,
      account: accountId,
      email,
      link: url,
    }
  })

/** `--email A [--password-stdin]`; without a password a one-time link is printed. */
export const setUserPassword = (args: string[]): Promise<number> =>
  withApplication(args, ['email'], async ({ options }, application) => {
    const ctx = operator(application)
    const email = needed(options, 'email')
    const password = await givenPassword(options)
    if (password !== null) {
      const reset = await resetPassword(ctx, passwords, { email, password })
      if (!reset.ok) throw refusalOf(reset.refusal)
      return { text: `Lösenordet för ${email} är satt.`, account: reset.value.accountId, email }
    }
    const made = await makeLinkFor(ctx, email)
    if (!made) throw refusalOf('account-not-found')
    const url = linkUrl(application.env, made.link.token)
    const said = `Lösenordet för ${email} väljs här, ${made.link.purpose === 'password' ? 'inom ett dygn' : 'inom sju dagar'}:`
    return { text: `${said}\n${url}`, account: made.account.id, email, link: url }
  })
