import { getMDXComponent } from 'mdx-bundler/client/index.js'
import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { LinkButton, Notice } from '~/ui'
import { DataAddresses, SubscriptionAddresses } from './data-addresses'

/** What a content file may use besides Markdown. */
const components = {
  Notice,
  LinkButton,
  DataAddresses,
  SubscriptionAddresses,
  pre: (props: ComponentProps<'pre'>) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls sideways must be reachable by keyboard
    <pre {...props} tabIndex={0} />
  ),
}

/** HTML of a compiled content file. Runs on the server only, on files that the installation trusts. */
export function renderContent(code: string): string {
  const Content = getMDXComponent(code)
  return renderToStaticMarkup(<Content components={components} />)
}
