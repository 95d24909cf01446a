import { maskDocument, maskFileNumber, maskName, maskPhone, maskPlate } from '@/domain/mask'

test.each([
  [maskName, '赵长安', '赵*安'],
  [maskName, '许宁', '许*'],
  [maskName, '阿依古丽·买买提', '阿******提'],
  [maskName, '李', '李*'],
  [maskPlate, '晋AMSJK7', '晋AM**K7'],
  [maskPlate, '晋NDA3517', '晋ND***17'],
  [maskDocument, '990101197903060012', '9****************2'],
  [maskDocument, '12', '**'],
  [maskFileNumber, '140100123456', '1401******56'],
  [maskPhone, '13800000001', '138****0001'],
])('%p(%s) shows %s', (mask, text, shown) => {
  expect(mask(text)).toBe(shown)
})
