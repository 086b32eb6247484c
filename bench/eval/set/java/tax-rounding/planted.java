package tax;

import java.math.BigDecimal;
import java.math.RoundingMode;

final class Tax {
    private final BigDecimal rate;

    /** 0.19 for 19 percent, as text. */
    Tax(String rate) {
        this.rate = new BigDecimal(rate);
    }

    /** The price as it is written in the catalogue, such as 1.15; the tax is rounded down to cents. */
    BigDecimal on(String price) {
        BigDecimal net = new BigDecimal(Double.parseDouble(price));
        return net.multiply(rate).setScale(2, RoundingMode.DOWN);
    }

    BigDecimal gross(String price) {
        return new BigDecimal(price).add(on(price));
    }
}
