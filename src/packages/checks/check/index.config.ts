export default definePageConfig({ navigationBarTitleText: '查真伪' })
