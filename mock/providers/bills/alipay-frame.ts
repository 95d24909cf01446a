import type { ChinaDate } from '@/domain/dates'
import { addDays } from '@/domain/dates'
import { BillRefused, type ExpectedBill } from './bill'
import { columnName } from './cells'

/** The lines of Alipay's files that begin with `#`: whose account, which days, where the list begins and ends. */
export interface Frame {
  title: string
  /** The word in the middle of the lines that enclose the list. */
  list: string
}
export const DETAIL_FRAME: Frame = { title: '支付宝业务明细查询', list: '业务明细列表' }
export const SUMMARY_FRAME: Frame = { title: '支付宝业务汇总查询', list: '业务汇总列表' }

type Stage = 'title' | 'account' | 'days' | 'begin' | 'header' | 'rows' | 'footer'

/** Follows a file through its frame; says of each line whether it is the header, a row, or of the footer. */
export function createFrameReader(frame: Frame, expected: ExpectedBill) {
  let stage: Stage = 'title'

  const next = (ok: boolean, following: Stage, number: number): null => {
    if (!ok) throw new BillRefused('not-a-bill', number, `no line of the frame (${stage})`)
    stage = following
    return null
  }

  return {
    stage: () => stage,
    /** @throws BillRefused */
    line(line: string, number: number): 'header' | 'row' | 'footer' | null {
      switch (stage) {
        case 'rows':
          if (line.charCodeAt(0) !== HASH) return 'row'
          if (line.startsWith(`#${frame.title}`)) throw new BillRefused('doubled', number, 'the file begins again')
          if (!columnName(line).includes(`${frame.list}结束`)) return 'row'
          stage = 'footer'
          return null
        case 'header':
          stage = 'rows'
          return 'header'
        case 'footer':
          if (line.startsWith(`#${frame.title}`)) throw new BillRefused('doubled', number, 'the file begins again')
          return 'footer'
        case 'title':
          return next(line.startsWith(`#${frame.title}`), 'account', number)
        case 'account':
          checkAccount(line, number, expected.merchantId)
          return next(true, 'days', number)
        case 'days':
          checkDays(line, number, expected.day)
          return next(true, 'begin', number)
        case 'begin':
          return next(columnName(line).includes(frame.list), 'header', number)
      }
    },
  }
}

const HASH = 35

function checkAccount(line: string, number: number, merchantId: string): void {
  const account = /^#账号:\[(\d{16})(?:0156)?\]$/.exec(columnName(line))
  if (!account) throw new BillRefused('not-a-bill', number, 'no account')
  if (account[1] !== merchantId) throw new BillRefused('other-merchant', number, account[1])
}

function checkDays(line: string, number: number, day: ChinaDate): void {
  const days = /^#起始日期:\[(.{11})00:00:00\]终止日期:\[(.{11})00:00:00\]$/.exec(columnName(line))
  if (!days) throw new BillRefused('not-a-bill', number, 'no days')
  if (days[1] !== inWords(day) || days[2] !== inWords(addDays(day, 1)))
    throw new BillRefused('other-day', number, `${days[1]}–${days[2]}`)
}

const inWords = (day: ChinaDate) => `${day.slice(0, 4)}年${day.slice(5, 7)}月${day.slice(8)}日`
