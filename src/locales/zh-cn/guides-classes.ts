import type { VehicleClassRow } from '@/contract/guides'

/** Words of 准驾车型: which class may drive which vehicle. */
export const classesWords = {
  title: '准驾车型',
  fetching: '正在拿驾照和车型的对照表…',
  views: { question: '这车我能开吗', all: '17 种驾照', mistakes: '常见误会' },
  mine: {
    title: '您的驾照是哪种？',
    hint: '看驾驶证上「准驾车型」这一栏，有几个点几个',
    bound: (classes: string) => `已按您绑定的驾驶证选好 ${classes}`,
    chipLabel: (code: string, name: string) => `${code} ${name}`,
  },
  vehicle: {
    title: '要开的是哪种车？',
    hint: '点下面的图。也可以照行驶证上「车辆类型」这一栏输。',
    example: '比如 轻型货车、皮卡',
    none: (typed: string) => `没有叫「${typed}」的。照行驶证上「车辆类型」这一栏输，或者把字删掉，看图挑。`,
  },
  vehicleLabel: (type: string, examples: string) => `${type}，${examples}，看能不能开`,
  answer: {
    yes: '能开',
    no: '不能开',
    onlyIf: '有的能开，有的不能',
    made: (code: string) => `${code} 就是开这类车的。`,
    includes: (code: string, included: string) => `${code} 包括 ${included}，${included} 能开这类车。`,
    or: ' 或者 ',
    needs: (codes: string) => `开这类车要有 ${codes}。`,
    also: (codes: string) => `有 ${codes} 的也能开。`,
    notMine: (codes: string) => `您选的 ${codes} 不包括这类车。`,
    choose: '先点您的驾照，就知道能不能开。',
    only: {
      automatic: (codes: string) => `${codes} 只能开自动挡的。手动挡的不能开。`,
      adapted: (codes: string) => `${codes} 只能开装了残疾人操纵辅助装置的自动挡车。`,
      'city-bus': (codes: string) => `${codes} 只能开城市公共汽车。别的客车不能开。`,
    },
    outside: '开了不能开的车，叫「准驾车型不符」，要罚款、记分，出了事保险也可能不赔。',
    source: '《道路交通安全法》第十九条：按照驾驶证载明的准驾车型驾驶',
    alike: (types: string) => `一样算的还有：${types}`,
    stateNote: '这里只看车型。驾驶证过期、记满分、被扣，都不能开。',
  },
  plates: {
    title: '挂什么牌',
    none: '不挂机动车号牌',
    note: '别只看牌照颜色：黄牌不都是大车，摩托车、教练车也挂黄牌；绿牌大车小车都有。以行驶证上的车辆类型为准。',
    colours: {
      blue: '蓝牌',
      yellow: '黄牌',
      green: '绿牌',
      'yellow-green': '黄绿牌',
      white: '白牌',
      black: '黑牌',
    } satisfies Record<VehicleClassRow['plateColours'][number], string>,
  },
  list: {
    includes: (codes: string) => `还能开 ${codes} 的车`,
    endsAt: (age: number) => `满 ${age} 岁就不能再开`,
    terms: (text: string, source: string) => `${text}（${source}）`,
    includesNone: '不包括别的车型',
    age: (from: number, to: number | null) =>
      to === null ? `${from} 岁起可以申请，没有上限` : `${from} 到 ${to} 岁可以申请`,
  },
  mistakes: {
    intro: '下面的说法，2018 年交警就出来解释过。答案按现在的规定写。',
    claim: (words: string) => `「${words}」`,
    changed: '法律变了',
    same: '现在还是这样',
    since: (day: string) => `${day}起改成现在这样`,
  },
} as const
