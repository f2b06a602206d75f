import type { PDFObject } from '@cantoo/pdf-lib'

/** Bytes that grow at the end, without a piece of memory for every little word. */
export class Bytes {
  private memory = Buffer.allocUnsafe(1 << 16)
  length = 0

  text(text: string): void {
    this.room(text.length)
    this.length += this.memory.write(text, this.length, 'latin1')
  }

  object(object: PDFObject): void {
    this.room(object.sizeInBytes())
    this.length += object.copyBytesInto(this.memory, this.length)
  }

  raw(bytes: Uint8Array): void {
    this.room(bytes.length)
    this.memory.set(bytes, this.length)
    this.length += bytes.length
  }

  taken(): Uint8Array {
    return this.memory.subarray(0, this.length)
  }

  private room(more: number): void {
    if (this.length + more <= this.memory.length) return
    const grown = Buffer.allocUnsafe(Math.max(this.memory.length * 2, this.length + more))
    this.memory.copy(grown, 0, 0, this.length)
    this.memory = grown
  }
}
