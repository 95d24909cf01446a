import { certificatePage } from '../../mock/functions/printing/certificate-page'
import { decisionPage } from '../../mock/functions/printing/decision-page'
import type { Paper } from '../../mock/functions/printing/page'
import { drawPaper } from '../../mock/functions/printing/publish-paper'
import { receiptPage } from '../../mock/functions/printing/receipt-page'
import { printedCertificate, printedLink, printedReceiptOf } from '../support/paper-samples'
import { served } from '../support/violation-samples'
import { type MemorySample, type MemoryTrend, median, trendOf, watchMemory } from './payments-memory'

const MOST_BYTES = 200_000
/** Names and places that differ: each paper asks the fonts for other characters. */
const CHARACTERS =
  '林晓岚周建生钱立群孙可欣李慕白王锦程何大川吴敏之郑好韦桂明孙海宁姜远山陶清安魏明达秦若溪顾行之许乘风朱颜沈禾罗旭余长青卫思明尹舟'

const kinds: Record<string, (serial: number) => Paper> = {
  decision: (serial) =>
    decisionPage(served(serial % 10_000, { person: nameOf(serial), nearFull: serial % 2 === 0 }), printedLink),
  receipt: (serial) => receiptPage({ ...printedReceiptOf(1 + (serial % 3)), payerMasked: nameOf(serial) }, printedLink),
  certificate: (serial) => certificatePage(printedCertificate({ holder: nameOf(serial) }), printedLink),
}

const nameOf = (serial: number) =>
  [0, 7, 13].map((step) => CHARACTERS.charAt((serial * 3 + step) % CHARACTERS.length)).join('')

interface Round {
  memory: MemorySample
  /** Milliseconds per document, by kind. */
  took: Record<string, number>
}

/**
 * PDFs per second of each kind, one after another in one process as a cloud function draws them, and what the process
 * holds meanwhile. True when every file is under 200 KB and memory stays level.
 */
export async function benchPdfs({ rounds, perRound }: { rounds: number; perRound: number }): Promise<boolean> {
  const bytes = new Map<string, number>()
  let serial = 0
  const round = () =>
    watchMemory(async () => {
      const took: Record<string, number> = {}
      for (const [kind, paperOf] of Object.entries(kinds)) {
        const from = performance.now()
        for (let count = 0; count < perRound; count++) {
          const { bytes: file } = await drawPaper(paperOf(serial++), 'pdf')
          bytes.set(kind, Math.max(bytes.get(kind) ?? 0, file.length))
        }
        took[kind] = (performance.now() - from) / perRound
      }
      return took
    })
  // The first papers parse the fonts and warm the code.
  await round()
  const measured: Round[] = []
  for (let count = 0; count < rounds; count++) {
    const { result, memory } = await round()
    measured.push({ took: result, memory })
  }
  const trend = trendOf(measured.map(({ memory }) => memory))
  report(measured, bytes, trend, rounds * perRound)
  return trend.flat && [...bytes.values()].every((most) => most < MOST_BYTES)
}

function report(rounds: readonly Round[], bytes: Map<string, number>, trend: MemoryTrend, documents: number): void {
  console.log(`\nPDFs, ${documents} of each kind, one at a time`)
  for (const kind of Object.keys(kinds)) {
    const milliseconds = median(rounds.map(({ took }) => took[kind] ?? Number.NaN))
    const size = Math.ceil((bytes.get(kind) ?? 0) / 1000)
    console.log(`  ${kind.padEnd(12)} ${(1000 / milliseconds).toFixed(1).padStart(6)} /s   at most ${size} KB`)
  }
  const peak = Math.max(...rounds.map(({ memory }) => memory.rssMb))
  const [before, after] = trend.heapMb.map((heap) => heap.toFixed(1))
  console.log(
    `  memory       heap ${before} → ${after} MB, peak rss ${peak.toFixed(0)} MB: ${trend.flat ? 'level' : 'GROWS'}`,
  )
}
