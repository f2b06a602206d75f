import type { MetaFunction } from '@remix-run/node'
import { Showcase } from '~/ui/showcase/showcase'

export const meta: MetaFunction = () => [
  { title: 'Komponenter · Rådslag' },
  { name: 'robots', content: 'noindex' },
]

export default Showcase
