/** Applying for an electronic document. */
export const applicationWords = {
  title: '申请电子证件',
  loading: '正在看能不能申请…',
  licence: {
    title: '申请电子驾驶证',
    note: '和纸质证一样用。要一张白底证件照，用公安留着的，或者自己拍一张。',
  },
  vehicle: (plate: string) => ({
    title: `申请 ${plate} 的电子行驶证`,
    note: '和纸质证一样用，马上就有。',
  }),
  vehicleAct: '马上申请',
  stored: { title: '用公安留着的照片', note: '办驾驶证时拍的，马上就有' },
  storedAct: '用它申请',
  noStored: { title: '公安留着的照片不能用', note: '太旧或者不清楚，请自己拍一张' },
  own: {
    label: '自己拍一张',
    what: '白底证件照',
    tips: '白色背景，脸要正、要清楚，不戴帽子和墨镜。工作人员一个工作日里看完。',
    act: '交照片，等审核',
    missing: '先拍一张或选一张照片',
  },
  summary: '还差一样',
  asking: '正在申请…',
  inReview: {
    title: '照片在审核',
    note: (by: string) => `最晚 ${by}出结果，用短信告诉您。不用在这里等。`,
    noteOpen: '一个工作日里出结果，用短信告诉您。不用在这里等。',
    asked: '交上去了',
    looking: '工作人员在看',
    ready: '电子驾驶证',
    refresh: '看看有没有结果',
  },
  refused: {
    title: '照片没通过',
    because: {
      'not-the-person': '看着不像是您本人。请用最近拍的照片。',
      unclear: '照片不清楚。请在亮一点的地方再拍。',
      'not-white': '背景不是白色。请站在白墙前面拍。',
      covered: '脸被挡住了。请摘下帽子和墨镜再拍。',
    },
    unknown: '请换一张照片再交。',
  },
  issued: { title: '办好了', note: '现在就能出示，和纸质证一样用。', show: '马上看看', back: '回「证件」' },
  nothing: { title: '这个证件不用申请', note: '已经有了，或者现在办不了。回「证件」看看。', back: '回「证件」' },
} as const
