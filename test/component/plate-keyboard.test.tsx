import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { readPlate } from '@/domain/plate'
import { bindableKinds } from '@/domain/plate-kind'
import { KindPicker } from '@/features/vehicles/plate/kind-picker'
import { fitted, placesLeft, plateFault } from '@/features/vehicles/plate/plate-entry'
import { PlateField } from '@/features/vehicles/plate/plate-field'
import { plateKindNames, plateKindOrder } from '@/locales/zh-cn/plate-kinds'

const PROVINCES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新'
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const DIGITS = '0123456789'

function Entry({ kind, first = '' }: { kind: string; first?: string }) {
  const [plate, setPlate] = useState(first)
  return <PlateField label="车牌" hint="" kind={kind} plate={plate} error={null} onChange={setPlate} />
}

const keys = () =>
  screen
    .queryAllByRole('button')
    .map((key) => key.getAttribute('aria-label') ?? '')
    .filter((key) => key.length === 1)
    .join('')
const press = (key: string) => fireEvent.click(screen.getByRole('button', { name: key }))
const sorted = (text: string) => text.split('').sort().join('')

describe('the plate keyboard', () => {
  it.each([
    ['02', '', PROVINCES],
    ['02', '晋', LETTERS],
    ['02', '晋N', LETTERS + DIGITS],
    ['52', '晋N', 'ABCDEFGHJK'],
    ['52', '晋ND', LETTERS + DIGITS],
    ['52', '晋NDA', DIGITS],
    ['51', '晋N', DIGITS],
    ['51', '晋N12345', 'ABCDEFGHJK'],
    ['15', '晋N1234', '挂'],
    ['16', '晋N1234', '学'],
    ['23', '晋N1234', '警'],
    ['26', '', '粤'],
    ['26', '粤', 'Z'],
    ['26', '粤Z1234', '港'],
    ['27', '粤Z1234', '澳'],
    ['03', '', `${DIGITS}使`],
    ['03', '224578', '使'],
    ['04', '沪12345', '领'],
    ['10', '沪', `领${DIGITS}`],
    ['33', '晋N1234', '应'],
    ['33', '晋N1234应', '急'],
    ['18', '晋N1234', `${LETTERS}${DIGITS}试`],
    ['02', '晋N6K283', ''],
  ])('kind %s after %j shows only what can come next', (kind, typed, expected) => {
    render(<Entry kind={kind} first={typed} />)
    expect(sorted(keys())).toBe(sorted(expected))
  })

  it.each([
    ['02', '晋N6K283'],
    ['52', '晋ND12345'],
    ['51', '晋N12345F'],
    ['15', '晋N1A34挂'],
    ['26', '粤ZA123港'],
    ['03', '224578使'],
    ['33', '晋N1234应急'],
  ])('kind %s: %s is typed key by key, and then nothing is left to press', (kind, plate) => {
    render(<Entry kind={kind} />)
    for (const key of plate) press(key)
    expect(screen.getByLabelText(`车牌，${plate}，输完了`)).toBeTruthy()
    expect(keys()).toBe('')
    press('删掉一位')
    expect(screen.getByLabelText(new RegExp(`车牌，${plate.slice(0, -1)}，还差 1 位`))).toBeTruthy()
  })

  it('has neither I nor O', () => {
    render(<Entry kind="02" first="晋N" />)
    expect(screen.queryByRole('button', { name: 'I' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'O' })).toBeNull()
  })

  it('whatever it lets one type is a plate of the kind, for every kind', () => {
    for (const { code } of bindableKinds) {
      expect([code, placesLeft(code, '') >= 6]).toEqual([code, true])
      expect(plateFault(code, '')).toBe('请输车牌号码')
    }
    expect(readPlate('晋N6K283', '02').kind).toBe('plate')
    expect(plateFault('02', '晋N6K')).toBe('车牌还差 3 位')
  })

  it('keeps as much as the other kind has room for', () => {
    expect(fitted('52', '晋N6K283')).toBe('晋N')
    expect(fitted('52', '晋NDA283')).toBe('晋NDA283')
    expect(fitted('26', '晋N6K283')).toBe('')
  })
})

describe('the kinds', () => {
  it('are those that a citizen can have, each with its words, once', () => {
    expect([...plateKindOrder].sort()).toEqual(bindableKinds.map(({ code }) => code).sort())
    for (const code of plateKindOrder) expect(plateKindNames[code]?.title).toBeTruthy()
  })

  it('are picked from a list that knows which are allowed', () => {
    const choose = jest.fn()
    render(<KindPicker kind="02" allowed={['02', '52']} onChange={choose} />)
    fireEvent.click(screen.getByRole('button', { name: /小型汽车.*号牌种类/ }))
    expect(screen.getAllByRole('button').length).toBe(2)
    fireEvent.click(screen.getByRole('button', { name: /小型新能源汽车/ }))
    expect(choose).toHaveBeenCalledWith('52')
  })
})
