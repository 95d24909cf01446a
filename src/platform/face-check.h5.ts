import type { FaceCheckPort } from './face-check-port'
import { simulatedFaceCheck } from './simulated-face'

/** A browser has no face check of either wallet. */
export const faceCheck: FaceCheckPort = simulatedFaceCheck
