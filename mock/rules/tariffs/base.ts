import { byGain, fine, from, range, type Tariff, type TariffCharge, warning } from './tariff'

const each = (amount: number, codes: string): Record<string, TariffCharge> =>
  Object.fromEntries(codes.split(' ').map((code) => [code, fine(amount)]))

/** Beijing's table of July 2026, the only complete one that is published: what places charge that are not known better. */
export const base: Tariff = {
  name: 'beijing-2026',
  title: '北京 2026-07',
  charges: from('北京市道路交通违法行为代码表（2026 年 7 月）', {
    ...each(10, '3001'),
    ...each(20, '2007 20041'),
    ...each(50, '1120 4101 1119'),
    ...each(100, '1018 6095 6090 70064 10481 1049 6085 6086 6091'),
    ...each(100, '11161 11165 1117 11021 1124 11111 13131 1316 1355 4312'),
    ...each(200, '10393 10395 1019 1043 10256 60973 7018 1072 6087 6093 60451 6063'),
    ...each(200, '1103 11211 11181 1126 11251 1130'),
    ...each(200, '1304 13113 1333 1356 1357 1359 1362 1371 13635 1369 1372 1373 1368 43061'),
    ...each(200, '1625 16221 46081 1649 4616 1644'),
    ...each(200, '1902 1903 1905 4901 4902 1733 47021'),
    ...each(1500, '17121'),
    ...each(1800, '1366 1645 16101 16431 19012'),
    ...each(2000, '4714'),
    ...each(5000, '5704 57011'),
    6098: range(20, 200),
    1650: range(1000, 2000),
    6046: warning,
    6094: warning,
    4016: warning,
    1740: byGain(50_000),
  }),
}
