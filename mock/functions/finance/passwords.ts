import { type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** As OWASP's cheat sheet asks at least: 16 MB and some 50 ms for each try. */
const COSTS = { N: 16_384, r: 8, p: 1 } as const
const KEY_LENGTH = 32
const SALT_LENGTH = 16

const derive = (password: string, salt: Buffer, length: number, costs: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password.normalize('NFC'), salt, length, costs, (error, key) => (error ? reject(error) : resolve(key))),
  )

/** `scrypt$N$r$p$salt$key`, the last two in base64url. */
export async function hashPassword(password: string, randomBytes: (length: number) => Uint8Array): Promise<string> {
  const salt = Buffer.from(randomBytes(SALT_LENGTH))
  const key = await derive(password, salt, KEY_LENGTH, COSTS)
  return ['scrypt', COSTS.N, COSTS.r, COSTS.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** What nobody's password gives: a login that nobody has takes as long as one with a wrong password. */
const NOBODY = `scrypt$${COSTS.N}$${COSTS.r}$${COSTS.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** @param hash null for a login that nobody has: false after the same time */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, n, r, p, salt = '', key = ''] = (hash ?? NOBODY).split('$')
  const expected = Buffer.from(key, 'base64url')
  const costs = { N: Number(n), r: Number(r), p: Number(p) }
  const found = await derive(password, Buffer.from(salt, 'base64url'), expected.length, costs)
  return timingSafeEqual(found, expected) && hash !== null
}
