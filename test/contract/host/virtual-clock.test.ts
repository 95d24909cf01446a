import { VirtualClock } from '../../../mock/host/virtual-clock'

const at = (text: string) => Date.parse(text)

describe('the clock of the mock world', () => {
  let real = at('2026-11-20T02:00:00Z')
  const realNow = () => real
  beforeEach(() => {
    real = at('2026-11-20T02:00:00Z')
  })

  it('follows the real time, with what it was moved ahead', () => {
    const clock = new VirtualClock(undefined, realNow)
    clock.jumpTo('2026-11-21T00:00:00.000Z')
    real += 1500
    expect(clock.now()).toBe('2026-11-21T00:00:01.500Z')
  })

  it('stands still while stopped and runs on from there', () => {
    const clock = new VirtualClock(undefined, realNow)
    clock.stop()
    real += 60_000
    expect(clock.now()).toBe('2026-11-20T02:00:00.000Z')
    clock.run()
    real += 2_000
    expect(clock.now()).toBe('2026-11-20T02:00:02.000Z')
  })

  it('never goes backwards', () => {
    const clock = new VirtualClock(undefined, realNow)
    expect(() => clock.jumpTo('2026-11-20T01:59:59.999Z')).toThrow('only goes forward')
  })

  it('takes up a setting that another process left, running or stopped', () => {
    const first = new VirtualClock(undefined, realNow)
    first.jumpTo('2026-12-01T00:00:00.000Z')
    const running = new VirtualClock(first.setting(), realNow)
    first.stop()
    const stopped = new VirtualClock(first.setting(), realNow)
    real += 5_000
    expect(running.now()).toBe('2026-12-01T00:00:05.000Z')
    expect(stopped.now()).toBe('2026-12-01T00:00:00.000Z')
  })
})
