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
        lines.removeIf(line -> stock.getOrDefault(line.sku(), 0) < line.quantity());
    }

    List<CartLine> lines() {
        return List.copyOf(lines);
    }
}
