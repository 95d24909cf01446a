import { INK, type Point, type Shape } from './page'

/**
 * Widths of bars and gaps of Code 128's values 0–99 and of its start C (105) and stop (106), ISO/IEC 15417. Two digits
 * are one value.
 */
const PATTERNS =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141411131'

const START = '211232'
const STOP = '2331112'
const START_VALUE = 105

/** The number as Code 128, code set C, for the scanners of windows and banks. @param digits an even count */
export function barcode([left, top]: Point, [width, height]: Point, digits: string): Shape {
  const values = (digits.match(/\d\d/g) ?? []).map(Number)
  const check = values.reduce((sum, value, place) => sum + value * (place + 1), START_VALUE) % 103
  const widths = START + [...values, check].map(patternOf).join('') + STOP
  const module = width / Array.from(widths).reduce((sum, one) => sum + Number(one), 0)
  let x = left
  const bars = Array.from(widths, (one, place) => {
    const from = x
    x += Number(one) * module
    return place % 2 === 0 ? `M${round(from)} ${top}H${round(x)}V${top + height}H${round(from)}Z` : ''
  })
  return { kind: 'area', path: bars.join(''), colour: INK }
}

const patternOf = (value: number) => PATTERNS.slice(value * 6, value * 6 + 6)
const round = (value: number) => Math.round(value * 1000) / 1000
