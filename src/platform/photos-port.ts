/** A photo on the phone. */
export interface LocalPhoto {
  /** The host's temporary path; good for showing it and for sending it. */
  path: string
  bytes: number
}

export type ChosenPhotos =
  | { kind: 'photos'; photos: LocalPhoto[] }
  | { kind: 'cancelled' }
  /** No permission for camera and album, or none there. */
  | { kind: 'refused' }

export interface PhotosPort {
  /** Camera or album, as the citizen likes; at most `most`. Never rejects. */
  choose(most: number): Promise<ChosenPhotos>
  /** The first bytes of the file; null where the host does not let it be read. */
  firstBytes(path: string): Promise<Uint8Array | null>
  /** The photo again with fewer bytes; `quality` from 1 to 100. @throws when the host cannot */
  smaller(photo: LocalPhoto, quality: number): Promise<LocalPhoto>
}
