import { type Car, type Citizen, type CitizenName, citizens } from '../data/citizens'

/** One of the fictional citizens, with every number that registration and binding ask for. */
export interface CastMember {
  key: CitizenName
  name: string
  idNumber: string
  fileNumber: string
  phone: string
  /** What can be tried with them; for the workbench. */
  goodFor: string
  vehicles: Pick<Car, 'plate' | 'plateKind' | 'vehicleType' | 'vinLastSix' | 'engineLastSix'>[]
}

const goodFor: Record<CitizenName, string> = {
  lin: '两条能在这里处理，还能办别人的车',
  zhou: '车主，把车给林晓岚处理',
  nearlyFull: '已记 11 分，再记 1 分就满',
  overdrawn: '记满 12 分',
  suspended: '驾驶证暂扣',
  notRenewed: '驾驶证逾期没换',
  trader: '货车、出租车、校车，都不能在这里处理',
  employee: '开公司的车',
  stranger: '没注册的车主，没有驾驶证',
  wei: '南宁的车',
  sun: '青岛的车，付了款才算处理',
  busy: '45 条没处理，看翻页',
  states: '各种状态各一条',
  intended: '6 条没处理，收到拟处罚告知',
  first: '第一次轻微违法，只警告',
  traveller: '在外地的违法，还有 2022 年以前的',
  rider: '只有摩托车',
  newcomer: '没有违法，第一次绑车',
  shen: '有异议：给救护车让路',
  luo: '有异议',
  yu: '有异议',
  weiMing: '有异议',
  yin: '有异议',
  lockedOut: '证、车都锁定，不显示',
  stoppedUse: '证停止使用、车停驶，不显示',
  revoked: '证吊销、车强制注销',
  deferred: '延期换证中，算正常',
  deferralOver: '延期换证已到期',
  medicalDeferred: '延期体检中',
  manyReasons: '记满、逾期没换，车逾期未检',
  notReviewed: '驾驶证逾期没审验',
  detained: '证扣留、车暂扣',
  photoless: '存的照片不能用，要传照片',
  expiring: '证、检验、保险都快到期',
  lapsedCar: '检验过期、保险过期、没保单',
}

export const cast: readonly CastMember[] = Object.entries(citizens).map(([key, one]) => member(key as CitizenName, one))

function member(key: CitizenName, { name, idNumber, fileNumber, phone, vehicles }: Citizen): CastMember {
  return {
    key,
    name,
    idNumber,
    fileNumber,
    phone,
    goodFor: goodFor[key],
    vehicles: vehicles.map(({ plate, plateKind, vehicleType, vinLastSix, engineLastSix }) => ({
      plate,
      plateKind,
      vehicleType,
      vinLastSix,
      engineLastSix,
    })),
  }
}
