import type { FileMethods } from '../../../connector/connector.js';
import type { ConnectorEvent } from '../../../connector/events.js';
import { ChatError } from '../../../model/errors.js';
import type { Line } from '../line/createLine.js';
import type { EmbeddedServer } from '../server/createServer.js';

const PIECE_BYTES = 256 << 10;
const MOST_PIECES = 20;

type Upload = NonNullable<FileMethods['upload']>;
type Download = NonNullable<FileMethods['download']>;

export interface TransferOptions {
  readonly userId: string;
  readonly line: Line;
  readonly openServer: () => Promise<EmbeddedServer>;
  readonly emit: (event: ConnectorEvent) => void;
}

/** Files over the line: up in pieces, with progress after each, and down in one. */
export function createTransfer({ userId, line, openServer, emit }: TransferOptions): {
  readonly upload: Upload;
  readonly download: Download;
} {
  return {
    async upload({ conversationId, uploadId, blob, name, mimeType }, { signal }) {
      const operation = 'files.upload';
      const server = await openServer();
      const { size } = blob;
      await line.call(operation, { conversationId, size }, signal, (input) =>
        server.call(userId, 'files.check', input),
      );
      const pieces = Math.min(Math.max(Math.ceil(size / PIECE_BYTES), 1), MOST_PIECES);
      for (let piece = 1; piece <= pieces; piece += 1) {
        await line.travel(operation, signal, 0.25);
        const sentBytes = Math.round((size * piece) / pieces);
        emit({ type: 'file.progressed', uploadId, sentBytes, totalBytes: size });
      }
      return line.call(operation, { conversationId, uploadId, blob, name, mimeType }, signal, (input) =>
        server.call(userId, operation, input),
      );
    },
    async download({ url }, { signal }) {
      const operation = 'files.download';
      const server = await openServer();
      const file = await line.call(operation, { url }, signal, (input) => server.call(userId, operation, input));
      if (file.blob) return withType(file.blob, file.mimeType);
      if (file.sourceUrl === undefined) throw new ChatError('not-found', operation);
      return withType(await fetchFile(file.sourceUrl, operation, signal), file.mimeType);
    },
  };
}

/** A blob says of what kind it is even where its source did not. */
function withType(blob: Blob, mimeType: string): Blob {
  return blob.type === '' ? blob.slice(0, blob.size, mimeType) : blob;
}

async function fetchFile(url: string, operation: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    throw new ChatError(signal.aborted ? 'aborted' : 'network', operation, { cause: error });
  });
  if (!response.ok) throw new ChatError('not-found', operation);
  return response.blob();
}
