package rates

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
)

type Rates map[string]float64

func Fetch(ctx context.Context, client *http.Client, url string) (Rates, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	response, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s answered %s", url, response.Status)
	}
	var rates Rates
	if err := json.NewDecoder(response.Body).Decode(&rates); err != nil {
		return nil, fmt.Errorf("%s sent no rates: %w", url, err)
	}
	return rates, nil
}
