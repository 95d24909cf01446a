import { randomBytes } from 'node:crypto'
import { addSeconds } from '@/domain/dates'
import { codeLink } from '@/domain/scanned-code'
import type { Environment } from '../functions/environment'
import type { SignCode } from '../providers/code-signer'
import { listWindows } from '../store/windows'

const SHOWN_AT_MOST = 300

/** What an operator can try: the windows, and fictional decisions with all that a window may be asked for. */
export interface Samples {
  /** Same seed and day, same citizens and decisions. */
  seed: number
  windows: { windowId: string; windowName: string; hallName: string; regionCode: string; authority: string }[]
  decisions: {
    decisionId: string
    regionCode: string
    /** 16 digits. */
    number: string
    act: string
    fineFen: number
    servedOn: string
    status: string
    paid: boolean
    plate: string | null
  }[]
}

export async function readSamples({ database, sealing }: Environment, seed: number): Promise<Samples> {
  const windows = await listWindows(database)
  const decisions = await database
    .selectFrom('decision')
    .leftJoin('settlement', (join) =>
      join
        .onRef('settlement.region_code', '=', 'decision.region_code')
        .onRef('settlement.decision_id', '=', 'decision.id'),
    )
    .selectAll('decision')
    .select('settlement.settled_at')
    .orderBy('decision.region_code')
    .orderBy('decision.number15')
    .limit(SHOWN_AT_MOST)
    .execute()
  return {
    seed,
    windows: windows.map((row) => ({
      windowId: row.window_id,
      windowName: row.window_name,
      hallName: row.hall_name,
      regionCode: row.region_code,
      authority: row.authority_name,
    })),
    decisions: decisions.map((row) => ({
      decisionId: row.id,
      regionCode: row.region_code,
      number: row.number15 + row.check_digit,
      act: row.act,
      fineFen: row.fine_fen,
      servedOn: row.served_on,
      status: row.status,
      paid: row.settled_at !== null || row.paid_elsewhere_at !== null,
      plate: row.plate_sealed === null ? null : sealing.open(row.plate_sealed),
    })),
  }
}

export interface SampleCode {
  kind: 'transfer-wechat' | 'transfer-alipay' | 'web-page' | 'tampered' | 'expired' | 'other-province' | 'never-issued'
  label: string
  /** What the scanner reads. */
  text: string
}

/** Codes that a citizen may meet and must not pay, for the scanner of the preview. */
export function makeSampleCodes(environment: Environment, ours: SignCode, otherProvince: SignCode): SampleCode[] {
  const now = environment.clock.now()
  const token = (sign: SignCode, lifeSeconds: number) =>
    sign({ id: randomBytes(16).toString('hex'), expiresAt: addSeconds(now, lifeSeconds) })
  const link = (text: string) => codeLink(environment.linkOrigin, text)
  const genuine = token(ours, 600)
  return [
    { kind: 'transfer-wechat', label: '微信个人收款码', text: 'wxp://f2f0mock-personal-code' },
    { kind: 'transfer-alipay', label: '支付宝个人收款码', text: 'https://qr.alipay.com/fkx00000mock000000' },
    { kind: 'web-page', label: '别的网页', text: 'https://jiaofei.example.com/f/abc' },
    {
      kind: 'tampered',
      label: '改过的码',
      text: link(genuine.slice(0, 60) + flip(genuine.charAt(60)) + genuine.slice(61)),
    },
    { kind: 'expired', label: '过期的码', text: link(token(ours, -60)) },
    { kind: 'other-province', label: '外省的码', text: link(token(otherProvince, 600)) },
    { kind: 'never-issued', label: '签名真、但没开过的码', text: link(genuine) },
  ]
}

const flip = (character: string) => (character === 'x' ? 'y' : 'x')
