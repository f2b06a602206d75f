import { RemixBrowser } from '@remix-run/react'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'

/**
 * The page's data, decoded before hydration begins. `RemixBrowser` otherwise suspends on it without a boundary,
 * and a key pressed meanwhile makes React flush the root and fail (error 345). Until the data is there it throws
 * the promise of it before it calls any hook, so asking it outside of a render is safe.
 */
async function pageData() {
  try {
    RemixBrowser({})
  } catch (waiting) {
    await waiting
  }
}

pageData().then(() =>
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  ),
)
