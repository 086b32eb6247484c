package archive;

import java.time.Instant;
import java.util.List;

record Document(String id, Instant createdAt) {}

final class Retention {
    private final long keptMillis;

    Retention(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("documents are kept for at least a day");
        }
        keptMillis = days * 24 * 60 * 60 * 1000;
    }

    List<Document> expired(List<Document> documents, Instant now) {
        Instant limit = now.minusMillis(keptMillis);
        return documents.stream().filter(document -> document.createdAt().isBefore(limit)).toList();
    }
}
