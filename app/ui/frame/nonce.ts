import { createContext, useContext } from 'react'

/** The nonce that lets the page's own scripts run; empty in the browser, which has no use for it. */
export const NonceContext = createContext('')

export const useNonce = () => useContext(NonceContext)
