package lookup

import (
	"context"
	"errors"
)

type Server interface {
	Resolve(ctx context.Context, name string) (string, error)
}

type answer struct {
	address string
	err     error
}

// First asks all servers at once and takes what comes first.
func First(ctx context.Context, servers []Server, name string) (string, error) {
	answers := make(chan answer)
	for _, server := range servers {
		go func(server Server) {
			address, err := server.Resolve(ctx, name)
			answers <- answer{address, err}
		}(server)
	}
	failed := errors.New("no server was asked")
	for range servers {
		select {
		case got := <-answers:
			if got.err == nil {
				return got.address, nil
			}
			failed = got.err
		case <-ctx.Done():
			return "", ctx.Err()
		}
	}
	return "", failed
}
