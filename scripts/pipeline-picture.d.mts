export interface PictureFacts {
  stages: Record<string, object>
  label: (name: string) => string
}
export function pipelinePicture(facts: PictureFacts): string
export function pipelineTable(facts: PictureFacts): string
export function withTable(page: string, table: string): string
