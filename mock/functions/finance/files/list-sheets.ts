import { addDays, type ChinaDate, chinaDate, startOfChinaDate } from '@/domain/dates'
import { feeInFen } from '../../../rules/reconciliation/fees'
import type { BillDay } from '../../../store/channel-bills'
import { billLines } from '../../../store/desk/bills'
import { differencesToExport, type ExportedEntry, entriesOfSpan, regionsWithBooks } from '../../../store/desk/exports'
import { deskLogPage } from '../../../store/desk/log'
import { type ListedReceipt, listReceipts } from '../../../store/desk/receipts'
import type { Scope } from '../../../store/desk/scope'
import type { BillRowTable, DifferenceTable } from '../../../store/tables'
import type { Environment } from '../../environment'
import { inPages, mapped } from './pages'
import { column, type Sheet } from './sheet'
import {
  accountNames,
  actNames,
  channelNames,
  classNames,
  differenceStateNames,
  postingNames,
  rowKindNames,
} from './words'

type Parts = Pick<Environment, 'database' | 'clock'>

interface Of {
  scope: Scope
  /** For people: the authority, or all. */
  unit: string
}

/** Differences of a day's bills; without a day, all that are open. */
export function differencesSheet({ database, clock }: Parts, { scope, unit }: Of, day: ChinaDate | null): Sheet {
  return {
    title: '差错清单',
    subtitle: `${unit}　${day === null ? '全部待处理' : `${day} 账单`}`,
    fileName: `差错清单-${day ?? chinaDate(clock.now())}`,
    columns: [
      column('编号', 'text', 13),
      column('类别', 'text', 12),
      column('渠道', 'text', 8),
      column('账单日', 'text', 9),
      column('订单号', 'text', 20),
      column('渠道单号', 'text', 22),
      column('我方金额', 'fen', 9),
      column('渠道金额', 'fen', 9),
      column('涉及金额', 'fen', 9),
      column('状态', 'text', 7),
      column('发现时间', 'time', 14),
      column('办结时间', 'time', 14),
    ],
    rows: () =>
      mapped(
        inPages<DifferenceTable>((after, limit) =>
          differencesToExport(database, day, scope, after?.number ?? null, limit),
        ),
        (row) => [
          row.number,
          classNames[row.class],
          channelNames[row.channel],
          row.bill_date,
          row.order_no,
          row.refund_no ?? row.trade_no,
          row.ours_fen,
          row.theirs_fen,
          row.amount_fen,
          differenceStateNames[row.state],
          row.found_at,
          row.resolved_at,
        ],
      ),
  }
}

/** Every entry that was booked on a day, with the link of its posting in the chain. */
export function ledgerSheet({ database }: Parts, { scope, unit }: Of, day: ChinaDate): Sheet {
  const span = { from: startOfChinaDate(day), until: startOfChinaDate(addDays(day, 1)) }
  async function* entries(): AsyncGenerator<ExportedEntry> {
    for (const region of await regionsWithBooks(database, scope))
      yield* inPages<ExportedEntry>((after, limit) => entriesOfSpan(database, region, span, after, limit))
  }
  return {
    title: '记账明细',
    subtitle: `${unit}　${day}`,
    fileName: `记账明细-${day}`,
    columns: [
      column('记账时间', 'time', 13),
      column('行政区划', 'text', 7),
      column('链', 'number', 3),
      column('序号', 'number', 5),
      column('事由', 'text', 8),
      column('业务号', 'text', 26),
      column('科目', 'text', 11),
      column('渠道', 'text', 7),
      column('收入项目', 'text', 8),
      column('借方', 'fen', 9),
      column('贷方', 'fen', 9),
      column('校验', 'text', 12),
    ],
    rows: () =>
      mapped(entries(), (row) => [
        row.at,
        row.region_code,
        row.lane,
        row.seq,
        postingNames[row.kind],
        row.business_key,
        accountNames[row.account],
        row.channel && channelNames[row.channel],
        row.item,
        row.debit_fen,
        row.credit_fen,
        row.hash.slice(0, 16),
      ]),
  }
}

/** A channel's bill as we have read it; an authority's own lines alone. */
export function billSheet({ database }: Parts, { scope, unit }: Of, day: BillDay): Sheet {
  return {
    title: '渠道账单明细',
    subtitle: `${unit}　${channelNames[day.channel]} ${day.merchant_id}　${day.bill_date}`,
    fileName: `渠道账单明细-${channelNames[day.channel]}-${day.bill_date}`,
    columns: [
      column('行号', 'number', 5),
      column('类型', 'text', 5),
      column('交易时间', 'time', 13),
      column('商户订单号', 'text', 20),
      column('渠道单号', 'text', 22),
      column('退款单号', 'text', 20),
      column('金额', 'fen', 9),
      column('手续费', 'fen', 7),
      column('核对结果', 'text', 10),
    ],
    rows: () =>
      mapped(
        inPages<BillRowTable>((after, limit) =>
          billLines(database, day, { scope, onlyDifferences: false, afterLine: after?.line ?? 0, limit }),
        ),
        (row) => [
          row.line,
          rowKindNames[row.kind],
          row.at,
          row.order_no,
          row.trade_no,
          row.refund_no,
          row.kind === 'refund' ? -row.amount_fen : row.amount_fen,
          feeInFen(row.fee_e5),
          classNames[row.class],
        ],
      ),
  }
}

export function receiptsSheet({ database }: Parts, { scope, unit }: Of, day: ChinaDate): Sheet {
  const span = { from: startOfChinaDate(day), until: startOfChinaDate(addDays(day, 1)) }
  return {
    title: '电子票据清单',
    subtitle: `${unit}　${day}`,
    fileName: `电子票据清单-${day}`,
    columns: [
      column('行政区划'),
      column('票据代码'),
      column('票据号码'),
      column('类型'),
      column('冲红的票据', 'text', 16),
      column('订单号', 'text', 20),
      column('金额', 'fen'),
      column('开票时间', 'time', 14),
    ],
    rows: () =>
      mapped(
        inPages<ListedReceipt>((after, limit) => {
          const before = after && { at: after.issued_at, key: after.code + after.number }
          return listReceipts(database, { scope, ...span, text: null, before, limit })
        }),
        (row) => [
          row.region_code,
          row.code,
          row.number,
          row.red_of === null ? '蓝票' : '红票',
          row.red_of,
          row.order_no,
          row.total_fen,
          row.issued_at,
        ],
      ),
  }
}

type LoggedRow = Awaited<ReturnType<typeof deskLogPage>>[number]

/** Everything that is in the log, newest first. */
export function logSheet({ database, clock }: Parts, { scope, unit }: Of): Sheet {
  return {
    title: '操作记录',
    subtitle: unit,
    fileName: `操作记录-${chinaDate(clock.now())}`,
    columns: [
      column('时间', 'time', 12),
      column('谁', 'text', 7),
      column('岗位', 'text', 6),
      column('做了什么', 'text', 10),
      column('对象', 'text', 24),
      column('结果', 'text', 10),
      column('追踪号', 'text', 14),
    ],
    rows: () =>
      mapped(
        inPages<LoggedRow>((after, limit) =>
          deskLogPage(database, { regionCode: scope, before: after && { at: after.at, id: after.id }, limit }),
        ),
        (row) => [
          row.at,
          row.name_masked,
          row.role && { clerk: '经办', checker: '复核' }[row.role],
          actNames[row.act] ?? row.act,
          row.subject,
          row.outcome === 'done' ? '办成' : row.outcome,
          row.trace_id,
        ],
      ),
  }
}
