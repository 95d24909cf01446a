/** Words of places and the way there. */
export const placeWords = {
  map: (place: string) => `位置示意图：${place}`,
  sketch: '示意图',
  navigate: (place: string) => `${place}，打开地图看位置`,
} as const
