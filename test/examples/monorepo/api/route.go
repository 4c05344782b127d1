// Package api finds the handler of a path.
package api

import "strings"

// Match tells whether the path has the form of the route, such as /users/:id.
func Match(route, path string) bool {
	parts, found := strings.Split(route, "/"), strings.Split(path, "/")
	if len(parts) != len(found) {
		return false
	}
	for i, part := range parts {
		if !same(part, found[i]) {
			return false
		}
	}
	return true
}

func same(part, found string) bool {
	return strings.HasPrefix(part, ":") || part == found
}
