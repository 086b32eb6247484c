package audit;

import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;

final class AuditLine {
    private static final DateTimeFormatter WHEN =
        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(ZoneId.systemDefault());

    static String format(Instant at, String user, String action) {
        return WHEN.format(at) + " " + user + " " + action;
    }

    static String format(Date at, String user, String action) {
        return format(at.toInstant(), user, action);
    }

    static String dayOf(Instant at) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(ZoneId.systemDefault()));
    }

    private AuditLine() {}
}
