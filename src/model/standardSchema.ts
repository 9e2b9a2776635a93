/**
 * A schema of any library that speaks Standard Schema v1 (https://standardschema.dev): valibot, zod, arktype and others.
 * Only what we ask of one is here, so that no library has to be installed for a type.
 */
export interface StandardSchema<T> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<T> | Promise<StandardResult<T>>;
  };
}

/** What passed, or what was wrong with it. */
export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string }[] };

/**
 * What the schema makes of the value; `undefined` where it refuses it, throws, or wants time for an answer: what comes
 * through the door is in the store when the call returns.
 */
export function readBySchema<T extends object>(schema: StandardSchema<T>, value: unknown): T | undefined {
  try {
    const result = schema['~standard'].validate(value);
    if (result instanceof Promise) result.catch(() => undefined);
    else if (!result.issues) return result.value;
  } catch {
    // Somebody else's code, given a stranger's data: that it throws is one more way to refuse it.
  }
  return undefined;
}
