import type { Insertable } from 'kysely'
import type { Tables } from '../store/tables'
import { fixedId } from './identifiers'
import { jurisdictions } from './places'

interface Accountant {
  login: string
  /** The mock's own; a page of the mock host may show it, nothing else knows it. */
  password: string
  /** Of that password under a fixed salt (mock/functions/finance/passwords.ts): hashing at each seeding would take longer than the rest. */
  passwordHash: string
  nameMasked: string
  role: 'clerk' | 'checker'
  unit: string
  /** Null: sees every authority's money. */
  regionCode: string | null
}

const unitOf = (regionCode: string) => jurisdictions.find((place) => place.regionCode === regionCode)?.authority ?? ''
const BUREAU = '财政局非税收入管理科'

/** Invented people: of the police unit in Taiyuan, of the one in Qingdao, and of the finance bureau. */
export const accountants = {
  clerk: {
    login: 'linqing',
    password: 'lin-jingban-2026',
    passwordHash: 'scrypt$16384$8$1$vNAOGiIHNd99QzgSGBjhHg$2WMwyMqf09VWI4Q8DMD3yrxGlA1_bbBC8tYjOWJxDhk',
    nameMasked: '林*清',
    role: 'clerk',
    unit: unitOf('140105'),
    regionCode: '140105',
  },
  checker: {
    login: 'heping',
    password: 'he-fuhe-2026',
    passwordHash: 'scrypt$16384$8$1$lxJF7ral31kNu8Vrbti_vA$IZ3hS8vLJMnM9WbrcU2VIP6-qHKoQ-34a01fb08R_K4',
    nameMasked: '何*平',
    role: 'checker',
    unit: unitOf('140105'),
    regionCode: '140105',
  },
  otherClerk: {
    login: 'jiangyu',
    password: 'jiang-jingban-2026',
    passwordHash: 'scrypt$16384$8$1$sG1Hf_ELbc06ggg2Bs3HoA$jc1ZMDtf6btWksFg09_VWHGLB00_61SwZD0ZiT0a1wc',
    nameMasked: '江*',
    role: 'clerk',
    unit: unitOf('370202'),
    regionCode: '370202',
  },
  otherChecker: {
    login: 'meiyuan',
    password: 'mei-fuhe-2026',
    passwordHash: 'scrypt$16384$8$1$TrBTBsHOSRHxFAz_C99SXA$Gs_F2qPfwdsrIPCw1D9gxeVpgHp9z_emerypejqtc3A',
    nameMasked: '梅*源',
    role: 'checker',
    unit: unitOf('370202'),
    regionCode: '370202',
  },
  bureauClerk: {
    login: 'qinhe',
    password: 'qin-jingban-2026',
    passwordHash: 'scrypt$16384$8$1$dcsXA2lCSiDlRBUi71VuBw$WHEWB69mGJJRBIN3-FAtTq3B77CQub9Z--2S2-Lf9dc',
    nameMasked: '秦*禾',
    role: 'clerk',
    unit: BUREAU,
    regionCode: null,
  },
  bureauChecker: {
    login: 'shian',
    password: 'shi-fuhe-2026',
    passwordHash: 'scrypt$16384$8$1$k6zBFlT-9f5wKgPCeWPcMA$hsVM3d4nle1x16VD-k02HCNOqNbyUOL6fffbljs1ho8',
    nameMasked: '石*',
    role: 'checker',
    unit: BUREAU,
    regionCode: null,
  },
} as const satisfies Record<string, Accountant>

export type AccountantName = keyof typeof accountants

export const accountantId = (name: AccountantName): string => fixedId(`accountant ${accountants[name].login}`)

export const accountantRows: Insertable<Tables['accountant']>[] = Object.entries(accountants).map(([name, one]) => ({
  id: accountantId(name as AccountantName),
  login: one.login,
  name_masked: one.nameMasked,
  role: one.role,
  unit: one.unit,
  region_code: one.regionCode,
  password_hash: one.passwordHash,
}))
