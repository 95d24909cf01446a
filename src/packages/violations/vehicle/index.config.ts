export default definePageConfig({ navigationBarTitleText: '这辆车的违法' })
