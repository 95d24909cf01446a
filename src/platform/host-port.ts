import type { Wallet } from '@/contract/fields'

/** In whose app this build runs. */
export interface Host {
  readonly name: 'weapp' | 'alipay' | 'h5'
  readonly wallet: Wallet
}
