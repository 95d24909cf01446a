import { inflateRawSync } from 'node:zlib'
import { readStatement } from '../../../mock/functions/finance/files/statement'
import { textOf } from '../../support/read-paper'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { accountant, letDaysWork, paid } from './support/desk'

const DAY = 86_400
const TODAY = '2026-11-20'

describeOnBothEngines('files of the accountant’s desk', (store) => {
  let world: CloudWorld
  let orderNo: string
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    orderNo = await paid(world, 'onTime')
    await paid(world, 'pedestrian', 'alipay')
    await paid(world, 'qingdao')
  })

  const read = async (
    what: 'ledger' | 'bill' | 'receipts' | 'daily-report' | 'statement' | 'log',
    format: 'csv' | 'xlsx' | 'pdf',
  ) => {
    const file = await accountant(world, 'checker').call('download', { what, format, day: TODAY, channel: 'wechat' })
    expect(file.fileName.endsWith(`.${format}`)).toBe(true)
    return Buffer.from(world.files.at(-1)?.bytes ?? [])
  }

  it('hands out CSV that Excel reads as it is, digit for digit', async () => {
    await letDaysWork(world, DAY)
    const ledger = (await read('ledger', 'csv')).toString('utf8')
    expect(ledger.startsWith('\ufeff记账时间,行政区划,')).toBe(true)
    const lines = ledger.trimEnd().split('\r\n').slice(1)
    expect(lines).toHaveLength(4)
    const sum = (cell: number) => lines.reduce((total, line) => total + Number(line.split(',')[cell]), 0)
    expect([sum(9), sum(10)]).toEqual([210, 210])
    const bill = (await read('bill', 'csv')).toString('utf8')
    // Twenty-eight digits: a spreadsheet would round them.
    expect(bill).toMatch(/,"\t4200\d{24}",,200\.00,0\.40,一致\r\n/)
    expect((await read('daily-report', 'csv')).toString('utf8')).toMatch(/\r\n还没有去向的钱,+0\.00\r\n/)
  })

  it('lets nothing in a CSV run as a formula', async () => {
    const { database } = world.environment
    await database.updateTable('pay_order').set({ trade_no: '=1+1' }).where('order_no', '=', orderNo).execute()
    await letDaysWork(world, DAY)
    await accountant(world, 'checker').call('download', { what: 'differences', format: 'csv', day: TODAY })
    const text = Buffer.from(world.files.at(-1)?.bytes ?? []).toString('utf8')
    expect(text).toContain(orderNo)
    expect(text).toMatch(/,'=1\+1,/)
    expect(text).not.toMatch(/(^|,)"?=1/m)
  })

  it('hands out the month as a paper whose balances are the ledger’s', async () => {
    await letDaysWork(world, DAY)
    const paper = textOf(await read('statement', 'pdf'))
    for (const words of ['罚没收入资金月报', '2026年11月', '210.00', '-210.00', '何*平']) expect(paper).toContain(words)
    const csv = (await read('statement', 'csv')).toString('utf8')
    expect(csv).toContain('渠道,微信支付,103050101,收款 1 笔,,200.00,,\r\n')
    expect(csv).toContain('科目,,103050101,应收罚款,0.00,0.00,210.00,-210.00\r\n')
    const span = { from: '2026-10-31T16:00:00.000Z', until: '2026-11-30T16:00:00.000Z', scope: '140105' }
    const statement = await readStatement(world.environment.database, '2026-11-01', {
      scope: span.scope,
      unit: '',
      unitCode: null,
      madeBy: { clerk: '', checker: '' },
    })
    expect(statement).toMatchObject({ agrees: true, totals: { paid: 21_000, refunded: 0, fee: 42 } })
    const next = await readStatement(world.environment.database, '2026-12-01', {
      scope: span.scope,
      unit: '',
      unitCode: null,
      madeBy: { clerk: '', checker: '' },
    })
    expect(next.balances.map(({ opening_fen }) => opening_fen)).toEqual(
      statement.balances.map(({ closing_fen }) => closing_fen),
    )
  })

  it('hands out a workbook in which sums are numbers and long numbers are words', async () => {
    await letDaysWork(world, DAY)
    const page = unzipped(await read('bill', 'xlsx'), 'xl/worksheets/sheet1.xml')
    expect(page).toContain('<v>200</v>')
    const words = unzipped(Buffer.from(world.files.at(-1)?.bytes ?? []), 'xl/sharedStrings.xml')
    expect(words).toContain(orderNo)
  })
})

/** One file of a zip archive, found by its local header. */
function unzipped(archive: Buffer, name: string): string {
  for (
    let at = archive.indexOf('PK\u0003\u0004', 0, 'latin1');
    at >= 0;
    at = archive.indexOf('PK\u0003\u0004', at + 4, 'latin1')
  ) {
    const nameLength = archive.readUInt16LE(at + 26)
    const from = at + 30 + nameLength + archive.readUInt16LE(at + 28)
    if (archive.subarray(at + 30, at + 30 + nameLength).toString() !== name) continue
    return inflateRawSync(archive.subarray(from)).toString('utf8')
  }
  throw new Error(`no ${name} in the archive`)
}
