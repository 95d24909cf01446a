import { HostFailure } from '../device/host-failure'
import type { RunningApp } from '../running-app'

type Options = Record<string, unknown>

/** Photos of the album as both hosts hand them over: by a temporary path. Null = the album was closed. */
export async function choosePhotos(app: RunningApp, folder: string): Promise<{ path: string; bytes: number }[] | null> {
  const chosen = await app.behindHostScreen(() => app.phone.citizen.choosePhotos())
  return chosen?.map((photo) => ({ path: app.phone.keepFile(folder, photo), bytes: photo.length })) ?? null
}

export function fileOf(app: RunningApp, path: unknown): Buffer {
  const file = app.phone.files.get(String(path))
  if (!file) throw new HostFailure(`no such file or directory ${String(path)}`)
  return file
}

/** As the hosts compress: fewer bytes, the same beginning. */
export function compressed(app: RunningApp, path: unknown, folder: string): { path: string; bytes: number } {
  const file = fileOf(app, path)
  const smaller = file.subarray(0, Math.max(64, Math.floor(file.length / 2)))
  return { path: app.phone.keepFile(folder, Buffer.from(smaller)), bytes: smaller.length }
}

/** One file as multipart form data, under the field name that the app gave. */
export function uploadFile(app: RunningApp, options: Options, field: string) {
  const boundary = '----mashang-test-phone'
  const file = fileOf(app, options.filePath)
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="photo.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`
  return app.phone.network.request({
    url: String(options.url),
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
}

/** Both hosts' file system, as far as the app reads it. */
export function fileSystem(app: RunningApp) {
  return () => ({
    readFile(options: Options & { success?: (answer: unknown) => void; fail?: (error: unknown) => void }) {
      const file = app.phone.files.get(String(options.filePath))
      const from = Number(options.position ?? 0)
      app.run(() =>
        file
          ? options.success?.({
              data: app.bytesInside(file.subarray(from, from + Number(options.length ?? file.length))),
            })
          : options.fail?.({ errMsg: 'readFile:fail no such file' }),
      )
    },
  })
}
