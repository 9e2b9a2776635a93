'use client';

import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';

export interface ErrorBoundaryProps {
  readonly children?: ReactNode;
  /** What stands in place of the broken part. `reset` shows the part again. */
  readonly fallback: (details: { readonly error: unknown; readonly reset: () => void }) => ReactNode;
  /** For the host's own log. The text may hold what people wrote: redact it there. */
  readonly onError?: ((error: unknown, info: ErrorInfo) => void) | undefined;
  /** The part is tried again when one of these changes, for example the conversation's id. */
  readonly resetKeys?: readonly unknown[] | undefined;
}

interface State {
  readonly failure: { readonly error: unknown } | undefined;
  readonly resetKeys: readonly unknown[] | undefined;
}

/** Keeps an error of one part from taking the page with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { failure: undefined, resetKeys: this.props.resetKeys };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failure: { error } };
  }

  static getDerivedStateFromProps({ resetKeys }: ErrorBoundaryProps, state: State): Partial<State> | null {
    if (isSame(resetKeys, state.resetKeys)) return null;
    return { failure: undefined, resetKeys };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.props.onError?.(error, info);
  }

  readonly reset = (): void => this.setState({ failure: undefined });

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? this.props.fallback({ error: failure.error, reset: this.reset }) : this.props.children;
  }
}

function isSame(a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && a.length === b?.length && a.every((value, at) => Object.is(value, b[at]));
}
