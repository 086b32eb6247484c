package notes

import "sort"

type Index struct {
	byLabel map[string]map[int64]bool
}

func NewIndex() *Index {
	return &Index{byLabel: make(map[string]map[int64]bool)}
}

func (x *Index) Add(label string, note int64) {
	notes, known := x.byLabel[label]
	if !known {
		x.byLabel[label] = notes
	}
	notes[note] = true
}

func (x *Index) Labelled(label string) []int64 {
	found := make([]int64, 0, len(x.byLabel[label]))
	for note := range x.byLabel[label] {
		found = append(found, note)
	}
	sort.Slice(found, func(a, b int) bool { return found[a] < found[b] })
	return found
}
