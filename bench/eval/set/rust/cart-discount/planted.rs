#[derive(Clone, Debug)]
pub struct Item {
    pub quantity: u32,
    pub unit_cents: u64,
}

#[derive(Debug, Default)]
pub struct Cart {
    items: Vec<Item>,
    voucher_cents: u64,
}

impl Cart {
    pub fn add(&mut self, item: Item) {
        self.items.push(item);
    }

    pub fn redeem(&mut self, voucher_cents: u64) {
        self.voucher_cents = voucher_cents;
    }

    pub fn sum_cents(&self) -> u64 {
        self.items.iter().map(|item| u64::from(item.quantity) * item.unit_cents).sum()
    }

    pub fn to_pay_cents(&self) -> u64 {
        self.sum_cents() - self.voucher_cents
    }
}
