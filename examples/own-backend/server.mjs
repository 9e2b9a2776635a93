import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

/** Rooms of two, in memory. Whoever says a name is that person: put your own sign-in there. */
export function startServer(port = 8787) {
  const rooms = new Map();
  const sockets = new Map();
  const show = (me, { id, people, log, read }) => ({
    id,
    people,
    last: log.at(-1),
    size: log.length,
    read: read[me] ?? 0,
  });
  const tell = ({ people }, event) =>
    sockets.forEach((name, socket) => people.includes(name) && socket.send(JSON.stringify(event)));
  const outside = {
    rooms: (me) => [...rooms.values()].filter(({ people }) => people.includes(me)).map((room) => show(me, room)),
    open(me, { other }) {
      const people = [me, other].sort();
      const id = people.join('+');
      if (!rooms.has(id)) rooms.set(id, { id, people, log: [], read: {} });
      return show(me, rooms.get(id));
    },
  };
  const inside = {
    room: (me, room) => show(me, room),
    slice: (_me, { log }, { from, to }) => log.slice(from, to),
    write(me, room, { key, text }) {
      const known = room.log.find((line) => line.author === me && line.key === key);
      if (known) return known;
      const line = { room: room.id, place: room.log.length + 1, key, author: me, text, at: Date.now() };
      room.log.push(line);
      tell(room, { line });
      return line;
    },
    read(me, room, { place }) {
      room.read[me] = Math.min(Math.max(room.read[me] ?? 0, place), room.log.length);
      tell(room, { reader: me, room: room.id, place: room.read[me] });
    },
  };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://here');
    const me = searchParams.get('me');
    const input = JSON.parse((await request.setEncoding('utf8').toArray()).join(''));
    const room = rooms.get(input.room);
    const mine = room?.people.includes(me) ? inside[pathname.slice(1)]?.(me, room, input) : undefined;
    const body = outside[pathname.slice(1)]?.(me, input) ?? mine;
    response.writeHead(body ? 200 : 404, { 'access-control-allow-origin': '*' }).end(JSON.stringify(body ?? null));
  });
  new WebSocketServer({ server }).on('connection', (socket, { url }) => {
    sockets.set(socket, new URL(url, 'http://here').searchParams.get('me'));
    socket.on('close', () => sockets.delete(socket));
  });
  return server.listen(port);
}
