import { NetworkFaults } from '../../../mock/host/network-faults'

const cuts = (faults: NetworkFaults, calls: number) => Array.from({ length: calls }, () => faults.take().cut)

describe('faults between phone and cloud', () => {
  it('cuts as many calls as it was told, then the line is good again', () => {
    const faults = new NetworkFaults()
    faults.replace({ mode: 'cut-after', times: 2 })
    expect(cuts(faults, 4)).toEqual(['after', 'after', 'no', 'no'])
    expect(faults.read()).toEqual({ mode: 'normal' })
  })

  it('lets only each third call through until it is reset', () => {
    const faults = new NetworkFaults()
    faults.replace({ mode: 'nth-call-works', nth: 3 })
    expect(cuts(faults, 7)).toEqual(['before', 'before', 'no', 'before', 'before', 'no', 'before'])
  })

  it('slows every call down without cutting it', () => {
    const faults = new NetworkFaults()
    faults.replace({ mode: 'slow', milliseconds: 1200 })
    expect([faults.take(), faults.take()]).toEqual(Array(2).fill({ delayMs: 1200, cut: 'no' }))
  })
})
