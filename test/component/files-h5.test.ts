import { CloudFailure } from '@/platform/cloud/cloud-failure'
import { files } from '@/platform/files'

const file = { url: 'https://cloud.mashang.test/files/x', fileName: '处罚决定书-1.pdf' }

describe('a PDF in a browser', () => {
  const saved: { href: string; name: string }[] = []
  beforeEach(() => {
    saved.length = 0
    Object.assign(URL, { createObjectURL: () => 'blob:paper', revokeObjectURL: () => undefined })
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ href: this.href, name: this.download })
    })
  })
  const answers = (answer: () => Promise<unknown>) => Object.assign(globalThis, { fetch: answer })

  it('is saved under its own name', async () => {
    answers(async () => ({ ok: true, blob: async () => ({}) }))
    await files.openPdf(file)
    expect(saved).toEqual([{ href: 'blob:paper', name: file.fileName }])
  })

  it.each([
    ['a link that has ended', async () => ({ ok: false }), 'BAD_ANSWER'],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'OFFLINE'],
  ])('%s is told, and nothing is saved', async (_what, answer, code) => {
    answers(answer)
    const failure: unknown = await files.openPdf(file).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(CloudFailure)
    expect(failure).toMatchObject({ code })
    expect(saved).toEqual([])
  })
})
