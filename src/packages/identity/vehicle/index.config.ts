export default definePageConfig({ navigationBarTitleText: '添一辆车' })
