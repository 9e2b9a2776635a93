import type { ReactNode } from 'react';

/** Threads over and under: the only ornament beside the unread divider. */
export function Weave(): ReactNode {
  return (
    <svg
      className="cl-Empty-art"
      width="96"
      height="72"
      viewBox="0 0 96 72"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeWidth="2.5"
      aria-hidden="true"
    >
      <g opacity=".28">
        <path d="M24 8v14M24 32v32M40 8v32M40 50v14M56 8v14M56 32v32M72 8v32M72 50v14" />
      </g>
      <path d="M10 27h38M64 27h22" />
      <path d="M10 45h22M48 45h38" opacity=".55" />
    </svg>
  );
}
