import { formatYuan } from '@/domain/money'
import { testCards } from './cards'
import type { CardTrade } from './parts'

const STYLE = `body{font:16px/1.5 -apple-system,"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif;margin:0;background:#f2f4f8;color:#16233b}
header{background:#c7000b;color:#fff;padding:12px 20px;font-weight:600;text-align:center}
main{box-sizing:border-box;max-width:420px;margin:16px auto;padding:20px;background:#fff;border-radius:12px}
@media(max-width:452px){main{margin:12px}}
.payee,.order{margin:0;color:#44526b}.order{font-size:14px;overflow-wrap:anywhere}
.sum{margin:0;font-size:34px;font-weight:700;line-height:1.3;font-variant-numeric:tabular-nums}
label{display:block;margin-top:16px;font-weight:600}
input{box-sizing:border-box;width:100%;height:48px;font:inherit;font-size:18px;padding:0 12px;border:1px solid #7d8aa0;border-radius:8px;margin-top:6px}
button{width:100%;min-height:48px;margin-top:16px;border:0;border-radius:8px;font:inherit;font-size:18px;font-weight:600;background:#c7000b;color:#fff;cursor:pointer}
button.plain{margin-top:12px;background:#fff;color:#16233b;font-weight:400;border:1px solid #7d8aa0}
.bad{background:#fbe9ea;color:#a01218;border-radius:8px;padding:10px 12px;margin:12px 0 0}
.test{font-size:14px;color:#44526b;border-top:1px solid #cfd7e3;margin-top:20px;padding-top:12px}
.test p{margin:0 0 4px}code{white-space:nowrap;font-variant-numeric:tabular-nums}`

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const document = (title: string, body: string) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${STYLE}</style><header>银行卡支付（模拟收单机构）</header><main>${body}</main></html>`

export const problems = {
  'no-card': '卡号不对。请核对银联卡正面 16 到 19 位的数字，没有扣款。',
  'no-money': '这张卡余额不足，没有扣款。请换一张卡。',
  'wrong-code': '短信验证码不对，没有扣款。请核对后再输一次。',
} as const
export type Problem = keyof typeof problems

/** The acquirer's page: the only place where a card number is typed. */
export function cardPage(trade: CardTrade, action: string, payee: string, problem: Problem | null): string {
  const alert = problem ? `<p class="bad" role="alert">${problems[problem]}</p>` : ''
  return document(
    '银行卡支付',
    `<p class="payee">${escaped(payee)}</p><p class="sum">¥${formatYuan(trade.totalFen)}</p><p class="order">订单 ${escaped(trade.orderNo)}</p>${alert}
<form method="post" action="${escaped(action)}"><input type="hidden" name="orderId" value="${escaped(trade.orderNo)}">
<label for="card">银行卡号</label><input id="card" name="card" inputmode="numeric" autocomplete="off" maxlength="23">
<label for="code">短信验证码</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6">
<button name="act" value="pay">确认付款</button><button class="plain" name="act" value="leave">不付了，返回</button></form>
<div class="test"><p>模拟短信：验证码 <code>${trade.smsCode}</code></p><p>能付的卡 <code>${testCards.good}</code></p><p>余额不足 <code>${testCards['no-money']}</code></p><p>银行没有回音 <code>${testCards.unsure}</code></p></div>`,
  )
}

export const endedPage = (words: string, returnUrl: string) =>
  document(
    '银行卡支付',
    `<p class="bad" role="alert">${words}</p><p><a href="${escaped(returnUrl)}">返回缴款页面</a></p>`,
  )
