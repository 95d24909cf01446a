import { blockingStates, isUsableLicence } from '../../mock/rules/licence-states'

test.each([
  ['A', true, '正常'],
  ['H', true, '违法未处理'],
  ['HI', true, '违法、事故未处理'],
  ['N', true, '延期换证'],
  ['P', true, '延期体检'],
  ['T', true, '延期审验'],
  ['B', false, '超分'],
  ['C', false, '转出'],
  ['D', false, '暂扣'],
  ['E', false, '撤销'],
  ['F', false, '吊销'],
  ['G', false, '注销'],
  ['J', false, '停止使用'],
  ['K', false, '扣押'],
  ['L', false, '锁定'],
  ['M', false, '逾期未换证'],
  ['R', false, '注销可恢复'],
  ['S', false, '逾期未审验'],
  ['U', false, '扣留'],
  ['Z', false, 'a letter that nobody knows'],
  ['', false, 'no state'],
])('%s usable: %p (%s)', (states, usable) => {
  expect(isUsableLicence(states)).toBe(usable)
})

test('of several states only those that block are named', () => {
  expect(blockingStates('AHMS')).toEqual(['M', 'S'])
})
