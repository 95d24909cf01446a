import { readPayCode } from '@/domain/pay-code'

const WECHAT = '134567890123456789'
const ALIPAY = '281234567890123456'

it.each([
  [WECHAT, { kind: 'wallet', wallet: 'wechat', digits: WECHAT }],
  ['１３4567 8901-2345 6789', { kind: 'wallet', wallet: 'wechat', digits: WECHAT }],
  [ALIPAY, { kind: 'wallet', wallet: 'alipay', digits: ALIPAY }],
  ['3012345678901234', { kind: 'wallet', wallet: 'alipay', digits: '3012345678901234' }],
  ['', { kind: 'incomplete' }],
  ['13456789', { kind: 'incomplete' }],
  ['28', { kind: 'incomplete' }],
  ['1345678901234567890', { kind: 'other', of: 'nothing' }],
  ['163456789012345678', { kind: 'other', of: 'nothing' }],
  ['6212345678901234567', { kind: 'other', of: 'unionpay' }],
  ['0123456789012345678', { kind: 'other', of: 'digital-yuan' }],
  ['wxp://f2f0abcDEF', { kind: 'other', of: 'link' }],
  ['https://qr.alipay.com/fkx01234', { kind: 'other', of: 'link' }],
  ['晋A12345', { kind: 'other', of: 'nothing' }],
])('%s on a phone is %j', (text, reading) => {
  expect(readPayCode(text)).toEqual(reading)
})
