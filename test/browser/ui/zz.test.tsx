import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EmojiPicker } from '../../../src/ui/EmojiPicker/EmojiPicker.js';
import { createMemoryEmojiStorage } from '../../../src/ui/EmojiPicker/EmojiStorage.js';
import { Avatar } from '../../../src/ui/Avatar/Avatar.js';
import { AvatarStack } from '../../../src/ui/AvatarStack/AvatarStack.js';
import { Badge } from '../../../src/ui/Badge/Badge.js';
import { Banner } from '../../../src/ui/Banner/Banner.js';
import { Button } from '../../../src/ui/Button/Button.js';
import { ConfirmDialog } from '../../../src/ui/ConfirmDialog/ConfirmDialog.js';
import { Dialog } from '../../../src/ui/Dialog/Dialog.js';
import { EmptyState } from '../../../src/ui/EmptyState/EmptyState.js';
import { Field } from '../../../src/ui/Field/Field.js';
import { Icon } from '../../../src/ui/Icon/Icon.js';
import { IconButton } from '../../../src/ui/IconButton/IconButton.js';
import { MediaViewer } from '../../../src/ui/MediaViewer/MediaViewer.js';
import { useMenuHost } from '../../../src/ui/MenuHost/useMenuHost.js';
import { ProgressRing } from '../../../src/ui/Progress/ProgressRing.js';
import { QuickReactions } from '../../../src/ui/QuickReactions/QuickReactions.js';
import { ConversationSkeletons } from '../../../src/ui/Skeleton/ConversationSkeletons.js';
import { MessageSkeletons } from '../../../src/ui/Skeleton/MessageSkeletons.js';
import { Switch } from '../../../src/ui/Switch/Switch.js';
import { useToast } from '../../../src/ui/Toast/useToast.js';
import { DropZone } from '../../../src/ui/DropZone/DropZone.js';
import { renderUi, stillness } from './renderUi.js';
const shot = async (name: string) => { await stillness(); await page.screenshot({ path: `/tmp/h3/shots/${name}.png` }); };
const noop = () => undefined;
function Opener({ sheet }: { sheet?: boolean }) {
  const menu = useMenuHost(); const toast = useToast();
  return <div style={{ padding: 24 }}><button type="button" onClick={(e) => {
    toast.show({ text: 'The conversation is deleted', action: { label: 'Undo', onAction: noop } });
    toast.show({ text: 'Not sent', tone: 'danger' });
    menu.open({ anchor: e.currentTarget, label: 'M', presentation: sheet ? 'sheet' : 'menu', header: <QuickReactions as="menu" label="R" emoji={['👍', '❤️', '😂', '🎉', '🙏']} mine={['❤️']} itemLabel={(x) => x} moreLabel="More" onMore={noop} onPick={noop} />, items: [
    { id: '1', label: 'Reply', icon: <Icon name="reply" />, shortcut: 'R', group: 'a', onSelect: noop },
    { id: '2', label: 'Copy text', icon: <Icon name="copy" />, group: 'a', onSelect: noop },
    { id: '3', label: 'Edit', icon: <Icon name="pencil" />, shortcut: 'E', group: 'a', disabled: true, reason: 'Older than two minutes', onSelect: noop },
    { id: '4', label: 'Pinned', icon: <Icon name="pin" />, checked: true, group: 'a', onSelect: noop },
    { id: '5', label: 'Delete for me', icon: <Icon name="trash" />, tone: 'danger', group: 'b', onSelect: noop } ] }); }}>More</button></div>;
}
it('menu', async () => {
  await renderUi(<Opener />);
  await userEvent.click(page.getByRole('button', { name: 'More' }));
  await expect.element(page.getByRole('menu')).toBeVisible();
  await shot('menu');
});
it('sheet', async () => {
  await renderUi(<Opener sheet />, { width: 390 });
  await userEvent.click(page.getByRole('button', { name: 'More' }));
  await expect.element(page.getByRole('menu')).toBeVisible();
  await shot('sheet');
});
it('emoji', async () => {
  const storage = createMemoryEmojiStorage();
  storage.set('chatloom.emoji.recent', JSON.stringify(['👍', '🙏', '🎉', '😂', '🌊', '🌿', '🍋', '🐟']));
  await renderUi(<div style={{ padding: 16 }}><EmojiPicker onPick={noop} storage={storage} /></div>);
  await expect.element(page.getByRole('grid')).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
  await shot('emoji');
});
it('parts', async () => {
  await renderUi(<div style={{ display: 'grid', gap: 12, padding: 16, inlineSize: 1200, gridTemplateColumns: '1fr 1fr 1fr' }}>
    <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}><Avatar name="Maya" hue={55} presence="online" /><Avatar name="Bo" hue={200} initials="BO" size="timeline" presence="away" /><Avatar name="D" shape="group" size={56} hue={300} /><Badge>3</Badge><Badge muted>12</Badge><Badge mention>@</Badge><AvatarStack><Avatar name="A" size={20} hue={3} /><Avatar name="B" size={20} hue={99} /></AvatarStack><Switch label="s" defaultChecked /><Switch label="t" /><ProgressRing value={0.6} /></div>
    <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}><Button>Try again</Button><Button variant="accent">Send</Button><Button variant="danger">Leave</Button><Button variant="quiet">Quiet</Button><Button variant="text">Text</Button><Button reason="no">Refused</Button><IconButton label="x" pressed><Icon name="pin" /></IconButton></div>
    <div><Field label="Search" value="invoise" onValueChange={noop} clearLabel="Clear" /><br /><Field label="Search people" value="" onValueChange={noop} /></div>
    <Banner icon={<Icon name="wifioff" />}>You are offline.</Banner>
    <div style={{ blockSize: 280 }}><EmptyState title="No conversations yet" text="Start one with a person or a group. It appears here."><Button variant="accent">New conversation</Button></EmptyState></div>
    <div style={{ blockSize: 280 }}><EmptyState title="The list did not load" tone="danger" icon={<Icon name="alert" size={24} />} text="The server did not answer."><Button>Try again</Button></EmptyState></div>
    <ConversationSkeletons label="l" count={3} /><MessageSkeletons label="l" count={3} />
    <div style={{ position: 'relative', blockSize: 200 }}><DropZone label="Drop files to attach them" /></div>
  </div>);
  await shot('parts');
});
it('dialog', async () => {
  await renderUi(<ConfirmDialog open title="Leave “Lisbon offsite”?" text="You stop receiving its messages. Maya, the owner, is told." confirmLabel="Leave group" cancelLabel="Stay" tone="danger" onConfirm={noop} onCancel={noop} />);
  await expect.element(page.getByRole('alertdialog')).toBeVisible();
  await shot('confirm');
});
it('wide', async () => {
  await renderUi(<Dialog open size="wide" title="New conversation" closeLabel="Close" onClose={noop} actions={<><Button>Cancel</Button><Button variant="accent">Start chat</Button></>}><p>Body</p></Dialog>, { theme: { mode: 'dark' } });
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await shot('wide');
});
it('viewer', async () => {
  const c = document.createElement('canvas'); c.width = 800; c.height = 600; const x = c.getContext('2d')!; x.fillStyle = 'coral'; x.fillRect(0, 0, 800, 600); x.fillStyle = 'navy'; x.fillRect(0, 400, 800, 200);
  const url = c.toDataURL();
  const items = ['Sea', 'Terrace', 'Houses', 'Tram'].map((alt) => ({ id: alt, url, thumbnailUrl: url, alt, sender: 'Maya Okafor', time: 'Yesterday at 16:04', avatar: <Avatar name="Maya" hue={55} size={32} /> }));
  await renderUi(<MediaViewer open items={items} itemId="Sea" onItemChange={noop} onClose={noop} onDownload={noop} onShowMessage={noop} />);
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await expect.poll(() => document.querySelector('.cl-Viewer-image')?.getAttribute('data-state')).toBe('loaded');
  await shot('viewer');
});
