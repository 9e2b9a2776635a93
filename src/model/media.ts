/** A file behind a url that only the connector (or the host's `resolveMedia`) can turn into bytes. */
export interface MediaSource {
  /** Opaque. Empty while the file waits to be uploaded: then `localId` names the blob in the outbox. */
  readonly url: string;
  /** The attachment's id on the sending client, kept after the upload so that its row keeps its picture. */
  readonly localId?: string | undefined;
  /** As the sender named it; shown isolated, cleaned before a download. */
  readonly name: string;
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
}

/** Width and height in CSS pixels: used as a ratio only, clamped to 1:5..5:1. */
export interface MediaDimensions {
  readonly width: number;
  readonly height: number;
}
