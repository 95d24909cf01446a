import { crc32 } from 'node:zlib'
import iconv from 'iconv-lite'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { BillRefused, type ExpectedBill } from './bill'
import { unbroken } from './lines'

/** A bill of a million rows packs into some 40 MB. */
const LARGEST_ARCHIVE = 256 * 1024 * 1024
const LARGEST_FILE = 4 * 1024 * 1024 * 1024
const UTF8_NAMES = 0x800

export interface AlipayArchive {
  detail(): AsyncIterable<Uint8Array>
  summary(): AsyncIterable<Uint8Array>
}

/**
 * Alipay's ZIP: exactly one detail file and one summary, by their names the bill of this account and day. Names are
 * GBK without a flag that says so. The directory stands at the end of a ZIP, so the packed bytes are kept in memory.
 * @throws BillRefused
 */
export async function openAlipayArchive(
  bytes: AsyncIterable<Uint8Array>,
  expected: ExpectedBill,
): Promise<AlipayArchive> {
  const zip = await openZip(await collect(bytes))
  const found = new Map<FileKind, Entry>()
  for (const entry of await entriesOf(zip)) {
    const kind = kindOf(nameOf(entry), expected)
    if (found.has(kind)) throw new BillRefused('doubled', null, `two files ${kind}`)
    found.set(kind, entry)
  }
  const content = (kind: FileKind) => {
    const entry = found.get(kind)
    if (!entry) throw new BillRefused('bad-archive', null, `no file ${kind}`)
    return contentOf(zip, entry)
  }
  return { detail: () => content('detail'), summary: () => content('summary') }
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of unbroken(bytes, () => null)) {
    size += piece.length
    if (size > LARGEST_ARCHIVE) throw new BillRefused('bad-archive', null, 'larger than any bill')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  if (bytes.length < 4) throw new BillRefused('cut', null, 'no ZIP')
  if (!bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) throw new BillRefused('not-a-bill', null, 'no ZIP')
  try {
    // Names stay bytes: yauzl would read them as code page 437.
    return await fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: true, autoClose: false })
  } catch (error) {
    throw isCut(error) ? new BillRefused('cut', null, 'the directory of the ZIP is missing') : badArchive(error)
  }
}

const isCut = (error: unknown) => error instanceof Error && /end of central directory/i.test(error.message)

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry)
      if (entries.length > 2) break
    }
  } catch (error) {
    throw badArchive(error)
  }
  if (entries.length > 2) throw new BillRefused('bad-archive', null, 'more than two files')
  return entries
}

type FileKind = 'detail' | 'summary'

function nameOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer
  return entry.generalPurposeBitFlag & UTF8_NAMES ? raw.toString('utf8') : iconv.decode(raw, 'gbk')
}

/** Only these two shapes of a name pass, so no path can lead out of anywhere. */
function kindOf(name: string, expected: ExpectedBill): FileKind {
  const match = /^(\d{16})(?:0156)?_(\d{8})_业务明细(\(汇总\)|（汇总）)?\.csv$/.exec(name)
  if (!match) throw new BillRefused('bad-archive', null, `a file called ${JSON.stringify(name.slice(0, 80))}`)
  if (match[1] !== expected.merchantId) throw new BillRefused('other-merchant', null, name)
  if (match[2] !== expected.day.replaceAll('-', '')) throw new BillRefused('other-day', null, name)
  return match[3] === undefined ? 'detail' : 'summary'
}

/** The unpacked bytes; their length and check sum are those that the ZIP tells. */
async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.uncompressedSize > LARGEST_FILE) throw new BillRefused('bad-archive', null, 'larger than any bill')
  let sum = 0
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry)
    for await (const piece of stream) {
      sum = crc32(piece, sum)
      yield piece
    }
  } catch (error) {
    throw badArchive(error)
  }
  if (sum !== entry.crc32) throw new BillRefused('bad-archive', null, 'the check sum differs')
}

const badArchive = (error: unknown) =>
  new BillRefused('bad-archive', null, error instanceof Error ? error.message : String(error))
