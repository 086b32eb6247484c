package accounts;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;

final class ResetLinks {
    private static final int TOKEN_BYTES = 20;

    private final String base;
    private final Random random = new Random();

    ResetLinks(String base) {
        this.base = base.endsWith("/") ? base : base + "/";
    }

    String next() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return base + "reset/" + HexFormat.of().formatHex(token);
    }
}
