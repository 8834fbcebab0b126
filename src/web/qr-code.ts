import qrcode from 'qrcode-generator'

/** Draws a link as a QR code, four modules of quiet around it; returns an SVG document that prints at any size. */
export function qrCode(link: string): string {
  const code = qrcode(0, 'M')
  code.addData(link)
  code.make()
  return code.createSvgTag({ cellSize: 8, margin: 32, scalable: true })
}
