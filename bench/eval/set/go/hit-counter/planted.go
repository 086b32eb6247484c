package stats

import (
	"net/http"
	"sync"
)

type Counter struct {
	mu   sync.Mutex
	hits map[string]int
}

func NewCounter() *Counter {
	return &Counter{hits: make(map[string]int)}
}

func (c *Counter) Wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c.hits[r.URL.Path]++
		next.ServeHTTP(w, r)
	})
}

func (c *Counter) Snapshot() map[string]int {
	c.mu.Lock()
	defer c.mu.Unlock()
	copied := make(map[string]int, len(c.hits))
	for path, count := range c.hits {
		copied[path] = count
	}
	return copied
}
