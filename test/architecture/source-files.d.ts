export declare const root: any;
export interface SourceFile {
    /** Path from the root, with forward slashes. */
    readonly path: string;
    /** First folder below src. */
    readonly folder: string;
    readonly text: string;
    /** Imports of other files of the project, as paths from the root. */
    readonly imports: readonly string[];
    /** Names of imported npm packages and Node modules. */
    readonly packages: readonly string[];
}
/** The TypeScript files below src, tests left out. */
export declare function sourceFiles(): readonly SourceFile[];
export declare function filesBelow(folder: string): readonly string[];
