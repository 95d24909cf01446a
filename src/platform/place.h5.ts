import { coarse, type PlacePort } from './place-port'

const PATIENCE_MS = 10_000

/** A browser answers in WGS-84, which is off by some hundred metres in China: less than what is rounded away. */
export const place: PlacePort = {
  where: () =>
    new Promise((resolve) => {
      if (!navigator.geolocation) return resolve({ kind: 'failed' })
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => resolve(coarse(coords.latitude, coords.longitude)),
        ({ code, PERMISSION_DENIED }) => resolve({ kind: code === PERMISSION_DENIED ? 'refused' : 'failed' }),
        { timeout: PATIENCE_MS, maximumAge: PATIENCE_MS },
      )
    }),
}
