import { describe, expect, it } from '@jest/globals'
import { fold, foldLabel } from '../../src/reference/foldLabel.ts'

describe('foldLabel', () => {
  it.each([
    ['楓橋經驗', '枫桥经验'],
    ['“双随机、一公开”', '双随机一公开'],
    ['双随机，一公开', '双随机一公开'],
    ['１２３４５热线', '12345热线'],
    ['政务＋法务', '政务+法务'],
    ['掌上办ＡＰＰ', '掌上办app'],
    ['美好生活·民法典相伴', '美好生活民法典相伴'],
    ['谁执法\n谁普法', '谁执法谁普法'],
    ['村（居）法律顾问', '村(居)法律顾问'],
  ])('makes %j and %j one', (written, label) => {
    expect(foldLabel(written)).toBe(label)
  })

  it('is folded once and for all', () => {
    for (const label of ['“放管服”改革', '誰執法、誰普法', '“１＋９＋N”'])
      expect(foldLabel(foldLabel(label))).toBe(foldLabel(label))
  })
})

describe('fold', () => {
  it('says where each unit came from', () => {
    const text = '推进“双随机、 一公开”'
    const { text: folded, from } = fold(text)
    expect(folded).toBe('推进双随机一公开')
    expect(Array.from(from, (at) => text[at]).join('')).toBe(folded)
  })

  it('keeps the place of a unit that folds into several', () => {
    const { text, from } = fold('第⑩条')
    expect(text).toBe('第10条')
    expect([...from]).toEqual([0, 1, 1, 2])
  })

  it('counts the separators before each unit', () => {
    expect([...fold('双随机、一公开').separators]).toEqual([0, 0, 0, 1, 1, 1])
  })
})
