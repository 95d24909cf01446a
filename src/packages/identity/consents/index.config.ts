export default definePageConfig({ navigationBarTitleText: '谁能处理我的车' })
