"""Counts the words of a text."""


def count(text):
    counts = {}
    for word in split(text):
        counts[word] = counts.get(word, 0) + 1
    return counts


def split(text):
    words = []
    word = []
    for letter in text.lower():
        if letter.isalpha():
            word.append(letter)
        elif word:
            words.append("".join(word))
            word = []
    if word:
        words.append("".join(word))
    return words
