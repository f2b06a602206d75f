import { useEffect, useRef } from 'react'
import { paths } from '~/paths'
import { forgetAll, keepOnly, keepOpened } from './device'

const RENEWAL_MS = 5_000

/** Sees to it that this browser keeps nothing of anyone but the reader, and nothing when they sign out. */
export function useOwnDevice(reader: string | null): void {
  useEffect(() => {
    void keepOnly(reader).catch(() => undefined)
    const leaving = ({ target }: Event) => {
      if (target instanceof HTMLFormElement && new URL(target.action).pathname === paths.signOut)
        void forgetAll().catch(() => undefined)
    }
    document.addEventListener('submit', leaving)
    return () => document.removeEventListener('submit', leaving)
  }, [reader])
}

/** Keeps what is opened of a municipality's meetings, as far as the portal lets it. */
export function useKeptPages(municipality: string): void {
  useEffect(() => {
    void keepOpened(municipality).catch(() => undefined)
  }, [municipality])
}

/** What the browser keeps of a page is fetched anew a while after what it shows has changed. */
export function useRenewed(address: string, version: number): void {
  const first = useRef(version)
  useEffect(() => {
    if (version === first.current) return
    const tell = () =>
      navigator.serviceWorker?.controller?.postMessage({ keep: [new URL(address, location.href).href] })
    const timer = setTimeout(tell, RENEWAL_MS)
    return () => clearTimeout(timer)
  }, [address, version])
}
