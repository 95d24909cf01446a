export { receiveNotification as main } from './receive-notification'
