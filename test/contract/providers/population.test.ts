import { fictionalIdNumber } from '../../../mock/data/identifiers'
import { createPopulation } from '../../../mock/providers/face-check/simulator/population'
import { describeOnBothEngines } from '../../support/stores'
import { createPoliceWorld, lin } from './support/police-world'

describeOnBothEngines('the register of residents', (store) => {
  let population: ReturnType<typeof createPopulation>
  beforeEach(async () => {
    const { sealing, clock } = await createPoliceWorld(store.database())
    population = createPopulation({ database: store.database(), sealing, clock })
  })

  it.each([
    ['a holder of a licence, by the right name', lin.name, lin.idNumber, true],
    ['by another name', '林晓兰', lin.idNumber, false],
    ['somebody else with a possible number', '张三', fictionalIdNumber('19950101', 900), true],
    ['a wrong check digit', '张三', '990101199501019000', false],
    ['a birthday that is still to come', '张三', fictionalIdNumber('20300101', 900), false],
  ])('knows %s', async (_who, name, idNumber, expected) => {
    expect(await population.matches(name, idNumber)).toBe(expected)
  })

  it('knows an owner of a car who has no licence', async () => {
    await store.database().deleteFrom('police_licence').execute()
    expect(await population.matches(lin.name, lin.idNumber)).toBe(true)
    expect(await population.matches('林晓兰', lin.idNumber)).toBe(false)
  })
})
