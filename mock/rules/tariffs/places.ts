import { fine, from, range, type Tariff } from './tariff'

/** Single values of other places, as far as they were published. */
export const nanjing2016: Tariff = {
  name: 'nanjing-2016',
  title: '南京 2016',
  charges: from('南京市 2016 年公布的违法停车罚款标准', { 10393: fine(50) }),
}

export const guangzhou2015: Tariff = {
  name: 'guangzhou-2015',
  title: '广州 2015',
  charges: from('广州市 2014–2015 年电子监控记录所载罚款', { 10393: fine(200) }),
}

export const hangzhou2016: Tariff = {
  name: 'hangzhou-2016',
  title: '杭州 2016',
  charges: from('杭州市 2016 年公布的违法停车罚款标准', { 10393: fine(150) }),
}

/** The fifth digit is the class of vehicle there; 1018 and 1019 as such are Beijing's rows. */
export const xinjiang2025: Tariff = {
  name: 'xinjiang-2025',
  title: '新疆 2025',
  charges: from('新疆维吾尔自治区道路交通违法行为行政处罚裁量权基准（新公规〔2025〕1号）', {
    10393: fine(100),
    10181: fine(60),
    10182: fine(90),
    10183: fine(120),
    10184: fine(150),
    10191: fine(60),
    1733: fine(180),
    17331: fine(180),
    17332: fine(180),
    17333: fine(180),
    17334: fine(180),
    16431: fine(1000),
    17121: range(1200, 1800),
  }),
}
