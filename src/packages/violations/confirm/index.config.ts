export default definePageConfig({ navigationBarTitleText: '看清楚再决定' })
