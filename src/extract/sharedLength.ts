/** Length of the longest run of at least two characters that both hold; 0 where there is none. */
export function sharedLength(name: string, words: string): number {
  let longest = 1
  for (let from = 0; from + longest < name.length; from++) {
    for (let at = 0; at + longest < words.length; at++) {
      let length = 0
      while (from + length < name.length && name.charCodeAt(from + length) === words.charCodeAt(at + length)) length++
      longest = Math.max(longest, length)
    }
  }
  return longest < 2 ? 0 : longest
}
