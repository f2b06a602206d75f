/// <reference types="vite/client" />
import '@remix-run/node'

declare module '@remix-run/node' {
  /** Loader and action types follow single fetch: what a page gets is what the loader gave. */
  interface Future {
    v3_singleFetch: true
  }
}
