import { renderSVG } from 'uqr'
import { formatYuan } from '@/domain/money'
import { escapeHtml, icon } from './markup'
import type { LandingState } from './state'
import type { Visitor, Ways } from './ways'
import { landingWords as say, verdictWords } from './words'

export interface LandingPage {
  state: LandingState
  visitor: Visitor
  toPay: Ways
  toLookUp: Ways
  /** The full link, shown again as a code to somebody at a desk. */
  link: string
  /** Host that the address bar must show. */
  host: string
}

/** The page at a payment code's link, for a scanner that matched neither wallet's rule. Static, light, no framework. */
export function renderLanding(page: LandingPage): string {
  const authority = 'authority' in page.state ? page.state.authority : null
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${say.app}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/landing/landing.css">
<script type="module" src="/landing/landing.js"></script>
</head>
<body>
<header>${icon('mark')}<b>${say.app}${authority ? `<small>${escapeHtml(authority)}</small>` : ''}</b>
<button type="button" data-large aria-pressed="false">${icon('text')}${say.largeType}</button></header>
<main>
${verdict(page.state)}
${page.state.kind === 'payable' ? payable(page, page.state) : notPayable(page)}
</main>
<footer>${page.state.kind === 'payable' ? say.askWindow : `${say.parkingSlip}<br>${say.hotline}`}</footer>
</body>
</html>
`
}

function verdict(state: LandingState): string {
  const words = verdictWords(state)
  // The guilloche means "genuine" and nothing else.
  const rosette = state.kind === 'payable' ? icon('rosette') : ''
  return `<section class="verdict ${words.tone}"><div class="seal">${rosette}<span class="disc">${icon(words.icon)}</span></div>
<h1>${words.title}</h1><p>${escapeHtml(words.text)}</p></section>`
}

function payable(page: LandingPage, state: Extract<LandingState, { kind: 'payable' }>): string {
  const minutes = String(Math.floor(state.secondsLeft / 60)).padStart(2, '0')
  const seconds = String(state.secondsLeft % 60).padStart(2, '0')
  const [before, host, after] = say.address(page.host)
  return `<section class="card sum"><div>${say.bill(state.decisions)}<strong><i>¥</i>${formatYuan(state.totalFen)}</strong></div>
<div>${say.timeLeft}<time data-seconds="${state.secondsLeft}">${minutes}:${seconds}</time></div></section>
${waysFor(page)}
<p class="note">${icon('lock')}<span>${before}<b>${escapeHtml(host)}</b>${after}</span></p>`
}

function waysFor({ visitor, toPay, link }: LandingPage): string {
  const browser = (words: string) =>
    toPay.browser ? `<a class="button" href="${escapeHtml(toPay.browser)}">${icon('globe')}${words}</a>` : ''
  if (visitor === 'desktop')
    return `<section class="card again">${renderSVG(link, { border: 4 })}<b>${say.scanWithPhone}</b>${say.anyScanner}</section>
${browser(say.browserOnly)}`
  if (visitor === 'wechat' || visitor === 'alipay')
    return `<a class="button first" data-open href="${escapeHtml(toPay[visitor])}">${say.openHere}</a>
<p class="note">${icon('info')}<span>${say.notOpened}</span></p>`
  const wallet = (name: 'wechat' | 'alipay') =>
    `<a class="go" href="${escapeHtml(toPay[name])}">${icon(name)}${say[name]}${icon('right')}</a>`
  return `<h2>${say.choose}</h2>\n${wallet('wechat')}\n${wallet('alipay')}\n${browser(say.browser)}`
}

function notPayable({ state, visitor, toLookUp }: LandingPage): string {
  const href = visitor === 'wechat' || visitor === 'alipay' ? toLookUp[visitor] : toLookUp.browser
  const byNumber = href ? `<a class="button first" href="${escapeHtml(href)}">${icon('search')}${say.byNumber}</a>` : ''
  if (state.kind !== 'not-genuine') return byNumber
  const dont = say.dont.map((words) => `<li class="dont">${icon('cross')}${words}</li>`).join('')
  return `<ul class="card advice">${dont}<li class="do">${icon('check')}${say.do}</li></ul>
${byNumber}
<a class="button" href="tel:12123">${icon('call')}${say.report}</a>`
}
