import type { PlacePort } from '@/platform/place-port'

/** The port of a host with the calls that the host has. */
function portOf(host: 'weapp' | 'alipay', calls: object): PlacePort {
  let port: unknown
  Object.assign(globalThis, { my: calls })
  jest.isolateModules(() => {
    Object.assign(require('@tarojs/taro').default, calls)
    port = require(`@/platform/place.${host}`).place
  })
  return port as PlacePort
}

type Call = { success(answer: object): void; fail(failure: object): void }

describe('WeChat', () => {
  it('asks in the degrees of the maps, and tells no more than a kilometre', async () => {
    const getLocation = jest.fn().mockResolvedValue({ latitude: 37.123456, longitude: 112.345678 })
    expect(await portOf('weapp', { getLocation }).where()).toEqual({
      kind: 'place',
      latitude: 37.12,
      longitude: 112.35,
    })
    expect(getLocation.mock.calls[0]?.[0]).toEqual({ type: 'gcj02' })
  })

  it.each([
    ['getLocation:fail auth deny', 'refused'],
    ['getLocation:fail:auth denied', 'refused'],
    ['getLocation:fail authorize no response', 'refused'],
    ['getLocation:fail system permission denied', 'refused'],
    ['getLocation:fail privacy permission is not authorized', 'refused'],
    ['getLocation:fail api scope is not declared in the privacy agreement', 'failed'],
    ['getLocation:fail:ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', 'failed'],
    ['getLocation:fail timeout', 'failed'],
  ])('%s is %s', async (errMsg, kind) => {
    const getLocation = () => Promise.reject({ errMsg })
    expect(await portOf('weapp', { getLocation }).where()).toEqual({ kind })
  })
})

describe('Alipay', () => {
  it.each([
    ['37.123456', '112.345678'],
    [37.123456, 112.345678],
  ])('takes texts and numbers: %p', async (latitude, longitude) => {
    const getLocation = jest.fn(({ success }: Call) => success({ latitude, longitude }))
    expect(await portOf('alipay', { getLocation }).where()).toEqual({
      kind: 'place',
      latitude: 37.12,
      longitude: 112.35,
    })
  })

  it.each([
    [11, 'refused'],
    [2001, 'refused'],
    ['2003', 'refused'],
    [12, 'failed'],
    [13, 'failed'],
    [14, 'failed'],
  ])('error %p is %s', async (error, kind) => {
    const getLocation = ({ fail }: Call) => fail({ error })
    expect(await portOf('alipay', { getLocation }).where()).toEqual({ kind })
  })

  it('degrees that are none are no place', async () => {
    const getLocation = ({ success }: Call) => success({})
    expect(await portOf('alipay', { getLocation }).where()).toEqual({ kind: 'failed' })
  })
})
