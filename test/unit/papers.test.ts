import { fen } from '@/domain/money'
import { certificatePage } from '../../mock/functions/printing/certificate-page'
import { decisionPage } from '../../mock/functions/printing/decision-page'
import type { Paper } from '../../mock/functions/printing/page'
import { receiptPage } from '../../mock/functions/printing/receipt-page'
import { widthOf } from '../../mock/functions/printing/typesetting'
import { printedCertificate, printedLink, printedReceipt, printedReceiptOf } from '../support/paper-samples'
import { receipt, voidedReceipt } from '../support/pay-samples'
import { served } from '../support/violation-samples'

/** All that stands on a paper, rows of one paragraph joined. */
const wordsOn = ({ pages }: Paper) =>
  pages
    .flat()
    .flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
    .join('')

const decision = served(1, { nearFull: true, points: 3 })
const warning = served(2, {
  penalty: 'warning',
  fineFen: fen(0),
  points: 0,
  dueOn: null,
  howToPay: '',
  surcharge: null,
})

describe('a decision says all that the law asks for', () => {
  const said = wordsOn(decisionPage(decision, printedLink))
  const rows: [what: string, source: string, words: string[]][] = [
    ['the person', '行政处罚法 art. 59(1); 处理程序规定 art. 45', [decision.person, decision.licenceNumber]],
    ['licence and file', '处理程序规定 art. 45', [decision.fileNumber, decision.licenceIssuer, '准驾车型', 'C1']],
    ['plate and kind of vehicle', '处理程序规定 art. 45', [decision.plate, decision.vehicleType]],
    ['when, where, what', '行政处罚法 art. 59(2)', ['2026年11月6日08时17分', decision.place, decision.act, '代码1117']],
    ['the law that was broken', '行政处罚法 art. 59(2)', [decision.forbiddenBy]],
    ['the law of the penalty', '行政处罚法 art. 59(3)', [decision.punishedBy]],
    ['the penalty in capitals and figures', '行政处罚法 art. 59(3)', ['壹佰元整', '¥100.00']],
    ['the points', '记分管理办法 art. 13', ['记3分']],
    ['what twelve points mean', '记分管理办法 art. 17', ['临界告知', '满12分']],
    ['way and term of payment', '行政处罚法 art. 59(4)', [decision.howToPay, '2026年12月5日前（含当日）']],
    ['the surcharge', '行政处罚法 art. 72', [decision.surcharge ?? '-']],
    ['reconsideration', '行政处罚法 art. 59(5)', ['60日内向安澜市人民政府申请行政复议', '安澜市人民政府网站']],
    ['lawsuit', '行政处罚法 art. 59(5); 行政复议法 art. 23', ['十五日内向安澜市城东区人民法院提起行政诉讼']],
    ['authority and day', '行政处罚法 art. 59(6)', [decision.authority.name, '2026年11月20日']],
    ['how it was served', '处理程序规定 art. 56', ['电子送达：2026年11月20日 10:41']],
    ['its number', '处理程序规定 art. 45', ['990102 1260040001']],
    ['that it is for show', 'our own promise', ['演示专用', '均为虚构']],
  ]
  it.each(rows)('%s (%s)', (_what, _source, words) => {
    for (const each of words) expect(said).toContain(each)
  })

  it('a warning asks for no money and gives no points', () => {
    const mild = wordsOn(decisionPage(warning, printedLink))
    expect(mild).toContain('警告的处罚')
    expect(mild).toContain('本次违法行为不记分')
    for (const word of ['罚款', '缴款期限', '临界告知']) expect(mild).not.toContain(word)
  })

  it.each([
    [{ status: 'withdrawn', withdrawnAt: '2026-11-21T02:00:00.000Z' }, '已撤销', '本决定已于2026年11月21日撤销'],
    [{ status: 'lapsed' }, '已失效', ''],
  ] as const)('%j stands across the page', (changes, across, above) => {
    const words = wordsOn(decisionPage({ ...decision, ...changes }, printedLink))
    expect(words).toContain(across)
    expect(words).toContain(above)
    expect(said).not.toContain(across)
  })
})

describe('a receipt has every box of the form (财政票据管理办法 art. 11)', () => {
  const said = wordsOn(receiptPage(printedReceipt(), printedLink))
  it.each([
    ['title', '山西省非税收入统一票据（电子）'],
    ['code', '票据代码：99060126'],
    ['number', '票据号码：0026148037'],
    ['check code', '校验码：7f3k20'],
    ['payer', '交款人：林*岚'],
    ['payer’s credit code', '交款人统一社会信用代码：'],
    ['day of issue', '开票日期：2026年11月20日'],
    ['columns', '项目编码项目名称单位数量标准金额（元）备注'],
    ['total in capitals', '金额合计（大写）贰佰壹拾贰元整'],
    ['total in figures', '（小写）¥212.00'],
    ['payment code of twenty digits, marked', '缴款码（模拟）：140105260026148037'],
    ['code of the unit', '执收单位编码：140105000300'],
    ['decisions', '处罚决定书编号：140105\u00a01260000017'],
    ['channel', '缴款渠道：微信支付'],
    ['when it was paid', '缴款时间：2026-11-20 10:31:05'],
    ['receiving unit', '收款单位（章）：'],
    ['who checked', '复核人：'],
    ['who received', '收款人：'],
    ['the supervision seal', '财政电子票据监制章山西省财政厅演示专用'],
    ['that it proves nothing', '模拟票据，不作报销凭证'],
  ])('%s', (_box, words) => {
    expect(said).toContain(words)
  })

  it('of ten decisions goes over several pages, cuts off nothing and sums up once', () => {
    const content = printedReceiptOf(10)
    const paper = receiptPage(content, printedLink)
    expect(paper.pages.length).toBeGreaterThan(1)
    const words = wordsOn(paper)
    for (const { name } of content.items) expect(words).toContain(name)
    expect(words.split('金额合计（大写）')).toHaveLength(2)
    paper.pages.forEach((page, place) => {
      const own = wordsOn({ ...paper, pages: [page] })
      expect(own).toContain(`第 ${place + 1} 页　共 ${paper.pages.length} 页`)
      expect(own).toContain(content.checkCode)
    })
  })

  it.each([
    [{ reason: 'withdrawn', amountFen: 21_200, doneAt: '2026-11-25T02:00:00.000Z' }, true, '2026年11月25日已退回'],
    [{ reason: 'withdrawn', amountFen: 21_200, doneAt: null }, true, '办理中'],
    [{ reason: 'withdrawn', amountFen: 10_000, doneAt: '2026-11-25T02:00:00.000Z' }, true, '退款 ¥100.00'],
    [{ reason: 'paid-twice', amountFen: 21_200, doneAt: '2026-11-25T02:00:00.000Z' }, false, '处罚决定书编号'],
  ] as const)('says what went back once a red one voids it: %j', (refund, voided, note) => {
    const full = {
      ...refund,
      amountFen: fen(refund.amountFen),
      requestedAt: '2026-11-24T02:00:00.000Z',
      byTransfer: false,
    }
    const { red } = voided ? voidedReceipt : receipt
    const words = wordsOn(receiptPage(printedReceipt({ refund: full, red }), printedLink))
    expect(words.includes('已冲红')).toBe(voided)
    expect(words.includes('已由红字票据冲销　票据代码：99060126　票据号码：0026151206')).toBe(voided)
    expect(words).toContain(note)
  })

  it('is printed red with the minus sign and the number of the one that it voids', () => {
    const words = wordsOn(receiptPage(printedReceipt({ red: voidedReceipt.red, paper: 'red' }), printedLink))
    for (const part of ['红字', '0026151206', 'b04e19', '2026年11月24日', '-200.00', '-12.00', '-¥212.00', '（负数）'])
      expect(words).toContain(part)
    expect(words).toContain('冲销原票据　票据代码：99060126　票据号码：0026148037')
    expect(words).not.toContain('已冲红')
  })
})

describe('a credit certificate says whom, what, until when, and how to check it', () => {
  const certificate = printedCertificate()
  const said = wordsOn(certificatePage(certificate, printedLink))
  it.each([
    ['holder', '林晓岚'],
    ['licence', '990101199005160028'],
    ['file', '990126000017'],
    ['number in fours', '9901 0081 2345 6780'],
    ['check code', '校验码：A7KQ3M'],
    ['state in words', '证件状态正常'],
    ['purpose', '用途求职、入职'],
    ['period', '2023年11月21日至2026年11月20日三年内'],
    ['violations and points', '2 起，记 4 分'],
    ['full points', '0 次'],
    ['open violations', '2 起（截至开具时）'],
    ['accidents', '0 起'],
    ['in words', '没有记满12分的记录，没有负有责任的交通事故'],
    ['validity', '至2026年12月20日止'],
    ['issuer', certificate.issuer],
    ['how to check', '用人单位请扫码查验'],
    ['that it is for show', '演示专用'],
  ])('%s', (_what, words) => {
    expect(said).toContain(words)
  })

  it('never calls a full cycle or an accident none', () => {
    const attested = { ...certificate.attested, fullPoints: 1, accidents: 2 }
    const words = wordsOn(certificatePage({ ...certificate, attested, states: 'HM' }, printedLink))
    expect(words).toContain('有记满12分的记录')
    expect(words).toContain('，有负有责任的交通事故')
    expect(words).not.toContain('没有记满12分')
    expect(words).toContain('违法未处理、逾期未换证')
  })

  it.each([
    ['withdrawn', '已收回'],
    ['expired', '已过期'],
  ] as const)('%s: %s', (state, words) => {
    expect(wordsOn(certificatePage({ ...certificate, state }, printedLink))).toContain(words)
  })
})

describe('nothing on any paper lies outside it', () => {
  const long = '某某市公安局交通警察支队高速公路一大队第二中队违法处理室'
  const papers: [string, Paper][] = [
    ['decision', decisionPage(decision, printedLink)],
    [
      'decision with long texts',
      decisionPage(
        served(3, {
          person: '阿卜杜拉·买买提·艾力·吐尔逊江·阿布都热依木',
          place: long.repeat(3),
          act: long.repeat(2),
          authority: { regionCode: '990102', name: long, hotline: '12123' },
          licenceIssuer: long,
          remedies: { ...decision.remedies, channel: long.repeat(4), court: long.repeat(3) },
          nearFull: true,
        }),
        printedLink,
      ),
    ],
    ['receipt of ten', receiptPage(printedReceiptOf(10), printedLink)],
    ['certificate', certificatePage(printedCertificate({ holder: long, issuer: long }), printedLink)],
  ]
  it.each(papers)('%s', (_name, { width, height, pages }) => {
    for (const shape of pages.flat()) {
      if (shape.kind !== 'text' || shape.turn !== 0) continue
      const wide = widthOf(shape.text, shape.size, shape.weight) + shape.spacing * (shape.text.length - 1)
      const left = shape.at[0] - { start: 0, middle: wide / 2, end: wide }[shape.anchor]
      expect([shape.text, left > 20, left + wide < width - 20]).toEqual([shape.text, true, true])
      expect(shape.at[1] > 20 && shape.at[1] < height - 8).toBe(true)
    }
  })
})
