import { useEffect, useState } from 'react'
import type { Wallet } from '@/contract/fields'

/** Where the H5 build keeps 长辈版: Taro wraps every stored value. */
const ELDER_KEY = 'elder-mode'
const CODE_PAGE = 'packages/pay/code/index'

export interface Preview {
  wallet: Wallet
  device: string
  elder: boolean
  /** The address of the mini-program in the phone frame; a new one starts it anew. */
  address: string
  setWallet: (wallet: Wallet) => void
  setDevice: (device: string) => void
  setElder: (elder: boolean) => void
  /** As if the wallet's own scanner had read `text`: a cold start on the page that checks codes. */
  scan: (text: string) => void
  restart: () => void
}

/** Who holds the phone, in which wallet, and what it shows. */
export function usePreview(): Preview {
  const [wallet, setWallet] = useState<Wallet>('wechat')
  const [device, setDevice] = useState('a')
  const [elder, setElderShown] = useState(readElder)
  const [start, setStart] = useState({ page: '', turn: 0 })

  useEffect(() => {
    const follow = ({ key }: StorageEvent) => key === ELDER_KEY && setElderShown(readElder())
    window.addEventListener('storage', follow)
    return () => window.removeEventListener('storage', follow)
  }, [])

  const restart = () => setStart(({ turn }) => ({ page: '', turn: turn + 1 }))
  const query = new URLSearchParams({ wallet, device, start: String(start.turn) })
  return {
    wallet,
    device,
    elder,
    address: `/h5/?${query}${start.page}`,
    setWallet: (next) => {
      setWallet(next)
      restart()
    },
    setDevice: (next) => {
      setDevice(next)
      restart()
    },
    setElder: (next) => {
      localStorage.setItem(ELDER_KEY, JSON.stringify({ data: next ? 'on' : 'off' }))
      setElderShown(next)
    },
    scan: (text) => setStart(({ turn }) => ({ page: `#/${CODE_PAGE}?q=${encodeURIComponent(text)}`, turn: turn + 1 })),
    restart,
  }
}

function readElder(): boolean {
  return (localStorage.getItem(ELDER_KEY) ?? '').includes('"on"')
}

/** Answers the scanner page of the preview, which asks what the window's screen shows; no code is an empty text. */
export function useScanRequests(frame: React.RefObject<HTMLIFrameElement>, link: string | null): void {
  useEffect(() => {
    const answer = (event: MessageEvent) => {
      const phone = frame.current?.contentWindow
      if (!phone || event.origin !== location.origin || event.source !== phone) return
      if ((event.data as { type?: string } | null)?.type !== 'mashang:scan-request') return
      phone.postMessage({ type: 'mashang:scan-result', text: link ?? '' }, location.origin)
    }
    window.addEventListener('message', answer)
    return () => window.removeEventListener('message', answer)
  }, [frame, link])
}
