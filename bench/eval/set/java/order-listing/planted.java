package orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class OrderListing {
    private static final Set<String> COLUMNS = Set.of("id", "placed_at", "total_cents");

    static List<Long> ids(Connection connection, long customer, String sort) throws SQLException {
        String column = sort == null || sort.isBlank() ? "id" : sort;
        String query = "SELECT id FROM orders WHERE customer = ? ORDER BY " + column + " LIMIT 100";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, customer);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    private OrderListing() {}
}
