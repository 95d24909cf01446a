import type { Wallet } from '@/contract/fields'
import type { Clock } from '@/domain/clock'
import { addSeconds, type Instant } from '@/domain/dates'
import type { OutsideStore } from './outside-store'
import { type RandomBytes, randomDigits } from './random'

/** What a wallet does with the sum that somebody asks of the shown code; a real one decides by its own risk rules. */
export const codeWills = ['pays', 'asks-password', 'no-money'] as const
export type CodeWill = (typeof codeWills)[number]

export interface ShownCode {
  openId: string
  will: CodeWill
  until: Instant
  spent: boolean
  /** The order that waits for the password. */
  orderNo: string | null
}

/** The payment codes that one wallet shows on its users' phones: a minute each, and each for one payment. */
export interface PayCodes {
  show(openId: string, will: CodeWill): Promise<{ code: string; until: Instant }>
  find(code: string): Promise<ShownCode | null>
  /** Null for a code that is unknown, spent or over. */
  spend(code: string): Promise<ShownCode | null>
  /** Which order now asks for the password on the phone of this code. */
  tell(code: string, orderNo: string): Promise<void>
}

const SECONDS = 60
const KIND = 'pay-code'

export function createPayCodes(
  wallet: Wallet,
  { store, clock, random }: { store: OutsideStore; clock: Clock; random: RandomBytes },
): PayCodes {
  const find = (code: string) => store.get<ShownCode>(KIND, code)
  return {
    find,
    async show(openId, will) {
      const code = wallet === 'wechat' ? `13${randomDigits(random, 16)}` : `28${randomDigits(random, 16)}`
      const until = addSeconds(clock.now(), SECONDS)
      await store.put(KIND, code, { openId, will, until, spent: false, orderNo: null } satisfies ShownCode)
      return { code, until }
    },
    spend: (code) =>
      store.exclusively(KIND, code, async () => {
        const shown = await find(code)
        if (!shown || shown.spent || shown.until < clock.now()) return null
        await store.put(KIND, code, { ...shown, spent: true })
        return shown
      }),
    async tell(code, orderNo) {
      const shown = await find(code)
      if (shown) await store.put(KIND, code, { ...shown, orderNo })
    },
  }
}
