import type { Request } from 'express'
import { languageNames } from '../messages/text.js'

/** Takes a request; returns the first of our languages that its browser asks for, else English. */
export const langOf = (request: Request): string => request.acceptsLanguages([...languageNames]) || 'en'
