package progress

import "fmt"

type Progress struct {
	Done  int64
	Total int64
}

// Percent is rounded down; nothing to do counts as done.
func (p Progress) Percent() int64 {
	if p.Total <= 0 {
		return 100
	}
	return p.Done / p.Total * 100
}

func (p Progress) String() string {
	return fmt.Sprintf("%d of %d (%d%%)", p.Done, p.Total, p.Percent())
}

func Sum(parts []Progress) Progress {
	var sum Progress
	for _, part := range parts {
		sum.Done += part.Done
		sum.Total += part.Total
	}
	return sum
}
