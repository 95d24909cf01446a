import type { MayDrive } from '@/contract/checks'
import type { ErrorCode } from '@/contract/envelope'
import { failureWords } from '../common/words'

/** Every word of the officers' page at the roadside. */
export const words = {
  title: '路面核查',
  leave: '换人',
  stranger: { title: '没有这个警号', detail: '可能重置过数据。重新选一位再进来。', back: '重新选' },
  scan: {
    first: '扫驾驶证或行驶证',
    detail: '让对方打开码上交管的「证件」，扫屏幕上的码。',
    camera: '用相机扫码',
    cameraOff: '关掉相机',
    starting: '正在打开相机…',
    aim: '对准屏幕上的码',
    failed: '相机打不开，把扫到的网址贴在下面',
    link: '码里的网址',
    linkHint: '扫码枪扫出来的，或者贴在这里',
    empty: '先扫码，或者贴网址',
    foreign: '这不是交管的证件码，别认。要看对方手机上正在走秒的码。',
    submit: '核查',
    asking: '正在核查…',
  },
  stands: {
    usable: '能用',
    notUsable: '不能用',
    withdrawn: '停用',
    expired: '过期',
    over: '码过时了',
    used: '码已被查过',
    unknown: '不是真的',
    notACard: '不是证件',
  },
  detail: {
    over: '要现在屏幕上的码，截图、照片不算。请对方重新打开再扫。',
    used: '每个码只能查一次。等不到一分钟，扫下一个码。',
    unknown: '没有交管的签名。查对方的实体证件，按规定处理。',
    notACard: '这是单子上的码。路面只核查驾驶证和行驶证。',
    expired: (day: string) => `有效期到 ${day}`,
  },
  cards: { licence: '驾驶证', vehicle: '行驶证' },
  classes: '准驾车型',
  at: (time: string) => `${time} 核查`,
  drive: {
    title: '能不能开这辆车？',
    detail: '再扫这辆车的行驶证，或者填车辆类型。',
    noLicence: '先扫驾驶证，才能判断能不能开。',
    type: '车辆类型',
    typeHint: '和行驶证上写的一样，例如 轻型普通货车',
    typeEmpty: '填车辆类型，或者扫行驶证',
    submit: '看能不能开',
    asking: '正在判断…',
    answers: { yes: '能开', 'only-if': '有条件', no: '不能开', unknown: '没有这种车' } satisfies Record<
      MayDrive['may'],
      string
    >,
    only: {
      automatic: '只限自动挡的这种车',
      adapted: '只限加装了操纵辅助装置的这种车',
      'city-bus': '只限城市公交车',
    } satisfies Record<NonNullable<MayDrive['only']>, string>,
    why: {
      'class-covers': '准驾车型包括这种车',
      'class-does-not': '准驾车型不包括这种车',
      'licence-not-usable': '驾驶证现在不能用',
      'vehicle-not-usable': '这辆车现在不能上路',
      probation: '实习期内不能开这种车',
      'type-unknown': '分类里没有这个车辆类型，照行驶证上的字再填一次',
    } satisfies Record<MayDrive['why'], string>,
    held: (classes: string) => `持有 ${classes}`,
    needed: (classes: string) => `要有 ${classes}`,
    source: '依据',
  },
  next: '查下一位',
}

const failures: Readonly<Record<ErrorCode | 'OFFLINE', string>> = {
  ...failureWords,
  UNAUTHENTICATED: '没有登录，重新选一位再进来。',
  FORBIDDEN: '这位民警不能在路面核查。',
  NOT_FOUND: '离刚才扫码超过十分钟了，重新扫一次。',
}
export const roadsideFailures = failures
