package api

import "testing"

func BenchmarkMatch(b *testing.B) {
	for i := 0; i < b.N; i++ {
		for j := 0; j < 100; j++ {
			Match("/users/:id/orders/:order", "/users/17/orders/4711")
		}
	}
}
