import type { OfficerTable } from '../store/tables'
import { fixedId } from './identifiers'
import { jurisdictions } from './places'

/** Names and badges are invented and known only masked; each region has two who handle and one who reviews. */
const names = ['方*远', '严*宁', '葛*', '范*溪', '彭*航', '鲁*朗', '苗*', '凤*清', '花*怡', '俞*乐', '任*遥', '柳*']

export const officerRows: OfficerTable[] = jurisdictions.flatMap((place, region) =>
  (['handler', 'handler', 'reviewer'] as const).map((role, index) => ({
    region_code: place.regionCode,
    id: officerId(place.regionCode, index),
    name_masked: names[(region * 3 + index) % names.length] as string,
    badge_masked: `99**${String(52 + region * 31 + index * 7).padStart(3, '0')}`,
    role,
    unit: place.authority,
  })),
)

function officerId(regionCode: string, index: number): string {
  return fixedId(`officer ${regionCode} ${index}`)
}

/** Who decides objections in Taiyuan, for tests and the workbench. */
export const sampleOfficers = {
  handler: { officerId: officerId('140105', 0), regionCode: '140105' },
  otherHandler: { officerId: officerId('140105', 1), regionCode: '140105' },
  reviewer: { officerId: officerId('140105', 2), regionCode: '140105' },
}
