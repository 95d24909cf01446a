import { type CloudOutput, cloud } from '@/platform/cloud/cloud'

export type DecisionFile = CloudOutput<'violations.decisionFile'>

/** A short-lived link to the document: asked for at each use. @throws CloudFailure */
export const decisionFile = (decisionId: string, format: 'pdf' | 'png'): Promise<DecisionFile> =>
  cloud.call('violations.decisionFile', { decisionId, format })
