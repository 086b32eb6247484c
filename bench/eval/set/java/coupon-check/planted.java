package shop;

import java.time.LocalDate;
import java.util.List;

record Coupon(String code, int percent, LocalDate lastDay) {}

final class Coupons {
    private final List<Coupon> coupons;

    Coupons(List<Coupon> coupons) {
        this.coupons = List.copyOf(coupons);
    }

    int percentFor(String code, LocalDate today) {
        for (Coupon coupon : coupons) {
            if (coupon.code() == code && !today.isAfter(coupon.lastDay())) {
                return coupon.percent();
            }
        }
        return 0;
    }
}
