export default definePageConfig({ navigationBarTitleText: '待缴罚款' })
