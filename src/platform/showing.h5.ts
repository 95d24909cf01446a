import type { ShowingPort } from './showing-port'

/** A browser lets a page do neither. */
export const showing: ShowingPort = { begin: () => undefined, end: () => undefined }
