export default definePageConfig({ navigationBarTitleText: '处理别人的车' })
