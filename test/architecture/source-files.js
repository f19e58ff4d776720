import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
export const root = fileURLToPath(new URL('../../', import.meta.url));
const importStatement = /^(?:import|export)\b[^'"`]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\('([^']+)'\)/gm;
/** The TypeScript files below src, tests left out. */
export function sourceFiles() {
    return filesBelow(join(root, 'src'))
        .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
        .map((file) => readSource(file));
}
export function filesBelow(folder) {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? filesBelow(path) : [path];
    });
}
function readSource(file) {
    const text = readFileSync(file, 'utf8');
    const path = relative(root, file).split(sep).join('/');
    const specifiers = [...text.matchAll(importStatement)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
    const local = specifiers.filter((specifier) => specifier.startsWith('.'));
    return {
        path,
        folder: path.split('/')[1] ?? '',
        text,
        imports: local.map((specifier) => relative(root, resolve(dirname(file), specifier))
            .split(sep)
            .join('/')),
        packages: specifiers.filter((specifier) => !specifier.startsWith('.')).map(packageName),
    };
}
function packageName(specifier) {
    if (specifier.startsWith('node:'))
        return 'node';
    return specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
}
//# sourceMappingURL=source-files.js.map