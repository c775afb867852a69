// Writing to a stream that may be slow or go away. A reader that closes the pipe (`| head`) is not an error: writing ends.
import type { Writable } from 'node:stream';

export class Output {
  readonly #stream: Writable;
  #failure: Error | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: Error) => {
      this.#failure = error;
    });
  }

  /** True when nobody reads any more. */
  get closed(): boolean {
    return this.#failure !== undefined;
  }

  /** The failure, unless it was only the reader going away. */
  get failure(): NodeJS.ErrnoException | undefined {
    const failure: NodeJS.ErrnoException | undefined = this.#failure;
    return failure?.code === 'EPIPE' || failure?.code === 'ERR_STREAM_DESTROYED' ? undefined : failure;
  }

  /** Resolves when the stream wants more. */
  async write(text: string): Promise<void> {
    if (this.closed || this.#stream.write(text)) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.#stream.off('drain', done);
        this.#stream.off('error', done);
        this.#stream.off('close', done);
        resolve();
      };
      this.#stream.once('drain', done);
      this.#stream.once('error', done);
      this.#stream.once('close', done);
    });
  }
}
