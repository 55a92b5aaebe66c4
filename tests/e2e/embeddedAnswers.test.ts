import { describeAnswers } from './answers.ts'

describeAnswers('the embedded engine', async () => ({}))
