package hub

import "sync"

type Hub struct {
	mu   sync.Mutex
	next int
	subs map[int]chan string
}

func New() *Hub {
	return &Hub{subs: make(map[int]chan string)}
}

func (h *Hub) Subscribe() (<-chan string, func()) {
	h.mu.Lock()
	defer h.mu.Unlock()
	id, events := h.next, make(chan string, 16)
	h.next++
	h.subs[id] = events
	return events, sync.OnceFunc(func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(h.subs, id)
		close(events)
	})
}

func (h *Hub) Publish(event string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, events := range h.subs {
		select {
		case events <- event:
		default:
		}
	}
}
