/**
 * The SVG as PNG at twice its size. The one file of a pure room that answers later: WebAssembly starts asynchronously.
 * It still reads and writes nothing; the caller passes the renderer's bytes and the fonts.
 */
import { initWasm, Resvg } from '@resvg/resvg-wasm';

export interface PngAssets {
  /** `index_bg.wasm` of @resvg/resvg-wasm. */
  readonly wasm: Uint8Array;
  /** TrueType; the renderer knows no system fonts, and without any it draws no letter. */
  readonly fonts: readonly Uint8Array[];
}

/** The module may be started once a process. */
let started: Promise<void> | undefined;

/** The SVG must come from `svg.ts`: the only font is the one in `assets`. */
export function renderPng(svg: string, assets: PngAssets): Promise<Uint8Array> {
  started ??= initWasm(Uint8Array.from(assets.wasm));
  return started.then(() => {
    const renderer = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: 2 },
      font: {
        fontBuffers: [...assets.fonts],
        defaultFontFamily: 'DejaVu Sans Mono',
        monospaceFamily: 'DejaVu Sans Mono',
      },
    });
    const image = renderer.render();
    const bytes = Uint8Array.from(image.asPng());
    image.free();
    renderer.free();
    return bytes;
  });
}
