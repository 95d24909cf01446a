import { createHash, type KeyObject } from 'node:crypto'
import { signText, verifyText } from '../rsa'

export type Fields = Record<string, string>

/** `k=v` by name, joined with &, without the signature and without empty ones; of that the SHA-256 as hex is signed. */
function digestOf(fields: Readonly<Fields>): string {
  const text = Object.keys(fields)
    .filter((name) => name !== 'signature' && fields[name] !== '')
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('&')
  return createHash('sha256').update(text).digest('hex')
}

export async function signed(fields: Readonly<Fields>, key: KeyObject): Promise<Fields> {
  return { ...fields, signature: await signText(digestOf(fields), key) }
}

export const isGenuine = (fields: Readonly<Fields>, key: KeyObject): boolean =>
  verifyText(digestOf(fields), fields.signature ?? '', key)

export const fieldsOf = (form: string): Fields => Object.fromEntries(new URLSearchParams(form))
