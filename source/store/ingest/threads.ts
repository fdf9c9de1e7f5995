/**
 * What a thread that brings an index up to date may take at first. V8 lets what is not needed any more lie about up to half of
 * what it may take; a hundred thousand articles are done with this.
 */
export const FEW_MEGABYTES = 1024;

/** Whether a thread ended because it came to the end of the memory that it may take. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
