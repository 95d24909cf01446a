import { MOST_PHOTO_BYTES } from '@/contract/objections'
import { storeUpload, UploadRefused } from '../../../mock/functions/session/store-upload'
import { removeExpired } from '../../../mock/store/clean-up'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { driver } from './support/drivers'
import { JPEG, PNG } from './support/people'

describeOnBothEngines('a photo that is sent', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  async function ticket() {
    const lin = await driver(world, 'lin')
    const { url, ...rest } = await lin.call('session', 'uploadTicket', { purpose: 'objection' })
    return { ...rest, ticket: url.slice(url.lastIndexOf('/') + 1) }
  }
  const outcome = (address: string, bytes: Uint8Array) =>
    storeUpload(world.environment, address, bytes).then(
      () => 'stored',
      (error) => (error instanceof UploadRefused ? error.code : error),
    )
  const uploads = () => store.database().selectFrom('upload').selectAll().execute()

  it('is kept sealed, by its content, and its address is not', async () => {
    const given = await ticket()
    expect(given.mostBytes).toBe(MOST_PHOTO_BYTES)
    expect(await outcome(given.ticket, PNG)).toBe('stored')
    const [row] = await uploads()
    expect(row).toMatchObject({ content_type: 'image/png', byte_count: PNG.length, kept: false })
    const kept = JSON.stringify(row)
    expect(kept).not.toContain(given.ticket)
    expect(kept).not.toContain(PNG.toString('base64').slice(0, 20))
    expect(world.environment.sealing.open(row?.content_sealed ?? '')).toBe(PNG.toString('base64'))
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page that says it is a picture', Buffer.from('<html><img src="x.png"></html>')],
    ['a PDF', Buffer.from('%PDF-1.7\n%%EOF')],
    ['the first bytes of a JPEG', JPEG.subarray(0, 3)],
    ['a JPEG without a frame', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')],
    ['a PNG that was cut off', PNG.subarray(0, PNG.length - 4)],
    ['a PNG in name alone', Buffer.concat([PNG.subarray(0, 8), Buffer.from('<script>alert(1)</script>')])],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('%s is refused, and the address stays good', async (_name, bytes) => {
    const { ticket: address } = await ticket()
    expect(await outcome(address, bytes)).toBe('not-a-photo')
    expect((await uploads())[0]?.content_sealed).toBeNull()
    expect(await outcome(address, JPEG)).toBe('stored')
  })

  it('is stored once, in time, up to five megabytes', async () => {
    const { ticket: address } = await ticket()
    const big = Buffer.concat([JPEG, Buffer.alloc(MOST_PHOTO_BYTES)])
    expect(await outcome(address, big)).toBe('too-big')
    const both = await Promise.all([outcome(address, JPEG), outcome(address, PNG)])
    expect(both.sort()).toEqual(['stored', 'ticket-used'])
    expect(await outcome(address, JPEG)).toBe('ticket-used')
    expect(await outcome('no-such-address', JPEG)).toBe('unknown-ticket')
    const late = await ticket()
    world.pass(901)
    expect(await outcome(late.ticket, JPEG)).toBe('ticket-expired')
  })

  it('goes after a day when nothing was made of it', async () => {
    const { ticket: address } = await ticket()
    await outcome(address, JPEG)
    world.pass(23 * 3600)
    await removeExpired(store.database(), world.now())
    expect(await uploads()).toHaveLength(1)
    world.pass(2 * 3600)
    await removeExpired(store.database(), world.now())
    expect(await uploads()).toEqual([])
  })
})
