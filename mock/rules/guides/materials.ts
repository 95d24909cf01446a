import type { Material } from '@/contract/guides'
import { licenceRule, registration, type Told, told } from './matter'

/** `itemId` is what a tick is kept under: it never changes. `when` null = in every case. */
export const material = (
  itemId: string,
  name: string,
  note: string | null = null,
  when: string | null = null,
): Material => ({
  itemId,
  name,
  note,
  when,
})

const OTHER_PAPERS = '没有居民身份证的，带护照、港澳台居民居住证一类的证件'

export const ownerId = material('owner-id', '车主的身份证', OTHER_PAPERS)
export const driverId = material('driver-id', '本人的身份证', OTHER_PAPERS)
export const vehicleLicence = material('vehicle-licence', '行驶证')

/** 身份证明 of a company: 机动车登记规定 art. 89. */
export const unitPapers: readonly Material[] = [
  material('unit-paper', '营业执照', '或者统一社会信用代码证书', '车是单位的'),
  material('unit-letter', '单位的委托书', '盖公章', '车是单位的'),
  material('unit-agent-id', '经办人的身份证', null, '车是单位的'),
]

/** 机动车登记规定 art. 86, 机动车驾驶证申领和使用规定 art. 105. */
export const proxy = (giver: string): readonly Material[] => [
  material('proxy-letter', `${giver}写的委托书`, '写明委托谁、办什么，签名', '请别人代办'),
  material('proxy-id', '代办人的身份证', null, '请别人代办'),
]

/** 机动车驾驶证申领和使用规定 art. 85; nothing to bring where hospital and police are connected (art. 28). */
export const medicalCertificate = material(
  'medical',
  '身体条件证明',
  '体检后由医院开，六个月内有效；医院和交管联网的直接传过去，不用拿纸的',
)

export const feesAreShown: Told = told(
  '要交工本费。收多少各地办事大厅墙上和网上缴费页都写着，也可以打 12123 问',
  `${registration('第三条')}：收费标准应当公示`,
)

export const licenceFeesAreShown: Told = told(feesAreShown.text, `${licenceRule('第三条')}：收费标准应当公示`)

export const byPostOrCounter: Told = told(
  '在窗口办的当场领；网上办的可以选邮寄，邮费和几天能到以下单页写的为准',
  `${registration('第六条')}（网上受理）；邮寄由各地安排`,
)

export const licenceByPostOrCounter: Told = told(
  byPostOrCounter.text,
  `${licenceRule('第六条')}（网上受理）；邮寄由各地安排`,
)
