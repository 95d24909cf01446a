import fc from 'fast-check'
import {
  attest,
  attestedPeriod,
  type CreditFacts,
  certificateState,
  factsFrom,
  type OwnDecision,
  validUntil,
} from '../../mock/rules/documents/certificate'
import {
  certificateNumber,
  checkCode,
  isCertificateNumber,
  plainCheckCode,
} from '../../mock/rules/documents/certificate-number'

const TODAY = '2026-11-20'
const PERIOD = attestedPeriod(TODAY)
const clean: CreditFacts = { violations: [], cycleEndsOn: '2027-03-14', openRecords: [], accidents: [] }
const violation = (on: string, points: number, number = `n${on}${points}`) => ({ number, on, points })
const own = (changes: Partial<OwnDecision> = {}): OwnDecision => ({
  ...violation(TODAY, 3, 'own'),
  recordNumber: 'r1',
  stands: true,
  ...changes,
})

describe('the days that a certificate speaks of', () => {
  it.each([
    ['2026-11-20', '2023-11-21'],
    // No 29 February three years earlier.
    ['2028-02-29', '2025-03-01'],
    ['2026-02-28', '2023-03-01'],
    ['2027-01-01', '2024-01-02'],
  ])('issued on %s it begins on %s', (today, from) => {
    expect(attestedPeriod(today)).toEqual({ from, to: today })
  })

  it('asks for one cycle of points more, which may have become full in it', () => {
    expect(factsFrom(PERIOD)).toBe('2022-11-21')
  })

  it('is good for thirty days after the day of issue, in China (民法典 art. 201)', () => {
    expect(validUntil('2026-11-20T02:00:00.000Z')).toBe('2026-12-20')
    expect(validUntil('2026-11-20T16:00:00.000Z')).toBe('2026-12-21')
  })

  it.each([
    ['2026-12-20T15:59:59.999Z', null, 'in-force'],
    ['2026-12-20T16:00:00.000Z', null, 'expired'],
    ['2026-11-21T00:00:00.000Z', '2026-11-20T03:00:00.000Z', 'withdrawn'],
    ['2027-11-21T00:00:00.000Z', '2026-11-20T03:00:00.000Z', 'withdrawn'],
  ])('at %s, taken back %s, it is %s', (now, withdrawnAt, state) => {
    expect(certificateState({ withdrawnAt, validUntil: '2026-12-20' }, now)).toBe(state)
  })
})

describe('what it attests', () => {
  const rows: [string, Partial<CreditFacts>, OwnDecision[], Partial<ReturnType<typeof attest>>][] = [
    ['nothing', {}, [], { violations: 0, points: 0, fullPoints: 0, openViolations: 0, accidents: 0 }],
    [
      'the first and the last day and none beyond',
      {
        violations: [
          violation('2023-11-20', 6),
          violation('2023-11-21', 1),
          violation(TODAY, 3),
          violation('2026-11-21', 9),
        ],
      },
      [],
      { violations: 2, points: 4 },
    ],
    ['a violation without points', { violations: [violation('2025-01-01', 0)] }, [], { violations: 1, points: 0 }],
    [
      'a decision of today that the police have not entered yet',
      { openRecords: ['r1', 'r2'] },
      [own()],
      { violations: 1, points: 3, openViolations: 1 },
    ],
    [
      'the same once they have, and only once',
      { violations: [violation(TODAY, 3, 'own')], openRecords: ['r2'] },
      [own()],
      { violations: 1, points: 3, openViolations: 1 },
    ],
    [
      'nothing of a decision that was taken back, although the police still hold it',
      { violations: [violation(TODAY, 3, 'own'), violation('2024-05-01', 1)] },
      [own({ stands: false })],
      { violations: 1, points: 1 },
    ],
    [
      'twelve points in one cycle (记分管理办法 art. 4)',
      { violations: [violation('2026-04-01', 6), violation('2026-05-01', 6)] },
      [],
      { fullPoints: 1, points: 12 },
    ],
    [
      'not twelve points of two cycles',
      { violations: [violation('2026-03-14', 6), violation('2026-03-15', 6)] },
      [],
      { fullPoints: 0, points: 12 },
    ],
    [
      'a cycle that began before the period and became full in it',
      { violations: [violation('2023-04-01', 9), violation('2023-12-01', 3)] },
      [],
      { fullPoints: 1, violations: 1, points: 3 },
    ],
    [
      'not a cycle that was full before the period',
      { violations: [violation('2023-04-01', 12), violation('2023-12-01', 3)] },
      [],
      { fullPoints: 0, points: 3 },
    ],
    [
      'the twelfth point that was given here a moment ago',
      { violations: [violation('2026-06-01', 9)] },
      [own()],
      { fullPoints: 1 },
    ],
    [
      'accidents with any blame',
      {
        accidents: [
          { on: '2024-01-01', blame: 'full' },
          { on: '2024-02-01', blame: 'main' },
          { on: '2024-03-01', blame: 'equal' },
          { on: '2024-04-01', blame: 'minor' },
          { on: '2024-05-01', blame: 'none' },
          { on: '2023-11-20', blame: 'full' },
        ],
      },
      [],
      { accidents: 4 },
    ],
  ]
  it.each(rows)('%s', (_what, facts, ours, expected) => {
    expect(attest({ ...clean, ...facts }, ours, PERIOD)).toMatchObject({ ...PERIOD, ...expected })
  })
})

describe('number and check code', () => {
  it('every number has 16 digits, begins with its district and is not a decision’s', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (random) => {
        const number = certificateNumber('990100', random)
        expect(number).toMatch(/^9901008\d{9}$/)
        expect(isCertificateNumber(number)).toBe(true)
      }),
    )
  })

  it('no single wrong digit passes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 4, maxLength: 4 }),
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 1, max: 9 }),
        (random, place, by) => {
          const number = certificateNumber('990100', random)
          const wrong = Array.from(number, (digit, at) => (at === place ? (Number(digit) + by) % 10 : digit)).join('')
          expect(isCertificateNumber(wrong)).toBe(false)
        },
      ),
    )
  })

  it('a check code has six characters that are not taken for others, each as likely as the next', () => {
    const all = Array.from({ length: 256 }, (_, byte) => checkCode(Uint8Array.of(byte, 0, 0, 0, 0, 0)))
    const counts = new Map<string, number>()
    for (const code of all) {
      expect(code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/)
      counts.set(code.charAt(0), (counts.get(code.charAt(0)) ?? 0) + 1)
    }
    expect([...counts.values()]).toEqual(Array(32).fill(8))
  })

  it('is read as it may be typed', () => {
    expect(plainCheckCode(' ab3-x9k ')).toBe('AB3X9K')
  })
})
