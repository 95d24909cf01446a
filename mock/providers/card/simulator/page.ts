import { formatYuan } from '@/domain/money'
import { testCards } from './cards'
import type { CardTrade } from './parts'

const STYLE = `body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;margin:0;background:#f2f4f8;color:#16233b}
main{max-width:420px;margin:0 auto;padding:20px 16px}header{background:#c7000b;color:#fff;padding:14px 20px;font-weight:700}
.sum{font-size:34px;font-weight:700}label{display:block;margin-top:16px;font-weight:700}
input{box-sizing:border-box;width:100%;height:48px;font-size:18px;padding:0 12px;border:1px solid #7d8aa0;border-radius:8px;margin-top:6px}
button{width:100%;min-height:48px;margin-top:16px;border:0;border-radius:8px;font-size:18px;background:#c7000b;color:#fff}
button.plain{background:#fff;color:#16233b;border:1px solid #7d8aa0}.bad{background:#fbe9ea;color:#a01218;border-radius:8px;padding:10px 12px}
.test{font-size:14px;color:#44526b;border-top:1px solid #cfd7e3;margin-top:24px;padding-top:12px}code{white-space:nowrap}`

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
    `<p>${escaped(payee)}</p><p class="sum">¥${formatYuan(trade.totalFen)}</p><p>订单 ${escaped(trade.orderNo)}</p>${alert}
<form method="post" action="${escaped(action)}"><input type="hidden" name="orderId" value="${escaped(trade.orderNo)}">
<label for="card">银行卡号</label><input id="card" name="card" inputmode="numeric" autocomplete="off" maxlength="23">
<label for="code">短信验证码</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6">
<button name="act" value="pay">确认付款</button><button class="plain" name="act" value="leave">不付了，返回</button></form>
<div class="test"><p>模拟短信：验证码 <code>${trade.smsCode}</code></p><p>能付的卡 <code>${testCards.good}</code><br>余额不足 <code>${testCards['no-money']}</code><br>银行没有回音 <code>${testCards.unsure}</code></p></div>`,
  )
}

export const endedPage = (words: string, returnUrl: string) =>
  document(
    '银行卡支付',
    `<p class="bad" role="alert">${words}</p><p><a href="${escaped(returnUrl)}">返回缴款页面</a></p>`,
  )
