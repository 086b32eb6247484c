package avatars

import (
	"net/http"
	"os"
	"path/filepath"
	"regexp"
)

var nameShape = regexp.MustCompile(`^[a-z0-9-]{1,40}\.(png|jpg)$`)

type Handler struct {
	Folder string
}

func (h Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	if name == "" {
		name = "nobody.png"
	}
	if !nameShape.MatchString(name) {
		http.NotFound(w, r)
		return
	}
	content, err := os.ReadFile(filepath.Join(h.Folder, name))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Cache-Control", "public, max-age=3600")
	w.Header().Set("Content-Type", http.DetectContentType(content))
	_, _ = w.Write(content)
}
