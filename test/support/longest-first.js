const { default: Sequencer } = require('@jest/test-sequencer')

/** From the files that take minutes to those that take a blink. */
const ROOMS = ['simulation', 'browser', 'bundle', 'contract', 'component', 'unit']

/** No worker ends with a long file while the others idle, on a machine that has never run the tests, either. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const room = ({ context }) => ROOMS.indexOf(context.config.displayName.name)
    return super.sort(tests).sort((left, right) => room(left) - room(right))
  }
}
