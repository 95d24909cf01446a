import { provinces } from '@/domain/provinces'

const MUNICIPALITIES = ['北京', '天津', '上海', '重庆']
const AUTONOMOUS: Record<string, string> = {
  内蒙古: '内蒙古自治区',
  广西: '广西壮族自治区',
  西藏: '西藏自治区',
  宁夏: '宁夏回族自治区',
  新疆: '新疆维吾尔自治区',
}

/** Who supervises a district's receipts (财政票据管理办法 art. 5): 山西省 and 财政厅, 北京市 and 财政局. */
export function financeBureauOf(regionCode: string): { province: string; bureau: string } {
  const name = provinces.find(({ code }) => regionCode.startsWith(code))?.name ?? ''
  if (MUNICIPALITIES.includes(name)) return { province: `${name}市`, bureau: '财政局' }
  return { province: AUTONOMOUS[name] ?? (name && `${name}省`), bureau: '财政厅' }
}
