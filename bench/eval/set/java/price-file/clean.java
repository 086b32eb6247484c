package prices;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

final class PriceFile {
    static Map<String, Long> read(Path path) throws IOException {
        Map<String, Long> cents = new HashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] parts = line.split(";");
                if (parts.length != 2) {
                    throw new IOException("not a price: " + line);
                }
                cents.put(parts[0], Long.parseLong(parts[1]));
            }
        }
        return cents;
    }

    private PriceFile() {}
}
