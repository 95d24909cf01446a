import iconv from 'iconv-lite'
import type { PieceDecoder } from './lines'

const UNREADABLE = '\uFFFD'

/** GBK, Alipay's encoding; bytes that are none of it end the reading. */
export function gbkDecoder(): PieceDecoder {
  const decoder = iconv.getDecoder('gbk')
  return {
    write: (bytes) => readable(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))),
    end: () => readable(decoder.end() ?? ''),
  }
}

function readable(text: string): string {
  if (text.includes(UNREADABLE)) throw new RangeError('not GBK')
  return text
}
