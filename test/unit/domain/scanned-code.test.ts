import fc from 'fast-check'
import { codeLink, readScannedCode } from '@/domain/scanned-code'
import { property } from '../../support/property'

const origins = ['https://pay.mashang.test', 'http://localhost:4173']
const token = 'A'.repeat(116)

describe('a scanned text', () => {
  test.each([
    [`https://pay.mashang.test/f/${token}`, { kind: 'payment-code', token }],
    [` HTTPS://PAY.Mashang.test/f/${token}\n`, { kind: 'payment-code', token }],
    [`http://localhost:4173/f/${token}?from=camera#top`, { kind: 'payment-code', token }],
    ['https://pay.mashang.test/f/', { kind: 'payment-code', token: '' }],

    ['wxp://f2f0abcDEF', { kind: 'transfer-code', wallet: 'wechat' }],
    ['weixin://wxpay/bizpayurl?pr=abc', { kind: 'transfer-code', wallet: 'wechat' }],
    ['https://payapp.weixin.qq.com/qr/abc', { kind: 'transfer-code', wallet: 'wechat' }],
    ['HTTPS://QR.ALIPAY.COM/FKX01234', { kind: 'transfer-code', wallet: 'alipay' }],
    ['alipays://platformapi/startapp?appId=1', { kind: 'transfer-code', wallet: 'alipay' }],
    ['https://qr.95516.com/00010000/1', { kind: 'transfer-code', wallet: 'other' }],

    [`https://pay.mashang.test.evil.example/f/${token}`, { kind: 'web-page', host: 'pay.mashang.test.evil.example' }],
    [`https://pay.mashang.test@evil.example/f/${token}`, { kind: 'web-page', host: 'evil.example' }],
    [`https://evil.example\\@pay.mashang.test/f/${token}`, { kind: 'web-page', host: 'evil.example' }],
    [`https://evil.example/?https://pay.mashang.test/f/${token}`, { kind: 'web-page', host: 'evil.example' }],
    [`https://pay.mashang.test:8443/f/${token}`, { kind: 'web-page', host: 'pay.mashang.test:8443' }],
    [`http://pay.mashang.test/f/${token}`, { kind: 'web-page', host: 'pay.mashang.test' }],
    ['https://pay.mashang.test/other', { kind: 'web-page', host: 'pay.mashang.test' }],

    ['9901021260048375', { kind: 'decision-number', digits: '9901021260048375' }],
    ['990102 1260048375', { kind: 'decision-number', digits: '9901021260048375' }],
    ['9901027900123456', { kind: 'decision-number', digits: '9901027900123456' }],

    ['', { kind: 'empty' }],
    ['  \n', { kind: 'empty' }],
    ['hello', { kind: 'unknown-text' }],
    ['6901234567892', { kind: 'unknown-text' }],
    ['BEGIN:VCARD\nN:Li\nEND:VCARD', { kind: 'unknown-text' }],
    [`javascript:alert("https://pay.mashang.test/f/${token}")`, { kind: 'unknown-text' }],
  ])('%j is told apart', (text, kind) => {
    expect(readScannedCode(text, origins)).toEqual(kind)
  })

  test('a link that we make is a link that we read', () => {
    property(fc.stringMatching(/^[A-Za-z0-9_-]{1,120}$/), (text) =>
      expect(readScannedCode(codeLink(origins[0] as string, text), origins)).toEqual({
        kind: 'payment-code',
        token: text,
      }),
    )
  })

  test('nothing from another host is ever taken for a payment code', () => {
    const hosts = fc.webUrl().filter((url) => !origins.some((origin) => url.toLowerCase().startsWith(origin)))
    property(hosts, (url) => expect(readScannedCode(`${url}/f/${token}`, origins).kind).not.toBe('payment-code'))
  })

  test('no text makes the reader fail', () => {
    property(fc.string({ unit: 'binary' }), (text) => expect(readScannedCode(text, origins).kind).toBeTruthy())
  })
})
