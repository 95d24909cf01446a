export default definePageConfig({ navigationBarTitleText: '绑定驾驶证' })
