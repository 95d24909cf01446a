import { byPostOrCounter, material, ownerId, proxy, unitPapers, vehicleLicence } from '../materials'
import { type Matter, QINGDAO, registration, roadLaw, told, ZHUMADIAN } from '../matter'

/** 公交管〔2022〕295号, in force since 2022-10-01. */
const REFORM_2022 = '公安部等四部门《关于深化机动车检验制度改革优化车检服务工作的意见》（2022年10月1日起）'
const insurance = material('insurance', '交强险保单', '要在有效期内；电子保单也行')

export const inspectionMatters: readonly Matter[] = [
  {
    id: 'inspection-booking',
    name: '预约车辆检验',
    group: 'vehicle',
    summary: '检验期快到了，约个时间去检测站',
    synonyms: ['年检', '年审', '审车', '验车', '检验'],
    alsoTyped: [
      '车检',
      '检车',
      '机动车检验预约',
      '机动车安全技术检验预约',
      '车辆年检',
      '车辆年审',
      '上线检测',
      '免检',
      '六年免检',
      '年检预约',
      '检验预约',
      '预约年检',
      '预约审车',
      '车审',
    ],
    here: null,
    service: 'inspection',
    tier: 'web',
    who: [
      told('检验期还有三个月以内的车', registration('第五十四条')),
      told(
        '不营运的小客车（面包车除外）10 年以内，只有第 6 年、第 10 年要上线检，其余每两年在网上领标志；满 10 年，每年检一次',
        REFORM_2022,
      ),
    ],
    materials: [
      vehicleLicence,
      insurance,
      material('tax', '车船税完税证明', '跟交强险一起交的，保单上就有'),
      ...unitPapers,
    ],
    steps: [
      '先把这辆车的违法、事故处理完，不然不发标志',
      '网上选检测站、约时间',
      '按约好的时间开车去检；检完结果由检测站传给车管所',
      '不用上线的年份，直接在网上申请标志',
    ],
    where: [told('全国任何一家检测站；大客车、校车要回登记地', registration('第五十四条'))],
    howLong: [told('检验合格、申请受理后 1 个工作日内发标志', registration('第五十四条、第九十二条'))],
    fee: [told('检测费由检测站自己定，价目表要挂出来', '价格法第十三条：提供服务应当明码标价')],
    delivery: [told('电子标志直接在手机上看，和纸的一样有效', registration('第五十六条'))],
    law: [
      told('上路的车要定期做安全技术检验', roadLaw('第十三条')),
      told('各种车多久检一次', '道路交通安全法实施条例第十六条'),
      told('申请标志以前，要处理完这辆车的违法和事故', registration('第五十四条')),
    ],
    elsewhere: [
      { ...QINGDAO, difference: '网上预约' },
      { ...ZHUMADIAN, difference: '网上注册就能预约，叫“机动车安全技术检验预约”' },
    ],
  },
  {
    id: 'inspection-mark-lost',
    name: '补领检验合格标志',
    group: 'vehicle',
    summary: '纸的年检标志丢了',
    synonyms: ['年检标志丢了', '补检验标志', '补年检标'],
    alsoTyped: [
      '检验标志遗失',
      '年审标志丢了',
      '补领机动车检验合格标志',
      '年检贴丢了',
      '补办年检标志',
      '年检标丢了',
      '合格标志丢失',
    ],
    here: 'documents',
    service: 'vehicle',
    tier: 'face',
    who: [told('标志丢了、还想要纸质标志的车主。用电子的不用补', registration('第五十六条、第五十七条'))],
    materials: [{ ...ownerId, note: '行驶证也行，两样有一样就够' }, insurance, ...proxy('车主')],
    steps: [
      '先看本应用「证件」里的电子标志：一样有效，平时出示它就行',
      '一定要纸的，网上刷脸核实后申请，或者到车管所窗口',
    ],
    where: [told('车管所，网上也能申请', registration('第六条、第五十七条'))],
    howLong: [told('交强险有效的，受理后 1 个工作日内补发', registration('第五十七条、第九十二条'))],
    fee: [told('要不要工本费，看办理地的公示', registration('第三条'))],
    delivery: [byPostOrCounter],
    law: [
      told('丢失的可以补领', registration('第五十七条')),
      told('电子凭证和纸质标志同等效力', registration('第五十六条')),
    ],
    elsewhere: [
      { ...QINGDAO, difference: '补领、换领算一项，叫“补换领检验合格标志”' },
      {
        ...ZHUMADIAN,
        difference: '要先到窗口注册才能在网上办。1 个工作日受理，再邮寄：市内 1 天、省内 2 天、外省 3 天',
      },
    ],
  },
  {
    id: 'inspection-mark-damaged',
    name: '换领检验合格标志',
    group: 'vehicle',
    summary: '纸的年检标志坏了、看不清了',
    synonyms: ['年检标志坏了', '换检验标志', '换年检标'],
    alsoTyped: ['检验标志损毁', '年审标志坏了', '换领机动车检验合格标志', '年检贴破了', '年检标坏了', '年检标志看不清'],
    here: 'documents',
    service: 'vehicle',
    tier: 'face',
    who: [told('标志坏了、还想要纸质标志的车主。用电子的不用换', registration('第五十六条、第五十七条'))],
    materials: [{ ...ownerId, note: '行驶证也行，两样有一样就够' }, insurance, ...proxy('车主')],
    steps: [
      '先看本应用「证件」里的电子标志：一样有效，平时出示它就行',
      '一定要纸的，网上刷脸核实后申请，或者到车管所窗口',
    ],
    where: [told('车管所，网上也能申请', registration('第六条、第五十七条'))],
    howLong: [told('交强险有效的，受理后 1 个工作日内换发', registration('第五十七条、第九十二条'))],
    fee: [told('要不要工本费，看办理地的公示', registration('第三条'))],
    delivery: [byPostOrCounter],
    law: [
      told('损毁的可以换领', registration('第五十七条')),
      told('电子凭证和纸质标志同等效力', registration('第五十六条')),
    ],
    elsewhere: [
      { ...QINGDAO, difference: '补领、换领算一项，叫“补换领检验合格标志”' },
      { ...ZHUMADIAN, difference: '网上只能补领，没有换领' },
    ],
  },
]
