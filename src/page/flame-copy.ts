/** The graph as a picture to paste elsewhere, with the verdict under it. */
import { button } from './dom.ts';

const captionHeight = 26;
const captionFont = '14px system-ui, "Liberation Sans", sans-serif';

export function copyButton(canvasOf: () => HTMLCanvasElement | null): HTMLButtonElement {
  const made = button('Copy picture', () => {
    const canvas = canvasOf();
    if (canvas === null) return;
    const picture = captioned(canvas, document.querySelector('h1')?.textContent ?? '');
    picture.toBlob((blob) => {
      if (blob === null) return;
      const copied = navigator.clipboard?.write([new ClipboardItem({ 'image/png': blob })]) ?? Promise.reject();
      // Where the clipboard is closed to pages the picture comes as a file.
      copied.then(
        () => say(made, 'Copied'),
        () => save(picture),
      );
    });
  });
  return made;
}

function captioned(canvas: HTMLCanvasElement, caption: string): HTMLCanvasElement {
  const ratio = window.devicePixelRatio || 1;
  const style = getComputedStyle(document.body);
  const made = document.createElement('canvas');
  const context = made.getContext('2d');
  made.width = canvas.width;
  if (context === null) return made;
  context.font = captionFont;
  const lines = linesOf(caption, canvas.width / ratio - 16, (text) => context.measureText(text).width);
  made.height = canvas.height + lines.length * captionHeight * ratio;
  context.fillStyle = style.backgroundColor;
  context.fillRect(0, 0, made.width, made.height);
  context.drawImage(canvas, 0, 0);
  context.scale(ratio, ratio);
  // Sizing a canvas forgets its font.
  context.font = captionFont;
  context.fillStyle = style.color;
  context.textBaseline = 'middle';
  lines.forEach((line, index) => {
    context.fillText(line, 8, canvas.height / ratio + captionHeight * (index + 0.5));
  });
  return made;
}

function linesOf(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function save(picture: HTMLCanvasElement): void {
  const link = document.createElement('a');
  link.href = picture.toDataURL();
  link.download = 'flamegate.png';
  link.click();
}

/** For two seconds, so that one sees that something happened. */
function say(host: HTMLButtonElement, word: string): void {
  const before = host.textContent;
  host.textContent = word;
  setTimeout(() => {
    host.textContent = before;
  }, 2000);
}
