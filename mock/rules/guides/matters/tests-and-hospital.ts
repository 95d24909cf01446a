import { driverId, material } from '../materials'
import { licenceRule, type Matter, QINGDAO, SHANXI, told, ZHUMADIAN } from '../matter'

export const testMatters: readonly Matter[] = [
  {
    id: 'test-booking',
    name: '预约驾驶考试',
    group: 'licence',
    summary: '学车的人自己约科目一、二、三',
    synonyms: ['约考', '考试预约', '考驾照', '科目一', '科目二', '科目三'],
    alsoTyped: [
      '科一',
      '科二',
      '科三',
      '科四',
      '科目四',
      '驾考',
      '驾考预约',
      '驾照考试',
      '路考',
      '预约考试',
      '学车',
      '考本',
      '补考',
      '约科目二',
      '自学直考',
    ],
    here: null,
    service: 'test',
    tier: 'web',
    who: [
      told('已经报名受理的学车人', licenceRule('第三十九条')),
      told(
        '小型汽车科目二：拿到学习驾驶证明满 10 天；科目三：手动挡满 30 天，自动挡满 20 天',
        licenceRule('第四十三条、第四十四条'),
      ),
    ],
    materials: [driverId, material('learner', '学习驾驶证明', '纸的、电子的都行；三年有效', '约科目二、科目三')],
    steps: [
      '在「交管12123」选考场、选日期；也可以打电话、到窗口约',
      '等结果：约没约上，会通知',
      '带身份证去考。去不了要提前一天取消，不然算一次不合格',
    ],
    where: [told('网上、电话、窗口都能约', licenceRule('第三十九条'))],
    howLong: [
      told('哪天有考试，至少提前 10 天公布', licenceRule('第五十二条')),
      told('科目二、科目三路考各最多约五次', licenceRule('第四十七条')),
    ],
    fee: [
      told(
        '考试费各省自己定，缴费页面写着，考一科交一科还是一次交清看当地',
        `${licenceRule('第三条')}：收费标准应当公示`,
      ),
    ],
    delivery: [told('考完全部科目，参加宣誓当天发证', licenceRule('第六十条'))],
    law: [
      told('考试预约系统全国统一，网上、电话、窗口都可以', licenceRule('第三十九条')),
      told('没考过可以当次补考一次；再不过，科目二、三过 10 天再约', licenceRule('第四十七条')),
    ],
    elsewhere: [
      { ...QINGDAO, difference: '2015 年 9 月起自己约；考试费从一次交 700 元，改成考一科交一科' },
      { ...ZHUMADIAN, difference: '第二批才上线，网上注册就能约' },
      { ...SHANXI, difference: '考试费能在网上交，交过将近 1400 笔' },
    ],
  },
  {
    id: 'test-cancel',
    name: '取消考试预约',
    group: 'licence',
    summary: '约了考试去不了，提前一天取消',
    synonyms: ['取消约考', '取消预约', '不考了'],
    alsoTyped: ['考试取消', '退约', '取消考试', '预约取消', '取消科目二', '约考取消', '考试改期'],
    here: null,
    service: 'test',
    tier: 'web',
    who: [told('约上了考试、有事去不了的人', licenceRule('第四十六条'))],
    materials: [driverId],
    steps: ['最晚在考试前一天取消', '在哪里约的就在哪里取消：网上、电话或者窗口', '看到“取消成功”才算数'],
    where: [told('网上、电话、窗口都能办', licenceRule('第三十九条、第四十六条'))],
    howLong: [told('要提前一天；一天按工作日算', licenceRule('第四十六条、第一百一十条'))],
    fee: [told('交过的考试费退不退、怎么退，看当地的公示', `${licenceRule('第三条')}：收费标准应当公示`)],
    delivery: [told('没有东西要领', licenceRule('第四十六条'))],
    law: [told('没有按时去考、又没取消的，判这次不合格', licenceRule('第四十六条'))],
    elsewhere: [
      { ...QINGDAO, difference: '网上办' },
      { ...ZHUMADIAN, difference: '第二批才上线，叫“取消考试预约”' },
    ],
  },
]

const HOSPITALS = '县级以上医院，或者卫生健康部门认定的体检机构；C5 要到省里认定的专门医院'

export const hospitalMatters: readonly Matter[] = [
  {
    id: 'hospital-check',
    name: '驾驶人体检',
    group: 'licence',
    summary: '换证、满 70 岁每年要做的体检',
    synonyms: ['体检', '医院体检', '驾照体检', '老年人体检'],
    alsoTyped: [
      '驾驶证体检',
      '换证体检',
      '查视力',
      '70 岁体检',
      '七十岁体检',
      '老人体检',
      '司机体检',
      '体检医院',
      '去哪体检',
      '三力测试',
    ],
    here: null,
    service: 'medical',
    tier: 'unit',
    who: [
      told('期满换证、超龄换证、申请驾驶证的人', licenceRule('第二十三条、第六十三条、第六十五条')),
      told('满 70 岁的每年一次，持 C5 的每三年一次', licenceRule('第七十四条')),
    ],
    materials: [
      driverId,
      material('glasses', '眼镜', null, '平时戴眼镜'),
      material('hearing-aid', '助听器', null, '平时戴助听器'),
    ],
    steps: [
      '先打电话问医院：几点能做、当地联没联网',
      '带身份证去做',
      '满 70 岁的，审验时还要做记忆力、判断力、反应力测试',
    ],
    where: [told(HOSPITALS, licenceRule('第八十五条'))],
    howLong: [told('证明六个月内有效，别做得太早', licenceRule('第八十五条'))],
    fee: [told('体检费由医院收，看医院的价目表', '价格法第十三条：提供服务应当明码标价')],
    delivery: [told('联网的医院直接传给车管所；没联网的给纸质证明，自己交', licenceRule('第二十八条、第八十五条'))],
    law: [
      told('哪些医院能做，办事大厅和网上都要公布', licenceRule('第八十五条')),
      told('满 70 岁，每年体检一次', licenceRule('第七十四条')),
    ],
    elsewhere: [{ ...ZHUMADIAN, difference: '医院用窗口注册的单位账号办，现场办结' }],
  },
  {
    id: 'hospital-certificate',
    name: '医院提交身体条件证明',
    group: 'licence',
    summary: '体检完，医院把结果传给车管所',
    synonyms: ['身体条件证明', '体检证明', '提交体检'],
    alsoTyped: ['体检结果', '体检上传', '体检表', '交体检', '身体证明', '体检报告', '提交身体条件证明', '交体检表'],
    here: null,
    service: 'medical',
    tier: 'unit',
    who: [
      told('由医院办，医院要有单位账号。本人不用跑', licenceRule('第二十八条、第八十五条')),
      told('医院没联网的，本人把纸质证明交给车管所', licenceRule('第七十二条、第七十四条')),
    ],
    materials: [driverId, material('paper-certificate', '纸质身体条件证明', '出具后六个月内有效', '医院没联网')],
    steps: [
      '体检完，当场问一句：传了没有',
      '过一会儿在网上查查，看到“已提交”就好',
      '没联网的，拿纸质证明到车管所交，哪里的都行',
    ],
    where: [told(`${HOSPITALS}；没联网的交到任何一个车管所`, licenceRule('第七十二条、第八十五条'))],
    howLong: [told('满 70 岁的、持 C5 的，记分周期结束后 30 天内要交上', licenceRule('第七十四条'))],
    fee: [
      told(
        '只付医院的体检费，看医院的价目表。要另外收“上传费”的，打 12123 问清楚再交',
        '价格法第十三条：提供服务应当明码标价',
      ),
    ],
    delivery: [told('没有东西要领，网上能查到', licenceRule('第二十八条'))],
    law: [
      told('和医院联网核查的，不用本人提交证明', licenceRule('第二十八条')),
      told('医院开假证明的，以后不再认它的', licenceRule('第八十六条')),
    ],
    elsewhere: [
      { ...QINGDAO, difference: '试运行第一天，医院就能传' },
      { ...ZHUMADIAN, difference: '医院用窗口注册的单位账号办，现场办结' },
    ],
  },
]
