export default definePageConfig({ navigationBarTitleText: '能不能在这里处理' })
