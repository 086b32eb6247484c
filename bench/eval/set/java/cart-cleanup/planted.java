package cart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

record CartLine(String sku, int quantity) {}

final class Cart {
    private final List<CartLine> lines = new ArrayList<>();

    void add(CartLine line) {
        lines.add(line);
    }

    void dropSoldOut(Map<String, Integer> stock) {
        for (CartLine line : lines) {
            if (stock.getOrDefault(line.sku(), 0) < line.quantity()) {
                lines.remove(line);
            }
        }
    }

    List<CartLine> lines() {
        return List.copyOf(lines);
    }
}
