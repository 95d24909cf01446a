export default definePageConfig({ navigationBarTitleText: '处罚决定书' })
