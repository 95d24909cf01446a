/**
 * What a citizen does at the wallet's cashier.
 * `pay`: pays and comes back. `cancel`: leaves it. `fail`: the bank refuses.
 * `pay-untold`: pays, but the app is told "unknown". `leave-untold`: does not pay, and the app is told "unknown".
 * `vanish`: pays, and the app never hears of it. `stand-still`: looks at the cashier and does nothing.
 */
export type CashierAct = 'pay' | 'cancel' | 'fail' | 'pay-untold' | 'leave-untold' | 'vanish' | 'stand-still'

/** How the face check of the host ends; the names are those of the simulator behind the mock host. */
export type FaceAct = 'passed' | 'no-match' | 'not-live' | 'light' | 'cancelled' | 'service' | 'timed-out'

/** Where a phone is, in GCJ-02 degrees. */
export interface Spot {
  latitude: number
  longitude: number
}

/** What the person with the phone will do when a host screen asks. Nothing planned = an error, not a guess. */
export class Citizen {
  private readonly scans: (string | null)[] = []
  private readonly faces: FaceAct[] = []
  private readonly choices: (Buffer[] | null)[] = []
  private readonly places: (Spot | 'refuse')[] = []
  private readonly payments: { act: CashierAct; after: Promise<void> }[] = []
  /** Touches of the screen and acts at host screens, as the journeys count them. */
  touches = 0

  /** @param text what the camera will see; null = closes the scanner */
  willScan(text: string | null): this {
    this.scans.push(text)
    return this
  }

  /** @param after looks at the cashier until then */
  willAtCashier(act: CashierAct, after: Promise<void> = Promise.resolve()): this {
    this.payments.push({ act, after })
    return this
  }

  willShowFace(act: FaceAct): this {
    this.faces.push(act)
    return this
  }

  /** @param photos what is chosen from the album; null = closes it */
  willChoosePhotos(photos: Buffer[] | null): this {
    this.choices.push(photos)
    return this
  }

  /** @param spot where the phone is when the app may know it */
  willTellPlace(spot: Spot | 'refuse'): this {
    this.places.push(spot)
    return this
  }

  async tellPlace(): Promise<Spot | 'refuse'> {
    const next = this.places.shift()
    if (next === undefined) throw new Error('the app asked for the place, which this test did not expect')
    return next
  }

  async showFace(): Promise<FaceAct> {
    const next = this.faces.shift()
    if (next === undefined) throw new Error('the app opened the face check, which this test did not expect')
    return next
  }

  async choosePhotos(): Promise<Buffer[] | null> {
    const next = this.choices.shift()
    if (next === undefined) throw new Error('the app opened the album, which this test did not expect')
    return next
  }

  async scan(): Promise<string | null> {
    const next = this.scans.shift()
    if (next === undefined) throw new Error('the app opened the scanner, which this test did not expect')
    return next
  }

  async atCashier(): Promise<CashierAct> {
    const next = this.payments.shift()
    if (next === undefined) throw new Error('the app opened the cashier, which this test did not expect')
    await next.after
    // Typing the password or putting the finger on the sensor is one touch.
    if (next.act !== 'stand-still') this.touches += 1
    return next.act
  }
}
