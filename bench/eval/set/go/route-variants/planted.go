package route

type Route []string

// Variants returns the base route once for each end, with that end added.
func Variants(base Route, ends []string) []Route {
	variants := make([]Route, 0, len(ends))
	for _, end := range ends {
		variants = append(variants, append(base, end))
	}
	return variants
}

// Passes tells whether the route goes through a city.
func (r Route) Passes(city string) bool {
	for _, stop := range r {
		if stop == city {
			return true
		}
	}
	return false
}
