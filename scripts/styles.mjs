import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bundle, transform } from 'lightningcss';
import postcss from 'postcss';
import { styleEntries } from './entries.mjs';

// The oldest browsers that have light-dark(): with lower ones lightningcss would rewrite it into variables that only
// work where color-scheme is set in the same sheet.
const targets = { chrome: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8) };

// The weight of two elements, and it matches everything: a host's element reset (`button { background: none }`) stays
// below the kit wherever it is imported, and any class of the host stays above it.
const weight = ':not(_ _)';

// `:where()` may not hold a pseudo-element, so that one and what follows it stay outside.
const pseudoElement = /(::|:(?=before|after|first-line|first-letter))[\w-]+.*$/;

function withEvenSpecificity(selector) {
  const tail = pseudoElement.exec(selector)?.[0] ?? '';
  const head = selector.slice(0, selector.length - tail.length);
  return head === '' ? tail : `:where(${head})${weight}${tail}`;
}

/** Rules with the full name of their layer, and the names in the order in which the sheet first says them. */
function readLayers(container, layer, order) {
  return container.nodes.flatMap((node) => {
    if (node.type !== 'atrule' || node.name !== 'layer') return [{ layer, node }];
    const names = node.params.split(',').map((name) => [layer, name.trim()].filter(Boolean).join('.'));
    for (const name of names) order.add(name);
    return node.nodes ? readLayers(node, names[0], order) : [];
  });
}

/** For hosts with an unlayered reset: no layer, one low specificity for all, and the rules in the order that the layers gave them. */
export function unlayer(css) {
  const order = new Set();
  const rules = readLayers(postcss.parse(css), '', order);
  const names = [...order];
  // A layer's own rules come after those of the layers inside it, as in the cascade; rules without a layer come last.
  const ranks = (layer) =>
    layer === '' ? [] : layer.split('.').map((_, end, parts) => names.indexOf(parts.slice(0, end + 1).join('.')));
  const key = ({ layer }) => [...ranks(layer), names.length];
  const compare = (a, b) => a.map((rank, index) => rank - b[index]).find((difference) => difference !== 0) ?? 0;
  const sheet = postcss.root();
  sheet.append(rules.sort((a, b) => compare(key(a), key(b))).map(({ node }) => node));
  sheet.walkRules((rule) => {
    if (rule.parent.type === 'atrule' && /keyframes$/.test(rule.parent.name)) return;
    rule.selectors = rule.selectors.map(withEvenSpecificity);
  });
  return sheet.toString();
}

export function buildStyles() {
  for (const { source, output, isUnlayered } of styleEntries()) {
    const { code, warnings } = bundle({ filename: source, targets });
    for (const { message, loc } of warnings) throw new Error(`${loc.filename}:${loc.line}: ${message}`);
    const text = isUnlayered ? Buffer.from(unlayer(code.toString())) : code;
    mkdirSync(dirname(`dist/${output}`), { recursive: true });
    writeFileSync(`dist/${output}`, transform({ filename: output, code: text, minify: true, targets }).code);
    // TypeScript asks for the types of a sheet imported for its side effect.
    writeFileSync(`dist/${output}.d.ts`, 'export {};\n');
  }
}
