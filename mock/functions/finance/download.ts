import type { InferOutput } from 'valibot'
import { finance } from '@/contract/finance'
import { addDays, type ChinaDate, chinaDate } from '@/domain/dates'
import { findAccountant } from '../../store/accountants'
import { findBatch } from '../../store/desk/sweeps'
import type { Environment } from '../environment'
import { publishPaper } from '../printing/publish-paper'
import { action, type Call } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { regionAsked } from './authority'
import { batchSheet } from './files/batch-sheet'
import { csvOf } from './files/csv'
import { dailySheet } from './files/daily-sheet'
import { billSheet, differencesSheet, ledgerSheet, logSheet, receiptsSheet } from './files/list-sheets'
import type { Sheet } from './files/sheet'
import { checkSize } from './files/size'
import { readStatement } from './files/statement'
import { statementPaper } from './files/statement-page'
import { statementSheet } from './files/statement-sheet'
import { tablePaper } from './files/table-paper'
import { xlsxOf } from './files/xlsx'
import { logAct } from './log'
import { readOverview } from './overview'
import { unitsOf } from './units'

type Input = InferOutput<typeof finance.download.input>
type Caller = Call<'accountant'>

/** A file of what the accountant may see, under a link that soon ends. Who took what is logged. */
export const download = action(finance.download, ['accountant'], async (input, call) => {
  const { environment, identity } = call
  const { accountantId } = identity
  const file = input.what === 'statement' ? await statement(call, input) : await listed(call, input)
  const entry = { accountantId, act: 'download', subject: file.fileName, outcome: 'done' }
  await logAct(call, environment.database, entry)
  return file
})

async function listed(call: Caller, input: Input) {
  const sheet = await sheetOf(call, input)
  return publishSheet(call.environment, sheet, input.format)
}

async function statement(call: Caller, input: Input) {
  const { environment, identity } = call
  const day = input.day ?? chinaDate(environment.clock.now())
  const firstDay = `${day.slice(0, 7)}-01`
  const { scope, unit, unitCode } = await unitOf(call, input)
  const me = await findAccountant(environment.database, identity.accountantId)
  const madeBy = { clerk: '', checker: '', [identity.role]: me?.name_masked ?? '' }
  const content = await readStatement(environment.database, firstDay, { scope, unit, unitCode, madeBy })
  const name = `罚没收入资金月报-${firstDay.slice(0, 7)}${scope === null ? '' : `-${scope}`}`
  if (input.format !== 'pdf') return publishSheet(environment, statementSheet(content, name), input.format)
  return publishPaper(environment, statementPaper(content, environment.clock.now()), name, 'pdf')
}

/** CSV is written while it is fetched, whatever its length; the others are made at once and therefore not of everything. */
async function publishSheet({ files, clock }: Environment, sheet: Sheet, format: Input['format']) {
  const fileName = `${sheet.fileName}.${format}`
  if (format === 'csv') {
    const read = () => csvOf(sheet)
    return {
      fileName,
      ...(await files.publishStream({ name: fileName, contentType: 'text/csv; charset=utf-8', read })),
    }
  }
  const sized = checkSize(sheet, format)
  if (format === 'pdf') return publishPaper({ files }, await tablePaper(sized, clock.now()), sheet.fileName, 'pdf')
  const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const bytes = await xlsxOf(sized)
  return { fileName, ...(await files.publish({ name: fileName, contentType, bytes })) }
}

async function sheetOf(call: Caller, input: Input): Promise<Sheet> {
  const { environment } = call
  const of = await unitOf(call, input)
  const yesterday = addDays(chinaDate(environment.clock.now()), -1)
  const day: ChinaDate = input.day ?? yesterday
  switch (input.what) {
    case 'daily-report':
      return dailySheet(await readOverview(call, { day, regionCode: input.regionCode }), of.unit)
    case 'differences':
      return differencesSheet(environment, of, input.day ?? null)
    case 'ledger':
      return ledgerSheet(environment, of, day)
    case 'bill': {
      if (input.channel === undefined) throw missing('channel')
      const merchant_id = environment.channels[input.channel].merchantId
      return billSheet(environment, of, { channel: input.channel, merchant_id, bill_date: day })
    }
    case 'sweep-batch':
      return batch(call, input)
    case 'receipts':
      return receiptsSheet(environment, of, day)
    case 'log':
      return logSheet(environment, of)
    case 'statement':
      throw new Error('a statement is no list')
  }
}

async function batch({ environment, identity }: Caller, { batchNo, regionCode }: Input): Promise<Sheet> {
  if (batchNo === undefined) throw missing('batchNo')
  const found = await findBatch(environment.database, regionAsked(identity, regionCode), batchNo)
  if (!found) throw new Refusal('NOT_FOUND', 'no such batch', { field: 'input.batchNo' })
  return batchSheet(environment, found)
}

const missing = (field: string) => new Refusal('BAD_INPUT', `this file needs ${field}`, { field: `input.${field}` })

/** Whose money the file is of, by name. */
async function unitOf({ environment, identity }: Caller, { regionCode }: Input) {
  const scope = regionAsked(identity, regionCode)
  const units = scope === null ? [] : await unitsOf(environment.database, { regionCode: scope })
  const [unit] = units
  if (scope !== null && !unit) throw new Refusal('NOT_FOUND', 'no such authority', { field: 'input.regionCode' })
  return { scope, unit: unit?.name ?? '全部执收单位', unitCode: unit?.unitCode ?? null }
}
