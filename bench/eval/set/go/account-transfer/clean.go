package bank

import (
	"errors"
	"sync"
)

var ErrFunds = errors.New("not enough money")
var ErrSame = errors.New("both accounts are the same")

type Account struct {
	ID    int64
	mu    sync.Mutex
	cents int64
}

func Transfer(from, to *Account, cents int64) error {
	if from.ID == to.ID {
		return ErrSame
	}
	first, second := from, to
	if second.ID < first.ID {
		first, second = second, first
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	second.mu.Lock()
	defer second.mu.Unlock()
	if cents <= 0 || from.cents < cents {
		return ErrFunds
	}
	from.cents -= cents
	to.cents += cents
	return nil
}
