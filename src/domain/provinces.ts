/** The provinces by the first two digits of district codes, with the character on their plates. */
export const provinces = [
  { code: '11', plate: '京', name: '北京' },
  { code: '12', plate: '津', name: '天津' },
  { code: '13', plate: '冀', name: '河北' },
  { code: '14', plate: '晋', name: '山西' },
  { code: '15', plate: '蒙', name: '内蒙古' },
  { code: '21', plate: '辽', name: '辽宁' },
  { code: '22', plate: '吉', name: '吉林' },
  { code: '23', plate: '黑', name: '黑龙江' },
  { code: '31', plate: '沪', name: '上海' },
  { code: '32', plate: '苏', name: '江苏' },
  { code: '33', plate: '浙', name: '浙江' },
  { code: '34', plate: '皖', name: '安徽' },
  { code: '35', plate: '闽', name: '福建' },
  { code: '36', plate: '赣', name: '江西' },
  { code: '37', plate: '鲁', name: '山东' },
  { code: '41', plate: '豫', name: '河南' },
  { code: '42', plate: '鄂', name: '湖北' },
  { code: '43', plate: '湘', name: '湖南' },
  { code: '44', plate: '粤', name: '广东' },
  { code: '45', plate: '桂', name: '广西' },
  { code: '46', plate: '琼', name: '海南' },
  { code: '50', plate: '渝', name: '重庆' },
  { code: '51', plate: '川', name: '四川' },
  { code: '52', plate: '贵', name: '贵州' },
  { code: '53', plate: '云', name: '云南' },
  { code: '54', plate: '藏', name: '西藏' },
  { code: '61', plate: '陕', name: '陕西' },
  { code: '62', plate: '甘', name: '甘肃' },
  { code: '63', plate: '青', name: '青海' },
  { code: '64', plate: '宁', name: '宁夏' },
  { code: '65', plate: '新', name: '新疆' },
] as const

export type Province = (typeof provinces)[number]

/** The province of a district code; null for codes outside the 31 (or never assigned). */
export function provinceOf(regionCode: string): Province | null {
  return provinces.find(({ code }) => regionCode.startsWith(code)) ?? null
}

/** The province that registered a plate. */
export function provinceOfPlate(plate: string): Province | null {
  return provinces.find((province) => plate.startsWith(province.plate)) ?? null
}
