import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'
import { aiSystemsOf } from '#db/queries/ai-register/systems'
import { actDates, systemsAtDate } from '~/domain/ai-act/timeline'
import { paths } from '~/paths'
import { actDateText } from '~/text/ai-register'
import { formatCount, formatDate } from '~/text/format'
import { PageHeading, StatusBadge } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { systemName, systemText } from './name'
import { requireRegister } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, actor, municipality, m } = await requireRegister(args)
  const systems = (await aiSystemsOf(read, actor, municipality.id)).map((system) => ({
    ...{ slug: system.number.toLowerCase(), name: system.stub ? system.number : systemName(system) },
    ...{ riskClass: system.version.riskClass, riskTags: system.version.riskTags },
    ...{ status: systemText(system, 'status'), inUseFrom: systemText(system, 'in_use_from') },
  }))
  return {
    ...{ m, name: municipality.displayName, today: ctx.today },
    dates: actDates.map((date) => ({
      ...date,
      systems: systemsAtDate(date.key, systems).map(({ slug, name }) => ({ slug, name })),
    })),
  }
}

export const meta: MetaFunction = () => [{ title: 'Tidslinje för AI-förordningen – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'AI-register', href: paths.aiRegister((data as { m: string }).m) },
    { label: 'Tidslinje' },
  ],
}

export default function Timeline() {
  const { m, name, today, dates } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Tidslinje för AI-förordningen"
        lede={`När reglerna börjar gälla, och vilka av systemen i ${name} de berör.`}
      />
      <ol className="act-timeline">
        {dates.map(({ key, day, systems }, at) => (
          <Fragment key={key}>
            {day > today && (dates[at - 1]?.day ?? '') <= today && (
              <li className="act-today">
                I dag, <time dateTime={today}>{formatDate(today)}</time>
              </li>
            )}
            <li id={key} className={day <= today ? 'act-holds' : 'act-comes'}>
              <h2>
                <time dateTime={day}>{formatDate(day)}</time>
              </h2>
              <p>
                <StatusBadge tone={day <= today ? 'success' : 'neutral'}>
                  {day <= today ? 'Gäller' : 'Kommer'}
                </StatusBadge>{' '}
                {actDateText[key]}
              </p>
              {systems.length === 0 ? (
                <p className="note">Inga registrerade system berörs.</p>
              ) : (
                <>
                  <p>{formatCount(systems.length, 'system berörs', 'system berörs')}:</p>
                  <ul className="plain-list">
                    {systems.map(({ slug, name: system }) => (
                      <li key={slug}>
                        <a href={paths.aiRegister(m, slug)}>{system}</a>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </>
  )
}
