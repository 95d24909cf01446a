import fc from 'fast-check'
import { markCompared } from '../../../mock/web/desk/money/raw-line'

const RAW = '`2026-11-19 10:44:05,`MJ261119W03K7Q2M9D4,`SUCCESS,`309.00,`0.61800'

describe('what was compared is marked in the line of the bill', () => {
  it('where it stands first', () => {
    expect(markCompared(RAW, ['309.00', 'MJ261119W03K7Q2M9D4'])).toEqual([
      { text: '`2026-11-19 10:44:05,`', marked: false },
      { text: 'MJ261119W03K7Q2M9D4', marked: true },
      { text: ',`SUCCESS,`', marked: false },
      { text: '309.00', marked: true },
      { text: ',`0.61800', marked: false },
    ])
  })

  it('nothing is marked that is not there, or empty', () => {
    expect(markCompared(RAW, ['310.00', ''])).toEqual([{ text: RAW, marked: false }])
  })

  it('no letter is lost or doubled, whatever is marked', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (raw, values) => {
        expect(
          markCompared(raw, values)
            .map(({ text }) => text)
            .join(''),
        ).toBe(raw)
      }),
    )
  })
})
