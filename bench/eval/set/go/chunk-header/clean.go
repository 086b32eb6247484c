package chunk

import (
	"encoding/binary"
	"fmt"
	"io"
)

const MaxBytes = 1 << 20

func Read(source io.Reader) ([]byte, error) {
	var header [4]byte
	if _, err := io.ReadFull(source, header[:]); err != nil {
		return nil, err
	}
	length := int64(binary.BigEndian.Uint32(header[:]))
	if length > MaxBytes {
		return nil, fmt.Errorf("a chunk of %d bytes", length)
	}
	content := make([]byte, length)
	if _, err := io.ReadFull(source, content); err != nil {
		return nil, err
	}
	return content, nil
}
