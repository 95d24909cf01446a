/** Words of the browser's scanner, which mini-programs do not carry. */
export const h5ScannerWords = {
  title: '扫一扫',
  aim: '把码放进框里，会自己认出来',
  starting: '正在打开相机…',
  noCamera: '这里用不了相机。可以选图片，或者粘贴链接。',
  picture: '选一张图片',
  noCodeInPicture: '图片里没找到二维码，换一张清楚的试试',
  paste: '粘贴链接或编号',
  pasteLabel: '链接或编号',
  pasteSubmit: '就用这个',
  pasteEmpty: '请先粘贴链接或编号',
  window: '扫旁边窗口屏幕上的码',
  windowEmpty: '窗口屏幕上现在没有码，先在窗口那边开一张账单',
  cancel: '不扫了',
} as const
