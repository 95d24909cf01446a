import type { Mistake } from '@/contract/guides'
import { licenceRule, roadLaw } from './matter'

const POINTS = '道路交通安全违法行为记分管理办法'
/** 公安部令第162号 and 第163号 came into force. */
const SPRING_2022 = '2022-04-01'

/** What many people believe of licence classes: the questions that the police of Shanxi answered in August 2018, under today's law. */
export const mistakes: readonly Mistake[] = [
  {
    mistakeId: 'same-as-unlicensed',
    claim: '开了准驾不符的车，就是无证驾驶？',
    answer:
      '不是一回事，但都很重。有证开错车型：记 9 分，罚 200 元到 2000 元。没有证就开车：同样罚 200 元到 2000 元，还可以拘留 15 天以下。',
    source: `${POINTS}第九条；${roadLaw('第十九条、第九十九条')}`,
    changed: { before: '那时准驾不符记 12 分', since: SPRING_2022 },
  },
  {
    mistakeId: 'letters-in-order',
    claim: '字母排在前面的证，能开后面所有的车？',
    answer:
      '不能。字母只是代号，不是大小顺序。C1 能开 C2、C3、C4，开不了有轨电车（P）；A1 开不了 A2 的半挂车；汽车的证都不能骑摩托车。',
    source: licenceRule('第十一条、附件1'),
    changed: { before: '那时没有 C6，A2 叫“牵引车”，M 叫“轮式自行机械车”', since: SPRING_2022 },
  },
  {
    mistakeId: 'only-a-fine',
    claim: '开错车型，最多罚点钱？',
    answer: '不止罚钱。要记 9 分，罚 200 元到 2000 元，各地在这个范围里定；出了事故，保险公司可能不赔。',
    source: `${POINTS}第九条；${roadLaw('第九十九条、第一百二十三条')}`,
    changed: { before: '那时记 12 分，答疑里一处说罚 1000 元，一处说罚 200 元到 2000 元', since: SPRING_2022 },
  },
  {
    mistakeId: 'seats-decide',
    claim: '几个座，就算什么车型？',
    answer:
      '不看现在有几个座，看行驶证上的“车辆类型”。大面包车把后排座椅拆了拉货，车型也没有变。写“小型”“微型”的客车，C1 能开；写“中型”“大型”的，不能。',
    source: `${roadLaw('第十九条')}；${licenceRule('附件1')}`,
    changed: null,
  },
  {
    mistakeId: 'plate-colour',
    claim: '蓝牌是小车，黄牌是大车，看颜色就行？',
    answer: '不够准。新能源小车挂绿牌，新能源大车挂黄绿牌；摩托车、教练车也挂黄牌。要弄清楚，看行驶证上的“车辆类型”。',
    source: '机动车号牌标准 GA 36-2018',
    changed: null,
  },
  {
    mistakeId: 'forged-licence',
    claim: '没有那种车的证，弄本假证能应付过去？',
    answer: '一查就知道是假的。用假证记 12 分，罚 2000 元到 5000 元，可以拘留 15 天以下；准驾不符还要另外罚。',
    source: `${POINTS}第八条、第九条；${roadLaw('第九十六条、第九十九条')}`,
    changed: { before: '那时准驾不符这一项也记 12 分', since: SPRING_2022 },
  },
]
