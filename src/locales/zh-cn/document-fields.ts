/** Fields of the papers as they are printed on them. */
export const documentFieldWords: Record<string, string> = {
  holder: '姓名',
  'document-number': '证号',
}
