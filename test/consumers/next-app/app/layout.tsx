import type { ReactNode } from 'react';
import 'chatloom/styles.css';

export const metadata = { title: 'Consumer' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
