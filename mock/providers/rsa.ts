import { type KeyObject, sign, verify } from 'node:crypto'

/** SHA256withRSA (PKCS#1 v1.5) as base64, computed in the thread pool so that signing never blocks the event loop. */
export function signText(text: string, privateKey: KeyObject): Promise<string> {
  return new Promise((resolve, reject) => {
    sign('RSA-SHA256', Buffer.from(text), privateKey, (error, signature) => {
      if (error) reject(error)
      else resolve(signature.toString('base64'))
    })
  })
}

/** A check costs a tenth of a signature: less than the way to the thread pool and back. */
export function verifyText(text: string, signature: string, publicKey: KeyObject): boolean {
  return verify('RSA-SHA256', Buffer.from(text), publicKey, Buffer.from(signature, 'base64'))
}
