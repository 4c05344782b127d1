package tags

import (
	"strings"
	"testing"
)

func BenchmarkOf(b *testing.B) {
	text := strings.Repeat("a note on #Performance and #Allocation in #Go ", 100)
	for i := 0; i < b.N; i++ {
		Of(text)
	}
}
