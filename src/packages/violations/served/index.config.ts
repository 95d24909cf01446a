export default definePageConfig({ navigationBarTitleText: '决定书送到了' })
