import type { WindowBill } from '@/contract/hall'
import { formatYuan } from '@/domain/money'
import { isPayable, sumOf } from './picking'
import type { Stage } from './use-kiosk'
import { words } from './words'

/** What the kiosk says at each step. Numbers of papers and persons are not said aloud in a hall. */
export function spokenOf(stage: Stage, bill: WindowBill | null, live: boolean): string {
  switch (stage.at) {
    case 'start': {
      const { title, scan, card, typed } = words.start
      return `${title.join('')}第一种，${scan[0]}。第二种，${card[0]}。第三种，${typed[0]}。`
    }
    case 'find':
      return stage.problem ?? `${words.find[stage.by].title}。${words.find[stage.by].lead}`
    case 'fines': {
      const payable = stage.decisions.filter(isPayable)
      if (stage.problem) return stage.problem
      if (payable.length === 0) return words.fines.leadNone
      const picked = payable.filter(({ decisionId }) => stage.picked.includes(decisionId))
      return `您有 ${payable.length} 份可缴。${words.fines.picked(picked.length)} ${formatYuan(sumOf(picked))} 元。`
    }
    case 'bill':
      return bill ? spokenBill(bill, live) : ''
  }
}

function spokenBill(bill: WindowBill, live: boolean): string {
  const sum = `${formatYuan(bill.totalFen)} 元`
  if (bill.state === 'open') return `${words.code.label} ${sum}。请用微信或支付宝扫屏幕上的码。${words.code.check}。`
  if (bill.state === 'paid')
    return live ? `${words.paid.title}，${sum}。可以打印收据，也可以用手机扫码带走。` : words.states.remembered.title
  const { title, detail } = words.states[bill.state]
  return `${title}。${detail(bill)}`
}
