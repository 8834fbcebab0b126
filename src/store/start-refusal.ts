/** Why the database cannot be opened, in one plain sentence for whoever starts the program. Trying again does not help. */
export class StartRefusal extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'StartRefusal'
  }
}
