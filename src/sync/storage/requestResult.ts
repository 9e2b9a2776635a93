/** The result of one request. A request that fails takes its transaction with it; the transaction says why. */
export function requestResult<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('no reason given', 'UnknownError'));
  });
}

/** Resolves when the transaction is on the disk; rejects with its reason: `QuotaExceededError` comes only with the abort. */
export function transactionDone(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('no reason given', 'AbortError'));
  });
}
