import { violationCodes } from '../../mock/rules/violation-codes'
import { placeNames, reasonsAt } from '../support/violation-facts'

/**
 * All codes of the table under each policy, for the owner of a local private small car without points. Y: can be
 * settled. Otherwise the reasons: S on the scene, F fine above 200, L licence or freedom at stake, G general procedure,
 * P twelve points, R more points than one record may have (Nanning), M not a motor vehicle.
 */
const TABLE = `
  10393  Y     Y     Y     Y
  10395  Y     Y     Y     Y
  1018   Y     Y     Y     Y
  1019   Y     Y     Y     Y
  1043   Y     Y     Y     Y
  10256  Y     Y     Y     Y
  6095   Y     Y     Y     Y
  6090   Y     Y     Y     Y
  60973  Y     Y     Y     Y
  7018   Y     Y     Y     Y
  70064  Y     Y     Y     Y
  10481  Y     Y     Y     Y
  1049   S     S     S     S
  1072   S     S     S     S
  6085   S     S     S     S
  6086   S     S     S     S
  6087   S     S     S     S
  6091   S     S     S     S
  6046   Y     Y     Y     Y
  6093   Y     Y     Y     Y
  6094   Y     Y     Y     Y
  4016   Y     Y     Y     Y
  60451  S     S     S     S
  6063   Y     Y     Y     Y
  6098   SF    SF    SF    SF
  11161  Y     Y     Y     Y
  11165  Y     Y     Y     Y
  1117   Y     Y     Y     Y
  1120   Y     Y     Y     Y
  4101   Y     Y     Y     Y
  1119   Y     Y     Y     Y
  11021  Y     Y     Y     Y
  1103   S     S     S     S
  11211  Y     Y     Y     Y
  1124   Y     Y     Y     Y
  11181  Y     Y     Y     Y
  1126   S     S     S     S
  11111  S     S     S     S
  11251  S     S     S     S
  1130   Y     Y     Y     Y
  1304   Y     Y     Y     Y
  13131  Y     Y     Y     Y
  1316   S     S     S     S
  13113  S     S     S     S
  1333   Y     Y     Y     Y
  1355   Y     Y     Y     Y
  4312   Y     Y     Y     Y
  1356   Y     Y     Y     Y
  1357   Y     Y     Y     Y
  1359   S     S     S     S
  1362   Y     Y     Y     Y
  1371   Y     Y     Y     Y
  13635  Y     Y     Y     Y
  1369   Y     Y     Y     Y
  1372   Y     Y     Y     Y
  1373   Y     Y     Y     Y
  1368   S     S     S     S
  43061  Y     Y     Y     Y
  1366   SF    SF    SF    SF
  1625   Y     Y     Y     Y
  16221  Y     Y     Y     Y
  46081  Y     Y     Y     Y
  1649   Y     Y     Y     Y
  4616   Y     Y     Y     Y
  1650   FL    FL    FL    FL
  1645   SF    SF    SF    SF
  16101  SFL   SFL   SFL   SFL
  1644   S     S     S     S
  16431  SF    SF    SF    SF
  19012  SFL   SFL   SFL   SFLR
  1902   S     S     S     SR
  1903   S     S     S     SR
  1905   Y     Y     Y     R
  4901   Y     Y     Y     R
  4902   Y     Y     Y     R
  17121  SFLP  SFLP  SFLP  SFLRP
  1733   P     P     P     RP
  47021  P     P     P     RP
  4714   FLP   FLP   FLP   FLRP
  5704   SFP   SFP   SFP   SFRP
  57011  SFLP  SFLP  SFLP  SFLRP
  1740   SGP   SGP   SGP   SGRP
  2007   M     M     M     M
  20041  M     M     M     M
  3001   M     M     M     M
`
const LETTERS: Record<string, string> = {
  S: 'not-by-camera',
  F: 'fine-too-high',
  L: 'licence-at-stake',
  G: 'general-procedure',
  P: 'points-reach-full',
  R: 'points-per-record',
  M: 'not-a-motor-vehicle',
}
const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/) as [string, ...string[]])

test('the table here names every code of the code table, once', () => {
  expect(rows.map(([code]) => code)).toEqual(violationCodes.map(({ code }) => code))
  expect(rows).toHaveLength(85)
})

const cases = rows.flatMap(([code, ...answers]) =>
  placeNames.map((place, index) => [code, place, answers[index]] as const),
)

test.each(cases)('%s under %s: %s', (code, place, answer) => {
  const { capture } = violationCodes.find((row) => row.code === code) as (typeof violationCodes)[number]
  const record = { code, capturedBy: capture === 'camera' ? 'camera' : 'officer' } as const
  const expected = answer === 'Y' ? [] : [...(answer as string)].map((letter) => LETTERS[letter])
  expect([code, reasonsAt(place, { record }).sort()]).toEqual([code, expected.sort()])
})
