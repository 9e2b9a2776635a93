import type { StorageFault } from './storage.js';

/** A failure whose reason is already known. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
  readonly fault: StorageFault;

  constructor(fault: StorageFault, cause: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/** Why an open database failed, by what it threw. */
export function storageFault(error: unknown): StorageFault {
  if (error instanceof StorageFailure) return error.fault;
  switch (errorName(error)) {
    case 'QuotaExceededError':
      return 'quota';
    case 'TimeoutError':
      return 'timeout';
    default:
      return 'lost';
  }
}

/** Why a database could not be opened. */
export function openFault(error: unknown): StorageFault {
  const fault = storageFault(error);
  if (fault !== 'lost') return fault;
  return errorName(error) === 'VersionError' ? 'newer' : 'unavailable';
}

/** The batch is at fault, not the disk: no other try would take it. */
export function isUnfit(error: unknown): boolean {
  const name = errorName(error);
  return name === 'DataCloneError' || name === 'DataError';
}

function errorName(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, 'name') : undefined;
}
