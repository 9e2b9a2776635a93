/** Rooms that are one layer whatever the file. */
const rooms: Readonly<Record<string, number>> = {
  shared: 0,
  model: 1,
  connector: 2,
  store: 3,
  sync: 4,
  theme: 5,
  i18n: 5,
  hooks: 6,
  ui: 6,
  components: 8,
  composites: 9,
  entries: 10,
};

/** Rooms whose folders are extensions: none knows its siblings. */
const extensionRooms = ['message-kinds', 'message-actions', 'connectors', 'calls'];

const noReact = /^(react|react-dom|@base-ui\/react|@tanstack\/react-virtual|yet-another-react-lightbox)(\/|$)/;

/** The layer of a file under src by its path, or undefined where the house has no such room. */
export function layerOf(path: string): number | undefined {
  const [room = '', ...rest] = path.split('/');
  const name = rest.at(-1) ?? '';
  // Texts are layer 0 for all but `shared`, whose formatters they are written with.
  if (/^(?:\w+S|s)trings\.ts$/.test(name)) return 0.5;
  // The data half of a kind stands on the model, and the action half on the sync layer that it shares a floor with.
  if (room === 'message-kinds') return /^contents?\.ts$/.test(name) ? 1.5 : 7;
  if (room === 'message-actions') return name === 'action.ts' ? 4.5 : 7;
  if (room === 'connectors' || room === 'calls') return 2.5;
  if (room === 'testing') return 4.5;
  return rooms[room];
}

/** What is wrong with the imports of these files; keys are paths under src, values their text. */
export function layerFaults(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const layer = layerOf(path);
    if (layer === undefined) return [`${path}: the house has no such room`];
    return importsOf(text).flatMap((specifier) => {
      const fault = specifier.startsWith('.')
        ? faultOfImport(path, layer, resolve(path, specifier))
        : faultOfPackage(path, layer, specifier);
      return fault ? [`${path}: ${fault}`] : [];
    });
  });
}

function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)(['"])([^'"]+)\1/gm;
  return [...code.matchAll(pattern)].map(([, , specifier = '']) => specifier);
}

function resolve(from: string, specifier: string): string {
  return new URL(specifier, `file:///${from}`).pathname.slice(1).replace(/\.js$/, '.ts');
}

function faultOfImport(path: string, layer: number, target: string): string | undefined {
  const [room = '', folder] = path.split('/');
  const [targetRoom = '', targetFolder] = target.split('/');
  const targetLayer = layerOf(target);
  if (targetLayer === undefined) return `${target} is in no room of the house`;
  const bothInFolders = path.split('/').length > 2 && target.split('/').length > 2;
  if (room === targetRoom && extensionRooms.includes(room) && bothInFolders && folder !== targetFolder)
    return `${target} is a sibling extension`;
  if (room === targetRoom && targetLayer <= layer) return undefined;
  if (room === 'testing') {
    const isAllowed = targetLayer <= 4 || target.startsWith('connectors/embedded/');
    return isAllowed ? undefined : `testing may not import ${target}`;
  }
  if ((room === 'connectors' || room === 'calls') && targetRoom !== room && targetLayer > 2)
    return `${room} stand on layers 0 to 2, not on ${target}`;
  if (targetRoom === 'connectors' && layer < 10) return `${target} is for the host to choose`;
  return targetLayer < layer ? undefined : `layer ${layer} may not import ${target} of layer ${targetLayer}`;
}

function faultOfPackage(path: string, layer: number, specifier: string): string | undefined {
  const isHeadless = layer < 5 && !path.endsWith('.css');
  if (isHeadless && noReact.test(specifier)) return `below layer 5 there is no ${specifier}`;
  if (specifier.startsWith('@base-ui/') && !path.startsWith('ui/')) return `only ui imports ${specifier}`;
  return undefined;
}
