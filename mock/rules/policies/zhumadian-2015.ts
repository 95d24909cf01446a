import type { PolicyProfile } from './profile'

/** Zhumadian's platform on trial from 1 November 2015: whoever has a payment that is not matched waits for its end. */
export const zhumadian2015: PolicyProfile = {
  name: 'zhumadian-2015',
  title: '驻马店 2015',
  validFrom: '2015-11-01',
  validTo: '2021-07-14',
  settings: {
    unclearOrderBlocks: {
      value: true,
      source: '驻马店 2015-10-12 须知第二条：出现异常情况或超时未能对账的，请勿另行处理，以免造成重复缴款',
    },
  },
}
