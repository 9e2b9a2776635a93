import Messages from './messages';

// Rendered for each request, as a page behind a sign-in is.
export const dynamic = 'force-dynamic';

export default function Page() {
  return <Messages />;
}
