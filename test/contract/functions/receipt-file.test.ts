import { textOf } from '../../support/read-paper'
import { openMemoryStore } from '../../support/stores'
import { createCloudWorld } from './support/cloud-world'
import { issue, order, payAtWallet } from './support/steps'

test('the receipt can be had as PDF and as picture, small enough to be shared, once it is issued', async () => {
  const { database, close } = await openMemoryStore()
  const world = await createCloudWorld(database)
  const anna = world.citizen('anna')
  const { token } = await issue(world, 'zhaoLate', 'zhaoOnTime')
  const { orderNo } = await order(anna, token)
  expect(await anna.refusal('payments', 'receiptFile', { orderNo, format: 'pdf' })).toMatchObject({ code: 'NOT_FOUND' })
  await payAtWallet(world, orderNo)
  await world.let(1)
  const { receipt } = await anna.call('payments', 'getOrder', { orderNo })

  const pdf = await anna.call('payments', 'receiptFile', { orderNo, format: 'pdf' })
  const png = await anna.call('payments', 'receiptFile', { orderNo, format: 'png' })
  expect([pdf.fileName, png.fileName]).toEqual([
    `财政电子票据-${receipt?.code}-${receipt?.number}.pdf`,
    `财政电子票据-${receipt?.code}-${receipt?.number}.png`,
  ])
  const [pdfFile, pngFile] = world.files
  expect(
    Buffer.from(pdfFile?.bytes ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(
    Buffer.from(pngFile?.bytes ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  for (const file of world.files) expect(file.bytes.length).toBeLessThan(200_000)

  const text = textOf(pdfFile?.bytes)
  for (const words of [
    '山西省非税收入统一票据（电子）',
    '模拟票据，不作报销凭证',
    receipt?.code,
    receipt?.number,
    receipt?.checkCode,
    '赵*安',
    '叁佰零玖元整',
    '¥309.00',
    '140105000000',
  ])
    expect(text).toContain(words)
  expect(text.replace(/\n/g, '')).toContain(orderNo)
  await close()
})
