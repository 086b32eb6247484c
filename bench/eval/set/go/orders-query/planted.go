package orders

import (
	"context"
	"database/sql"
)

type Order struct {
	ID    int64
	Cents int64
}

func Open(ctx context.Context, db *sql.DB, customer int64) ([]Order, error) {
	rows, err := db.QueryContext(ctx, "SELECT id, cents FROM orders WHERE customer = $1 AND NOT paid", customer)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var open []Order
	for rows.Next() {
		var order Order
		if err := rows.Scan(&order.ID, &order.Cents); err != nil {
			return nil, err
		}
		open = append(open, order)
	}
	return open, nil
}
