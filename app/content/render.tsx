import { getMDXComponent } from 'mdx-bundler/client/index.js'
import type { ComponentProps, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { LinkButton, Notice } from '~/ui'
import { anchorOf } from './anchor'
import { DataAddresses, SubscriptionAddresses } from './data-addresses'
import { LivePlace } from './live/place'

/** What a content file may use besides Markdown. */
const components = {
  Notice,
  LinkButton,
  DataAddresses,
  SubscriptionAddresses,
  DeadlineCalculator: () => <LivePlace name="DeadlineCalculator" />,
  DepreciationTable: () => <LivePlace name="DepreciationTable" />,
  h2: ({ children }: ComponentProps<'h2'>) => <h2 id={idOf(children)}>{children}</h2>,
  h3: ({ children }: ComponentProps<'h3'>) => <h3 id={idOf(children)}>{children}</h3>,
  pre: (props: ComponentProps<'pre'>) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls sideways must be reachable by keyboard
    <pre {...props} tabIndex={0} />
  ),
}

/** What a heading is linked to by, where it is plain text. */
const idOf = (children: ReactNode) => (typeof children === 'string' ? anchorOf(children) : undefined)

/** HTML of a compiled content file. Runs on the server only, on files that the installation trusts. */
export function renderContent(code: string): string {
  const Content = getMDXComponent(code)
  return renderToStaticMarkup(<Content components={components} />)
}
