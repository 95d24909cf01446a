/** What a colour says; always beside an icon and a word. */
export type Tone = 'blue' | 'good' | 'warn' | 'bad' | 'grey'
