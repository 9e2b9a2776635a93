import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

/** A room for every two people, in memory. Whoever says a name is that person: put your own sign-in there. */
export function startServer(port = 8787, people = ['ana', 'bo', 'cy']) {
  const sockets = new Map();
  const rooms = new Map();
  const pairs = people.flatMap((one, at) => people.slice(at + 1).map((other) => [one, other]));
  for (const memberIds of pairs)
    rooms.set(memberIds.join('+'), { id: memberIds.join('+'), memberIds, log: [], read: {} });
  const tell = ({ memberIds }, event) => {
    for (const [socket, me] of sockets) if (memberIds.includes(me)) socket.send(JSON.stringify(event));
  };
  const methods = {
    rooms: (me) => [...rooms.values()].filter(({ memberIds }) => memberIds.includes(me)).map(methods.room),
    room: ({ log, ...room }) => ({ ...room, size: log.length, lastMessage: log.at(-1) }),
    slice({ log }, { from, to }) {
      const ends = { before: from > 0 ? {} : null, after: to < log.length ? {} : null };
      return { messages: log.slice(from, to), ...ends };
    },
    write(room, { clientId, text }, senderId) {
      const known = room.log.find((message) => message.senderId === senderId && message.clientId === clientId);
      if (known) return known;
      const place = { id: `${room.id}/${room.log.length + 1}`, order: room.log.length + 1, sentAt: Date.now() };
      const message = { ...place, clientId, conversationId: room.id, senderId, content: { type: 'text', text } };
      room.log.push(message);
      tell(room, { type: 'message.received', message });
      return message;
    },
    read(room, { order }, userId) {
      room.read[userId] = Math.max(room.read[userId] ?? 0, Math.min(order, room.log.length));
      const upTo = { order: room.read[userId] };
      tell(room, { type: 'receipt.advanced', conversationId: room.id, userId, kind: 'read', upTo });
    },
  };
  async function handle(request) {
    const { pathname, searchParams } = new URL(request.url, 'http://server');
    const me = searchParams.get('me');
    const { room: id, ...input } = JSON.parse((await request.setEncoding('utf8').toArray()).join(''));
    const room = rooms.get(id);
    if (id && !room?.memberIds.includes(me)) return [403];
    if (pathname === '/write' && !(input.text?.length <= 16_384)) return [413];
    return [200, methods[pathname.slice(1)](room ?? me, input, me)];
  }
  const server = createServer((request, response) => {
    const answer = ([status, body = null]) =>
      response.writeHead(status, { 'access-control-allow-origin': '*' }).end(JSON.stringify(body));
    handle(request).then(answer, () => answer([400]));
  });
  new WebSocketServer({ server }).on('connection', (socket, { url }) => {
    sockets.set(socket, new URL(url, 'http://server').searchParams.get('me'));
    socket.on('close', () => sockets.delete(socket));
  });
  return server.listen(port, 'localhost');
}

if (process.argv[1]?.endsWith('server.mjs')) startServer();
