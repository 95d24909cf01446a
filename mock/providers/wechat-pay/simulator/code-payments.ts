import * as v from 'valibot'
import { addSeconds } from '@/domain/dates'
import { fen } from '@/domain/money'
import { invalidRequest, paramError, WechatRefusal } from './answers'
import type { SimulatorParts, WechatSide } from './parts'
import type { WechatTrade } from './records'
import { findTrade, saveTrade, settleTrade } from './trades'
import { tradeView } from './views'

/** How long the phone asks for the password. */
const PASSWORD_SECONDS = 120

const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest))

const codePaySchema = v.object({
  appid: text(32),
  mchid: text(32),
  description: text(127),
  out_trade_no: v.pipe(v.string(), v.regex(/^[0-9A-Za-z_\-|*]{6,32}$/)),
  amount: v.object({ total: v.pipe(v.number(), v.safeInteger(), v.minValue(1)), currency: v.literal('CNY') }),
  payer: v.object({ auth_code: v.pipe(v.string(), v.regex(/^1[0-5]\d{16}$/)) }),
  scene_info: v.object({ store_info: v.object({ out_id: text(32) }) }),
})
type CodePayBody = v.InferOutput<typeof codePaySchema>

/** @throws WechatRefusal */
export function readCodePay(body: unknown, side: WechatSide): CodePayBody {
  const parsed = v.safeParse(codePaySchema, body)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw paramError(`/${(v.getDotPath(issue) ?? '').replaceAll('.', '/')}`, issue.message)
  }
  if (parsed.output.mchid !== side.mchId) throw new WechatRefusal(400, 'MCH_NOT_EXISTS', '商户号不存在')
  if (parsed.output.appid !== side.appId) throw new WechatRefusal(400, 'APPID_MCHID_NOT_MATCH', 'AppID和mchid不匹配')
  return parsed.output
}

/** Takes the money at once, or has the payer's phone ask for the password. @throws WechatRefusal */
export async function payByCode(body: CodePayBody, parts: SimulatorParts) {
  const { store, clock, codes, side } = parts
  const now = clock.now()
  if (await findTrade(store, body.out_trade_no, now))
    throw new WechatRefusal(403, 'OUT_TRADE_NO_USED', '商户订单号重复')
  const code = await codes.spend(body.payer.auth_code)
  if (!code) throw new WechatRefusal(400, 'AUTH_CODE_INVALID', '付款码无效或已过期，请刷新后再试')
  if (code.will === 'no-money') throw new WechatRefusal(403, 'NOT_ENOUGH', '用户余额不足')
  const until = addSeconds(now, PASSWORD_SECONDS)
  const trade: WechatTrade = {
    orderNo: body.out_trade_no,
    openId: code.openId,
    description: body.description,
    totalFen: fen(body.amount.total),
    notifyUrl: '',
    state: 'USERPAYING',
    byCode: true,
    createdAt: now,
    payUntil: until,
    prepayUntil: until,
  }
  if (code.will === 'pays') return tradeView(await settleTrade(trade, parts), side)
  await saveTrade(store, trade)
  await codes.tell(body.payer.auth_code, trade.orderNo)
  return tradeView(trade, side)
}

/** Nothing is charged afterwards: what was paid goes back at once. Re-entrant. @throws WechatRefusal */
export async function reverseTrade(orderNo: string, { store, clock }: SimulatorParts): Promise<void> {
  const now = clock.now()
  const trade = await findTrade(store, orderNo, now)
  if (!trade) throw new WechatRefusal(404, 'ORDER_NOT_EXIST', '订单不存在')
  if (!trade.byCode) throw invalidRequest('只有付款码支付的订单可以撤销')
  if (trade.state === 'REFUND') throw invalidRequest('订单已退款，不能撤销')
  if (trade.state !== 'REVOKED') await saveTrade(store, { ...trade, state: 'REVOKED', reversedAt: now })
}
