import { coarse, type PlacePort } from './place-port'

declare const my: {
  getLocation(call: {
    type: number
    success(answer: { latitude: string | number; longitude: string | number }): void
    fail(failure: { error?: number | string }): void
  }): void
}

/** 11: the phone's setting forbids it; 2001 to 2003: the citizen refused, or has refused before. */
const REFUSALS = ['11', '2001', '2002', '2003']

/** Alipay answers in GCJ-02 and, on some phones, with texts; `type` 0 asks for nothing but the degrees. */
export const place: PlacePort = {
  where: () =>
    new Promise((resolve) =>
      my.getLocation({
        type: 0,
        success: ({ latitude, longitude }) => resolve(coarse(latitude, longitude)),
        fail: ({ error }) => resolve({ kind: REFUSALS.includes(String(error)) ? 'refused' : 'failed' }),
      }),
    ),
}
