package state

import (
	"encoding/json"
	"os"
	"path/filepath"
)

type State struct {
	Cursor int64             `json:"cursor"`
	Labels map[string]string `json:"labels"`
}

func Save(path string, state State) error {
	content, err := json.Marshal(state)
	if err != nil {
		return err
	}
	fresh := path + ".new"
	if err = os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	if err = os.WriteFile(fresh, content, 0o600); err == nil {
		err = os.Rename(fresh, path)
	}
	return err
}
