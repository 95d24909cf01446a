/** Hosts of the outside that the functions call by their real names. */
export const names: readonly string[] = ['api.mch.weixin.qq.com', 'api.weixin.qq.com', 'openapi.alipay.com']
