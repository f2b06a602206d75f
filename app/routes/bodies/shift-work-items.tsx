import { paths } from '~/paths'
import { partyText } from '~/text/bodies'
import { formatCount, formatDate } from '~/text/format'
import { Button } from '~/ui'
import type { ShiftFacts } from './shift.server'
import type { ShiftItem } from './shift-items'

/** Short, so that the list can be read at a glance; everyone's names stand folded. */
function Names({ names, what }: { names: readonly string[]; what: string }) {
  if (names.length === 0) return null
  if (names.length <= 3) return <p>{names.join(', ')}</p>
  return (
    <details>
      <summary>{what}</summary>
      <ul className="shift-names">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  )
}

/** What goes on over the shift, and what lapses with those who leave. */
export function workItems(
  m: string,
  { delegations, asked, successions, auditors, today }: ShiftFacts,
): ShiftItem[] {
  const repointed = asked.filter(({ suggested }) => suggested !== null)
  return [
    {
      id: 'delegation',
      standing: delegations.length > 0 ? 'todo' : 'done',
      title: 'Delegation till namngivna ledamöter upphör',
      text:
        delegations.length === 0 ? (
          <p>
            Ingen delegation är knuten till en person. Delegation till en befattning fortsätter att gälla.
          </p>
        ) : (
          <>
            <ul>
              {delegations.map((item) => (
                <li key={item.id}>
                  {item.bodyName}, {item.code} {item.text}: {item.delegate}
                </li>
              ))}
            </ul>
            <p>
              <a href={paths.delegationOrder(m)}>Till delegationsordningen</a>
            </p>
          </>
        ),
    },
    {
      id: 'interpellationer',
      standing: repointed.length > 0 ? 'todo' : 'done',
      title: 'Interpellationer och frågor till den som lämnar',
      text:
        repointed.length === 0 ? (
          <p>Ingen öppen interpellation eller fråga är ställd till någon som lämnar sitt uppdrag.</p>
        ) : (
          <ul>
            {repointed.map(({ slug, number, title, name, body, suggested, day }) => (
              <li key={slug}>
                <a href={paths.case(m, slug)}>
                  {number} {title}
                </a>
                {`. Ställd till ${name}. Är den obesvarad ${day ? formatDate(day) : 'efter skiftet'}: ställ om den till ${suggested?.name ?? ''} (${partyText(suggested?.party ?? null)}), ordförande i ${body ?? 'organet'}.`}
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: 'arenden',
      standing: 'know',
      title: 'Ärenden, motioner, uppdrag och remisser fortsätter',
      text: (
        <p>
          Inget avslutas av skiftet. En motion lever vidare också när den som väckte den har lämnat.{' '}
          <a href={paths.motions(m)}>Obesvarade motioner</a>
        </p>
      ),
    },
    ...successions.map(({ id, from, to, day, due, open }): ShiftItem => ({
      ...{ id: `overgang-${id}`, title: `${to} tar över efter ${from}` },
      standing: open === 0 && due ? 'done' : due ? 'todo' : 'ahead',
      text: (
        <>
          <p>
            Gäller från {formatDate(day)}. {formatCount(open, 'öppet ärende', 'öppna ärenden')} hos {from}.
            Numren behålls och de gamla diarierna stängs.
          </p>
          {due && open > 0 && (
            <form method="post">
              <input type="hidden" name="intent" value="carry" />
              <input type="hidden" name="successionId" value={id} />
              <Button variant="secondary">Flytta över öppna ärenden</Button>
            </form>
          )}
        </>
      ),
    })),
    {
      id: 'revisorer',
      standing: 'know',
      title: 'Revisorer',
      text: (
        <p>
          Det nya fullmäktige väljer revisorer för åren {auditors.from.slice(0, 4)}–{auditors.to.slice(0, 4)}.
          De gamla gör klart granskningen av {Number(auditors.from.slice(0, 4)) - 1}
          {today < auditors.from ? '' : ' under våren'} (12 kap. 4 §).
        </p>
      ),
    },
  ]
}

/** Who loses what by the shift. */
export function accessItems({ losing, secretaries, contacts, today }: ShiftFacts): ShiftItem[] {
  return [
    ...losing.map(({ day, names }): ShiftItem => ({
      ...{ id: `konton-${day}`, standing: day <= today ? 'done' : 'ahead' },
      title: `Konton utan roll från ${formatDate(day)}`,
      text: (
        <>
          <p>
            {names.length === 0
              ? 'Inget konto förlorar sin åtkomst.'
              : `${formatCount(names.length, 'konto', 'konton')} förlorar åtkomsten av sig självt när dagen börjar.`}
          </p>
          <Names names={names} what="Visa namnen" />
        </>
      ),
    })),
    {
      id: 'politiska-sekreterare',
      standing: secretaries.names.length > 0 ? 'todo' : 'done',
      title: 'Politiska sekreterare',
      text: (
        <>
          <p>
            Anställningen upphör senast {formatDate(secretaries.until)} (4 kap. 33 §).
            {secretaries.names.length > 0 && ' Rollen är längre för:'}
          </p>
          <Names names={secretaries.names} what="Visa namnen" />
        </>
      ),
    },
    {
      id: 'kontaktuppgifter',
      standing: contacts > 0 ? 'todo' : 'done',
      title: 'Privata kontaktuppgifter',
      text:
        contacts === 0 ? (
          <p>Ingen tidigare förtroendevald har en adress kvar.</p>
        ) : (
          <>
            <p>{formatCount(contacts, 'person', 'personer')} utan uppdrag har en e-postadress kvar.</p>
            <form method="post">
              <input type="hidden" name="intent" value="forget" />
              <Button variant="secondary">Ta bort adresserna</Button>
            </form>
          </>
        ),
    },
  ]
}
