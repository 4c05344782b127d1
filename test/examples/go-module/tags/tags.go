// Package tags reads the tags of a text.
package tags

import "strings"

// Of tells the tags of a text, in order: words that begin with #.
func Of(text string) []string {
	var found []string
	for _, word := range strings.Fields(text) {
		if strings.HasPrefix(word, "#") {
			found = append(found, normal(word[1:]))
		}
	}
	return found
}

func normal(tag string) string {
	out := make([]byte, 0, len(tag))
	for i := 0; i < len(tag); i++ {
		c := tag[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		out = append(out, c)
	}
	return string(out)
}
