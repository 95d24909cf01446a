/** Words of photos, a camera's and the citizen's own. */
export const photoWords = {
  open: (caption: string, number: number, all: number) => `${caption}，${number}/${all}，看大图`,
  count: (all: number) => `${all} 张`,
  countElder: (all: number) => `放大，共 ${all} 张`,
} as const
