/** Full-width letters, digits and signs, as Chinese keyboards type them, as plain ones. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
}

const SEPARATORS = /[\s\u00ad\u00b7\u200b-\u200f\u2010-\u2015\u2022\u2027\u2060\u2212\u22c5\u30fb\uff65\-_.,·]/g

/** A number as people type or paste it: without spaces, dots and dashes, in plain capitals. */
export function plainNumber(text: string): string {
  return halfWidth(text).replace(SEPARATORS, '').toUpperCase()
}
