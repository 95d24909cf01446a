/** One file out of a form post (multipart/form-data, RFC 7578), as both hosts' uploadFile and a browser send it. */
export type FormFile = { ok: true; bytes: Buffer } | { ok: false; reason: string }

const BOUNDARY = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i
const END_OF_HEADERS = '\r\n\r\n'

/**
 * Strict: every part must be whole, and the field must be there exactly once. Other fields are passed over.
 * @param contentType the request's own header
 */
export function fileOfForm(body: Buffer, contentType: string, field: string): FormFile {
  const found = BOUNDARY.exec(contentType)
  const boundary = found?.[1] ?? found?.[2]
  if (!boundary) return { ok: false, reason: 'no boundary in the content type' }
  const parts = partsOf(body, boundary)
  if (!parts) return { ok: false, reason: 'the form is cut off or malformed' }
  const files: Buffer[] = []
  for (const part of parts) {
    const end = part.indexOf(END_OF_HEADERS)
    if (end < 0) return { ok: false, reason: 'a part without headers' }
    const bytes = part.subarray(end + END_OF_HEADERS.length)
    if (fieldOf(part.toString('latin1', 0, end)) === field) files.push(bytes)
  }
  const [file] = files
  if (!file || files.length > 1) return { ok: false, reason: `the form must hold the field "${field}" once` }
  return { ok: true, bytes: file }
}

/** Between the boundaries; null unless the last boundary closes the form. */
function partsOf(body: Buffer, boundary: string): Buffer[] | null {
  const first = `--${boundary}\r\n`
  if (!body.subarray(0, first.length).equals(Buffer.from(first))) return null
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  const parts: Buffer[] = []
  for (let from = first.length; ; ) {
    const end = body.indexOf(delimiter, from)
    if (end < 0) return null
    parts.push(body.subarray(from, end))
    const after = body.toString('latin1', end + delimiter.length, end + delimiter.length + 2)
    if (after === '--') return parts
    if (after !== '\r\n') return null
    from = end + delimiter.length + 2
  }
}

const fieldOf = (headers: string): string | undefined => {
  const disposition = headers.split('\r\n').find((line) => /^content-disposition\s*:\s*form-data\b/i.test(line))
  return disposition && /;\s*name="([^"]*)"/i.exec(disposition)?.[1]
}
