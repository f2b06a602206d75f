import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { caseByNumber } from '#db/queries/case-by-number'
import { referralsOf } from '#db/queries/referrals/case-referrals'
import { statementsOf } from '#db/queries/referrals/statements'
import { may, scopeOf } from '~/domain/access'
import { isAwaited } from '~/domain/referrals/referral'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { answeredWithText } from '~/text/referrals'
import { referralRefusal } from '~/text/refusals/referrals'
import {
  Actions,
  Button,
  Columns,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Notice,
  PageHeading,
  Section,
  TextArea,
} from '~/ui'
import { compileStatements } from '~/use-cases/referrals/compile-statements'
import { goOnWithout } from '~/use-cases/referrals/finish-referral'
import type { FrameHandle } from '../municipality/frame'
import { Board } from './board'
import { noteReadHere, requireSender } from './send.server'
import { UserText } from './user-text'

/** Open to everyone who may read the case; the words of a statement only to those who may open its file (WEB-03). */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const { actor, database, today } = ctx
  const municipality = await requireMunicipality(args.params.kommun)
  const { read } = database
  const matter = await caseByNumber(read, actor, municipality.id, args.params.nummer ?? '')
  if (!matter) throw new Response(null, { status: 404 })
  await noteReadHere(ctx, matter)
  const referrals = await referralsOf(read, scopeOf(actor), matter.id)
  const opens = new Set(referrals.filter(({ documentOpens }) => documentOpens).map(({ id }) => id))
  const statements = (await statementsOf(read, matter.id)).filter(
    ({ id, state, kind }) => kind !== 'information' && (opens.has(id) || state === 'declined'),
  )
  const sends = may(actor, 'referral.send', matter)
  const writes = sends || may(actor, 'memo.write', matter)
  const search = new URL(args.request.url).searchParams
  return {
    m: municipality.slug,
    clock: { today, asOf: matter.asOf },
    matter: { number: matter.number, slug: matter.slug, title: matter.title },
    receipt: search.has('skickad') ? 'sent' : search.has('vidare') ? 'on' : null,
    referrals,
    statements: statements.map(
      ({ id, recipient, state, stance, answeredDay, documentNumber, text, readText }) => ({
        ...{ id, recipient, documentNumber, opens: opens.has(id) },
        answered: answeredWithText({ state, stance: opens.has(id) ? stance : null, answeredDay }),
        text: opens.has(id) ? (text ?? readText) : null,
      }),
    ),
    compiled: writes ? compileStatements(await statementsOf(read, matter.id)) : '',
    sends: sends && matter.open,
    waits:
      sends && matter.open && ['awaiting_statements', 'awaiting_internal'].includes(matter.state)
        ? referrals.filter(isAwaited).map(({ recipient }) => recipient)
        : [],
  }
}

type Answer = { reason: string; text: string }

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, matter } = await requireSender(args)
  const fields = await readFields(args.request)
  const reason = fields.get('reason') ?? ''
  const done = await goOnWithout(ctx, { municipalityId: municipality.id, slug: matter.slug, reason })
  if (done.ok)
    return redirect(`${paths.caseDo(municipality.slug, matter.slug, 'remiss', 'oversikt')}?vidare=1`)
  return data<Answer>({ reason, text: referralRefusal[done.refusal]?.text ?? done.refusal }, { status: 400 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Remissvar i ${page?.matter.number ?? ''} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, matter } = page as { m: string; matter: { number: string; slug: string } }
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: matter.number, href: paths.case(m, matter.slug) },
      { label: 'Remissvar' },
    ]
  },
}

const listed = new Intl.ListFormat('sv')

export default function ReferralOverview() {
  const { m, clock, matter, receipt, referrals, statements, compiled, sends, waits } =
    useLoaderData<typeof loader>()
  const wrong = useActionData<Answer>()
  return (
    <>
      {receipt && (
        <Notice tone="success" title={receipt === 'sent' ? 'Remissen är skickad' : 'Ärendet går vidare'} live>
          <p>
            {receipt === 'sent'
              ? 'Alla mottagare har fått besked och har var sin svarstid.'
              : 'De som inte har svarat kan fortfarande göra det.'}
          </p>
        </Notice>
      )}
      <PageHeading
        title="Remissvar"
        facts={[
          <a key="case" href={paths.case(m, matter.slug)}>
            {matter.number}
          </a>,
        ]}
        lede={matter.title}
        actions={
          sends ? (
            <LinkButton variant="secondary" href={paths.caseDo(m, matter.slug, 'remiss')}>
              Skicka till fler
            </LinkButton>
          ) : undefined
        }
      />
      {clock.asOf && <p className="as-of">{clock.asOf}</p>}
      <ErrorSummary errors={wrong ? [{ fieldId: 'reason', message: wrong.text }] : []} />
      <Columns>
        {referrals.length === 0 ? (
          <EmptyState title="Ärendet har inte skickats på remiss" />
        ) : (
          <Section id="lage" title="Vem har svarat?" count={referrals.length}>
            <Board referrals={referrals} clock={clock} m={m} slug={matter.slug} manages={sends} />
          </Section>
        )}
        {waits.length > 0 && (
          <Section
            id="vanta-inte"
            title="Vänta inte längre"
            intro={`Ärendet väntar på ${listed.format(waits)}. Det kan gå vidare ändå, med ett skäl. De kan svara senare.`}
          >
            <form method="post">
              <TextArea
                name="reason"
                label="Skäl"
                rows={3}
                error={wrong?.text}
                defaultValue={wrong?.reason}
              />
              <Actions>
                <Button variant="secondary">Gå vidare</Button>
              </Actions>
            </form>
          </Section>
        )}
      </Columns>
      {statements.length > 0 && (
        <Section id="yttranden" title="Yttrandena sida vid sida" count={statements.length}>
          <div className="statements">
            {statements.map(({ id, recipient, answered, documentNumber, opens, text }) => (
              <article key={id}>
                <h3>{recipient}</h3>
                <p className="note">{answered}</p>
                {text && <UserText markdown={text} />}
                {documentNumber !== null && opens && (
                  <p>
                    <a href={paths.document(m, matter.slug, documentNumber)}>
                      Handling {matter.number}-{documentNumber}
                    </a>
                  </p>
                )}
              </article>
            ))}
          </div>
        </Section>
      )}
      {compiled !== '' && statements.length > 0 && (
        <Section
          id="sammanstallning"
          title="Sammanställning för tjänsteskrivelsen"
          intro="Kopiera texten, eller hämta den i tjänsteskrivelsens avsnitt om remissinstanser."
        >
          <TextArea
            name="sammanstallning"
            id="sammanstallning-text"
            label="Sammanställning i Markdown"
            rows={14}
            defaultValue={compiled}
            readOnly
          />
        </Section>
      )}
    </>
  )
}
