import type { MapPort } from '@/platform/map-port'
import type { PhotosPort } from '@/platform/photos-port'

/** The port of a host with the calls that the host has. */
function portOf<Port>(module: string, name: string, calls: object, globals: object = {}): Port {
  Object.assign(globalThis, globals)
  let port: unknown
  jest.isolateModules(() => {
    Object.assign(require('@tarojs/taro').default, calls)
    port = require(`@/platform/${module}`)[name]
  })
  return port as Port
}

describe('choosing photos', () => {
  it('WeChat: pictures only, with their sizes', async () => {
    const chooseMedia = jest.fn().mockResolvedValue({ tempFiles: [{ tempFilePath: 'wxfile://1', size: 12 }] })
    const photos = portOf<PhotosPort>('photos.weapp', 'photos', { chooseMedia })
    expect(await photos.choose(9)).toEqual({ kind: 'photos', photos: [{ path: 'wxfile://1', bytes: 12 }] })
    expect(chooseMedia.mock.calls[0]?.[0]).toMatchObject({ count: 9, mediaType: ['image'] })
  })

  it('Alipay: the sizes are asked for', async () => {
    const photos = portOf<PhotosPort>('photos.alipay', 'photos', {
      chooseImage: () => Promise.resolve({ tempFilePaths: ['https://resource/1.image'] }),
      getFileInfo: () => Promise.resolve({ size: 34 }),
    })
    expect(await photos.choose(1)).toEqual({
      kind: 'photos',
      photos: [{ path: 'https://resource/1.image', bytes: 34 }],
    })
  })

  it.each([
    ['photos.weapp', 'chooseMedia', { errMsg: 'chooseMedia:fail cancel' }, 'cancelled'],
    ['photos.weapp', 'chooseMedia', { errMsg: 'chooseMedia:fail auth deny' }, 'refused'],
    ['photos.weapp', 'chooseMedia', { errno: 112, errMsg: 'chooseMedia:fail api scope is not declared' }, 'refused'],
    ['photos.alipay', 'chooseImage', { error: 11 }, 'cancelled'],
    ['photos.alipay', 'chooseImage', { error: 2001 }, 'refused'],
  ])('%s: %s failing with %j is %s', async (module, call, error, kind) => {
    const photos = portOf<PhotosPort>(module, 'photos', { [call]: () => Promise.reject(error) })
    expect(await photos.choose(1)).toEqual({ kind })
  })

  it('Alipay makes smaller by levels', async () => {
    const compressImage = jest.fn(({ success }) => success({ apFilePaths: ['small'] }))
    const photos = portOf<PhotosPort>(
      'photos.alipay',
      'photos',
      { getFileInfo: () => Promise.resolve({ size: 5 }) },
      { my: { compressImage } },
    )
    expect(await photos.smaller({ path: 'large', bytes: 9 }, 40)).toEqual({ path: 'small', bytes: 5 })
    expect(compressImage.mock.calls[0]?.[0]).toMatchObject({ apFilePaths: ['large'], compressLevel: 1 })
  })
})

describe('the way to a place', () => {
  const place = { latitude: 37.12, longitude: 112.34, name: '车管所', address: '迎宾路 88 号' }

  it('WeChat takes the degrees as numbers', async () => {
    const openLocation = jest.fn().mockResolvedValue({})
    await portOf<MapPort>('map.weapp', 'map', { openLocation }).show({ ...place, more: 'x' } as never)
    expect(openLocation).toHaveBeenCalledWith({ ...place, scale: 16 })
  })

  it('Alipay takes them as texts', async () => {
    const openLocation = jest.fn()
    await portOf<MapPort>('map.alipay', 'map', {}, { my: { openLocation } }).show(place)
    expect(openLocation).toHaveBeenCalledWith({ ...place, latitude: '37.12', longitude: '112.34', scale: 16 })
  })
})
