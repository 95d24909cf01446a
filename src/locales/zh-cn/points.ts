/** Words of the ring of demerit points. */
export const pointsWords = {
  full: '满分 12',
  /** For those who do not see the ring. */
  spoken: (now: number, after: number) =>
    after > now ? `已记 ${now} 分，满分 12 分，会到 ${after} 分` : `已记 ${now} 分，满分 12 分`,
} as const
