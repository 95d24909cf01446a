/** One photo that is asked for: chosen, on its way, there. */
export const photoSlotWords = {
  add: (what: string) => `拍${what}`,
  change: (what: string) => `换一张${what}`,
  uploading: (percent: number) => `正在上传，${percent}%`,
  ready: '传好了',
  notPhoto: '这不是照片，请选 JPG 或 PNG 的图片',
  tooLarge: '照片太大，请换一张或者重新拍',
  offline: '手机没连上网，连上以后再选一次',
  notSent: '照片没传上去，请再选一次',
  noCamera: '相机和相册打不开，请在手机设置里允许使用',
} as const
